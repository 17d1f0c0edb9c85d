import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { today } from '../../web/format.ts'
import { addMonths } from '../../web/views/calendar-days.ts'
import type { Language } from '../../web/words/index.ts'
import { openPage, pictures, startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { a4, type PdfPage, pdfPages, plain } from './pdf-text.ts'
import { signedIn } from './people.ts'

/* Report sheets and circulars as the PDF that the browser's print window makes: A4, nothing of the screen's tools, all of the table. */

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await startBrowser()
})
afterAll(() => browser.close())

const month = today().slice(0, 7)
/** The made-up year goes up to today. */
const year = { from: addMonths(month, -11), to: month }
const handling = { report: 'upkeep.handling', ...year }
const words = (asked: Readonly<Record<string, string>>) => new URLSearchParams(asked).toString()

/** The pages of what a leader prints at an address; the PDF is kept for people to look at. */
async function printed(
  name: string,
  path: string,
  language: Language,
): Promise<readonly PdfPage[]> {
  const watched = await openPage(browser, { address: ledger.address, size: 'desk', language })
  const { page } = watched
  try {
    await signedIn(page, ledger, 'zhou')
    await page.goto(path)
    await page.locator('.sheet-table').waitFor()
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    writeFileSync(join(pictures, `${name}-${language}.pdf`), pdf)
    expect(watched.faults).toEqual([])
    return await pdfPages(pdf)
  } finally {
    await watched.close()
  }
}
const across = { width: a4.long, height: a4.short }
const upright = { width: a4.short, height: a4.long }

test('a sheet prints on A4 across, with its title, its total and the line for signatures', async () => {
  const pages = await printed('sheet', `/sheet?${words(handling)}`, 'zh')
  expect(pages).toMatchObject([across])
  const [{ text } = { text: '' }] = pages
  for (const said of ['环境城管问题办理情况月报表', '阳庙镇', '合计', '单位负责人（签字）：'])
    expect(text).toContain(plain(said))
  // What only a screen can do is not on paper.
  expect(text).not.toContain('导出')
})

test('a long sheet goes on over pages, each with the headings above it, in English too', async () => {
  const asked = { report: 'conduct.acceptance', ...year }
  const pages = await printed('long-sheet', `/sheet?${words(asked)}`, 'en')
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toMatchObject(across)
  for (const { text } of pages.slice(0, 2)) expect(text).toContain('Struck-offrate')
  expect(pages[0]?.text).toContain(`1/${pages.length}`)
})

test('what was published prints as it was', async () => {
  const { publish } = await colleague(ledger, 'zhou')
  const { id } = await publish({ title: '打印用', sheet: handling })
  const pages = await printed('published', `/publications/${id}`, 'zh')
  expect(pages).toMatchObject([across])
  expect(pages[0]?.text).toContain(plain('环境城管问题办理情况月报表'))
})

test('a circular has its text upright in the geometry of the standard and its annex across, without number and seal', async () => {
  const [text, annex, ...more] = await printed('circular', `/circular?${words(handling)}`, 'zh')
  expect(more).toEqual([])
  expect(text).toMatchObject(upright)
  expect(annex).toMatchObject(across)
  expect(text?.text).toContain('环境城管问题办理情况的通报')
  expect(text?.text).toContain(plain('一、总体情况'))
  expect(text?.text).toContain('—1—')
  expect(text?.text).not.toMatch(/〔\d{4}〕|印发|文件/)
  expect(annex?.text).toContain('附件')
  expect(annex?.text).toContain('合计')
})
