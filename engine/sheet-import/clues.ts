import type { Sheet } from '../sheets/sheet.ts'
import type { Layout } from './layout.ts'
import { plainText } from './plain-text.ts'

const yearIn = /(?<!\d)((?:19|20)\d{2})(?!\d)/g
const senderHeading = /^(?:填报|报送|填表|上报|制表)单位[^:：]{0,4}[:：]\s*(.*)$/
const moneyUnit = /单位[:：]\s*(亿元|万元|元)/

/** The one year that texts name; null when they name none or several. */
function oneYear(texts: readonly string[]): number | null {
  const years = new Set(
    texts.flatMap((text) => [...text.matchAll(yearIn)].map(([, year]) => Number(year))),
  )
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}

/** What is said around a table and holds for all of it. */
export interface Clues {
  /** The year of days that are written without one. */
  readonly year: number | null
  /** Who sent the table, as it says itself. */
  readonly sender: string | null
  /** The unit of amounts, where the title names one. */
  readonly moneyUnit: string | null
}

/** Reads what titles, the sheet's name, the file's name and the footer say. */
export function cluesIn(sheet: Sheet, layout: Layout, fileName: string): Clues {
  const year = oneYear(layout.above) ?? oneYear([sheet.name]) ?? oneYear([fileName])
  const end = layout.header.line + layout.header.depth
  const edges = sheet.rows.filter(({ line }, at) => line < end || at >= sheet.rows.length - 10)
  let sender: string | null = null
  for (const { cells } of edges) {
    const texts = cells.map(plainText).filter((text) => text !== '')
    const at = texts.findIndex((text) => senderHeading.test(text))
    if (at < 0) continue
    const said = senderHeading.exec(texts[at] ?? '')?.[1]?.trim() ?? ''
    sender ??= (said === '' ? texts[at + 1] : said.split(/\s{2,}/)[0]) ?? null
  }
  const unit = layout.above
    .map((text) => moneyUnit.exec(text)?.[1])
    .find((one) => one !== undefined)
  return { year, sender, moneyUnit: unit ?? null }
}
