import { writeFile } from 'node:fs/promises'
import { tableBytes } from '../../test/table-bytes.ts'

const kinds = ['垃圾', '停车', '树木', '水体']
const headings = ['序号', '说明', '类别', '责任单位', '数量', '发现日期', '位置', '甲', '乙', '丙']

/** Writes a workbook of so many rows and ten columns; `from` keeps the rows of two files apart. */
export async function writeTable(
  path: string,
  rows: number,
  from: number,
  units: readonly string[],
): Promise<void> {
  function* lines() {
    yield headings
    for (let at = 1; at <= rows; at += 1)
      yield [
        at,
        `路边堆放垃圾 ${from + at}`,
        kinds[at % 4] ?? '',
        units[at % units.length] ?? '',
        at % 10,
        `2026-0${1 + (at % 9)}-1${at % 10}`,
        `113.${100 + (at % 800)},35.2`,
        `备注${at % 50}`,
        at / 7,
        '是',
      ]
  }
  await writeFile(path, await tableBytes(lines()))
}
