import { useState } from 'react'
import { Empty } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { ProgrammeFigures } from './figures-programme.tsx'
import './figures.css'

/** The figures of every programme that has any, one programme at a time. */
export default function FiguresView() {
  const { figures } = viewWords.use()
  useLanguage()
  const { programmes } = useDefinitions()
  const measured = programmes.filter(({ indicators }) => indicators.length > 0)
  const [name, setName] = useState<string>()
  const programme = measured.find((one) => one.programme === name) ?? measured[0]
  if (!programme) return <Empty title={figures.none} />
  return (
    <div className="figures-view">
      <p className="faint">{figures.help}</p>
      {measured.length > 1 && (
        <label>
          {figures.programmes}{' '}
          <select
            className="box"
            value={programme.programme}
            onChange={(event) => setName(event.target.value)}
          >
            {measured.map((one) => (
              <option key={one.programme} value={one.programme}>
                {say(one.label)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ProgrammeFigures key={programme.programme} programme={programme} />
    </div>
  )
}
