import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { today } from '../../web/format.ts'
import type { Language } from '../../web/words/index.ts'
import { reportsWords } from '../../web/desk/reports/reports-words.ts'
import { phoneWords } from '../../web/phone/words.ts'
import { boardWords } from '../../web/words/boards.ts'
import { openPage, startBrowser, type Size } from './browser.ts'
import { colleague } from './colleague.ts'
import { problemAt } from './problems.ts'
import { signedIn } from './people.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function as<T>(
  signIn: string,
  language: Language,
  size: Size,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const watched = await openPage(browser, { address: ledger.address, size, language })
  try {
    await signedIn(watched.page, ledger, signIn)
    const done = await act(watched.page)
    expect([...watched.faults, ...watched.abroad]).toEqual([])
    return done
  } finally {
    await watched.close()
  }
}

const month = today().slice(0, 7)

/** A leader puts a sheet together and publishes it; somebody reports a problem; the publication says what moved, and is revised. */
async function publishedAndRevised(language: Language, size: Size): Promise<string> {
  const w = reportsWords.in(language)
  const title = `立案 ${language} ${Date.now()}`
  return as('zhou', language, size, async (page) => {
    await page.goto('/sheet')
    await page.getByLabel(w.sheet.title, { exact: true }).fill(title)
    await page.getByLabel(w.from, { exact: true }).fill(month)
    await page.getByLabel(w.to, { exact: true }).fill(month)
    await page.getByRole('combobox', { name: new RegExp(`^${w.sheet.rows}`) }).selectOption('month')
    await page.locator('.sheet-form input[type=checkbox]').first().check()
    await page.getByRole('button', { name: w.sheet.draw }).click()
    await page.locator('.sheet-table').waitFor()
    await page.getByRole('button', { name: w.publish, exact: true }).click()
    await page.locator('.publish-form button[type=submit]').click()
    await page.waitForURL(/\/publications\/[0-9a-f-]{36}$/)
    const frozen = await page.locator('.sheet-table tbody').innerText()

    const summary = `发布之后 ${Date.now()}`
    await problemAt(ledger, 'reported', summary)
    await page.goto('/publications')
    // The list says so of the month and of the total without being opened, and leads to what moved.
    await page
      .getByRole('row', { name: title })
      .getByRole('link', { name: w.list.movedOf(2) })
      .click()
    await page.locator('.moved-figure').first().waitFor()
    const marks = new RegExp(` △|${w.one.mark}|\\s`, 'g')
    const still = await page.locator('.sheet-table tbody').innerText()
    expect(still.replaceAll(marks, '')).toBe(frozen.replaceAll(/\s/g, ''))
    await page.locator('.moved-entries').getByRole('link', { name: summary }).first().waitFor()

    await page.getByRole('button', { name: w.revise, exact: true }).click()
    await page.locator('.publish-form button[type=submit]').click()
    await page.getByText(w.revisesThis).waitFor()
    return page.locator('.sheet-notes li').first().innerText()
  })
}

test('a sheet is put together, published, and revised when entries have come since, at the desk in Chinese', async () => {
  expect(await publishedAndRevised('zh', 'desk')).toMatch(/^本表修订.*改动\d+处：/)
}, 60_000)
test('a sheet is put together, published, and revised when entries have come since, in a narrow window in English', async () => {
  expect(await publishedAndRevised('en', 'narrow')).toMatch(/^This sheet revises/)
}, 60_000)

test('the figures on the scorecard become a sheet with one press, and each number opens its entries', async () => {
  const w = boardWords.in('zh').scorecard
  await as('zhou', 'zh', 'desk', async (page) => {
    await page.goto('/figures?programme=upkeep&look=scorecard&period=all')
    await page.getByRole('link', { name: w.sheet, exact: true }).click()
    await page.locator('.sheet-table [data-total="true"] a').first().click()
    await page.waitForURL(/\/figures\/entries\?.*units=/)
    await page.getByRole('row').nth(1).waitFor()
    // List and figure are one set, of the total's units together.
    expect(await page.locator('.figure-proof .light').getAttribute('data-colour')).toBe('green')
  })
})

test('whoever may not publish sees the sheet without the button, and what was not published yet is said', async () => {
  const w = reportsWords.in('zh')
  await as('dana', 'zh', 'desk', async (page) => {
    await page.goto('/sheet?report=upkeep.handling&from=2018-01&to=2018-12')
    await page.locator('.sheet-table').waitFor()
    expect(await page.getByRole('button', { name: w.publish, exact: true }).count()).toBe(0)
  })
  await as('ding', 'zh', 'narrow', async (page) => {
    await page.goto('/publications')
    await page.getByText(w.list.none).waitFor()
  })
})

test('a sheet goes out as a workbook in the language of the screen, and stands among the exports', async () => {
  const w = reportsWords.in('en')
  await as('zhou', 'en', 'desk', async (page) => {
    await page.goto('/sheet?report=upkeep.handling&from=2018-01&to=2018-12')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: w.excel }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Handling of upkeep problems, monthly 2018.xlsx')
    await page.goto('/exports')
    await page.getByRole('link', { name: 'Handling of upkeep problems, monthly' }).first().waitFor()
  })
})

test('a phone reads a sheet row by row, with the number that is asked for beside each, and what was published', async () => {
  const { reports: w } = phoneWords.in('zh')
  const desk = reportsWords.in('zh')
  const title = `手机上看 ${Date.now()}`
  const sheet = { report: 'upkeep.handling', from: month, to: month }
  const { id } = await (await colleague(ledger, 'zhou')).publish({ title, sheet })
  await as('zhou', 'zh', 'phone', async (page) => {
    await page.goto('/m/')
    await page.getByRole('link', { name: w.title }).click()
    await page.getByRole('link', { name: /^环境城管问题办理情况月报表/ }).click()
    const total = page.locator('.phone-sheet [data-total="true"]')
    const read = () => total.locator('summary b').innerText()
    await total.waitFor()
    const [first, columns] = [await read(), await page.locator('option').count()]
    await page.getByLabel(w.column).selectOption({ index: 1 })
    await total.locator('summary').click()
    const numbers = await total.locator('dd').allInnerTexts()
    expect([numbers.length, numbers[0], numbers[1]]).toEqual([columns, first, await read()])
    const before = page.url()
    await page.getByRole('button', { name: desk.earlier }).click()
    await expect.poll(() => page.url()).not.toBe(before)
    await total.waitFor()
    await page.goBack()
    await page.getByRole('link', { name: title }).click()
    await page.getByText(desk.one.same).waitFor()
    expect(page.url()).toContain(id)
    expect(await page.locator('.phone-sheet details').count()).toBeGreaterThan(0)
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWide).toBe(false)
  })
})
