import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openPage, startBrowser, type Watched } from './browser.ts'
import { ledgerWords, registerWords, type RegisterWords } from './ledger-words.ts'
import { signedIn } from './people.ts'
import { problemAt } from './problems.ts'

const ledger = inject('ledger')
const w = ledgerWords('zh').views
let browser: Browser
let watched: Watched
let page: Page
let problem: RegisterWords
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  watched = await openPage(browser, { address: ledger.address, size: 'desk', language: 'zh' })
  ;({ page } = watched)
  await signedIn(page, ledger, 'dana')
  problem = await registerWords(page, 'upkeep.problem', 'zh')
})
afterEach(async () => {
  await watched.close()
  if (watched.faults.length > 0)
    throw new Error(`The page complained:\n${watched.faults.join('\n')}`)
})

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

test('on the board the arrows lead from card to card, and a card moves by a step chosen from its menu', async () => {
  const summary = `看板 ${Date.now()}`
  await problemAt(ledger, 'filed', summary)
  await page.goto('/r/upkeep/problem/board')
  await page.locator('.entry-card > a').first().focus()
  const before = await focused()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).not.toBe(before)
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe(before)

  const mine = page.locator('.entry-card').filter({ hasText: summary })
  await mine.getByRole('button', { name: new RegExp(w.board.act) }).click()
  await mine
    .getByRole('link', {
      name: w.board.goesTo(problem.step('dispatch'), problem.state('dispatched')),
    })
    .click()
  await page.getByRole('form', { name: problem.step('dispatch'), exact: true }).waitFor()
})

test('what lies on the map can be reached without the map: from the list to a card to the entry', async () => {
  const summary = `地图 ${Date.now()}`
  await problemAt(ledger, 'reported', summary)
  await page.goto('/r/upkeep/problem/map')
  await page.locator('.map-list').getByRole('button').filter({ hasText: summary }).click()
  const card = page.locator('.map-card')
  await card.waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('map-card')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  await page.locator('.map-list').getByRole('button').filter({ hasText: summary }).click()
  await card.getByRole('link', { name: summary }).click()
  await page.locator('.step-panel').waitFor()
})

test('a mark on the map is pressed where it is drawn, and the background can be taken away', async () => {
  const summary = `标记 ${Date.now()}`
  await problemAt(ledger, 'reported', summary)
  await page.goto(`/r/upkeep/problem/map?q=${encodeURIComponent(summary)}`)
  await page.locator('.map-list').getByRole('button').filter({ hasText: summary }).waitFor()
  // A single entry is brought to the middle of the map.
  await page.waitForTimeout(600)
  await page.locator('.map-canvas').click()
  await page.locator('.map-card').getByText(summary).waitFor()
  for (const box of await page.locator('.map-layers input').all()) await box.uncheck()
  expect(await page.locator('.map-layers input:checked').count()).toBe(0)
})

test('in the calendar the arrows lead from day to day, and a day shows what is due on it', async () => {
  await page.goto('/r/upkeep/problem/calendar')
  // The first of the month has a week below it in every month; today may lie in the last one.
  const today = await page.locator('.calendar-day[data-today="true"]').getAttribute('data-day')
  const month = today?.slice(0, 7)
  const focusedDay = () =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['day'])
  await page.locator(`.calendar-day[data-day="${month}-01"]`).focus()
  await page.keyboard.press('ArrowDown')
  expect(await focusedDay()).toBe(`${month}-08`)
  await page.keyboard.press('ArrowUp')
  expect(await focusedDay()).toBe(`${month}-01`)
  const busy = page
    .locator('.calendar-day')
    .filter({ hasText: /到期 \d/ })
    .first()
  await busy.click()
  await page.locator('.calendar-panel .entry-card').first().waitFor()
  expect(await page.locator('.calendar-grid tbody th').first().innerText()).toMatch(/^第\d+周$/)
})

test('behind every chart stands its table, and a part of a figure opens its entries', async () => {
  await page.goto('/figures')
  const parts = page.locator('.figure-breakdown .chart-panel')
  await parts.locator('svg').first().waitFor()
  await parts.getByRole('button', { name: w.chart.asTable, exact: true }).click()
  const link = parts.getByRole('row').nth(1).getByRole('link')
  expect(await parts.getByRole('row').nth(1).getByRole('cell').innerText()).toMatch(/%|—/)
  await link.click()
  await page.waitForURL(/\/figures\/entries\?/)
  await page.getByRole('row').nth(1).waitFor()
})

test('a place is chosen by keyboard: the map is moved under the cross and its middle taken', async () => {
  await page.goto('/r/upkeep/problem/new')
  const point = page.locator('[data-kind="point"]')
  await point.getByRole('button', { name: ledgerWords('zh').fields.point.map }).click()
  await point.locator('.map-canvas canvas').first().waitFor()
  await page.waitForTimeout(400)
  await point.getByRole('button', { name: w.map.useCentre }).click()
  const first = await point.locator('.map-actions output').innerText()
  expect(first).toMatch(/113\.\d{5}/)
  await point.locator('.map-canvas').focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(500)
  await point.getByRole('button', { name: w.map.useCentre }).click()
  await expect.poll(() => point.locator('.map-actions output').innerText()).not.toBe(first)
})

test('a programme of the navigation is folded until its reader opens it or is in it, and stays as they left it', async () => {
  const at = (name: string) => page.locator('.nav details').filter({ hasText: name })
  await page.goto('/')
  const upkeep = at(problem.register)
  await upkeep.waitFor()
  expect(await page.locator('.nav details[open]').count()).toBe(0)
  const kept = (programmes: string) =>
    page.waitForFunction((of) => localStorage.getItem('taizhang.nav') === of, programmes)
  await upkeep.locator('summary').focus()
  await page.keyboard.press('Enter')
  await kept('["upkeep"]')
  await page.locator('.nav').getByRole('link', { name: problem.register, exact: true }).click()
  await page.waitForURL(/\/r\/upkeep\/problem/)
  await page.goto('/')
  await upkeep.waitFor()
  expect(await page.locator('.nav details[open]').count()).toBe(1)
  await upkeep.locator('summary').click()
  await kept('[]')
  await page.reload()
  await upkeep.waitFor()
  expect(await page.locator('.nav details[open]').count()).toBe(0)
  await page.goto('/r/upkeep/problem')
  await page.locator('.nav details[open] [aria-current=page]').waitFor()
})
