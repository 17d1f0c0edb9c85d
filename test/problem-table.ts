import { tableBytes } from './table-bytes.ts'

const headings = [
  '序号',
  '问题',
  '类别',
  '来源',
  '位置',
  '反映人姓名',
  '反映人电话',
  '甲',
  '乙',
  '丙',
]
const kinds = ['占道经营', '乱倒垃圾']

/** A workbook of problems, ten columns wide, none like another. */
export function problemTable(rows: number, mark: string): Promise<Buffer<ArrayBuffer>> {
  function* lines() {
    yield headings
    for (let at = 1; at <= rows; at += 1)
      yield [
        at,
        `${mark} 路边堆放建材 ${at}`,
        kinds[at % kinds.length] ?? '',
        '群众反映',
        `113.${String(10 + (at % 80))},35.${String(10 + (at % 30))}`,
        `张${at % 500}`,
        `138${String(at).padStart(8, '0')}`,
        `备注 ${at % 50}`,
        at / 7,
        '是',
      ]
  }
  return tableBytes(lines())
}
