import { Modal } from 'antd'
import { useDeskWords } from '../words/desk.ts'

/** The list of keyboard keys. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { keys: w } = useDeskWords()
  const rows: readonly (readonly [string, string])[] = [
    ['/', w.search],
    ['g h', w.home],
    ['g t', w.todo],
    ['j', w.down],
    ['k', w.up],
    ['Enter', w.open],
    ['x', w.select],
    ['?', w.help],
    ['Esc', w.close],
  ]
  return (
    <Modal open title={w.title} footer={null} onCancel={onClose} width={420}>
      <table className="keys">
        <tbody>
          {rows.map(([key, meaning]) => (
            <tr key={key}>
              <th scope="row">
                {key.split(' ').map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">{w.note}</p>
    </Modal>
  )
}
