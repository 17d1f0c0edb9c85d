import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { boardsZh } from '../../web/words/boards.zh.ts'
import { openPage, startBrowser, type Watched } from './browser.ts'
import { ledgerWords } from './ledger-words.ts'
import { signedIn } from './people.ts'
import { problemAt } from './problems.ts'

const ledger = inject('ledger')
const w = ledgerWords('zh').views
let browser: Browser
let watched: Watched
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  watched = await openPage(browser, { address: ledger.address, size: 'desk', language: 'zh' })
  ;({ page } = watched)
})
afterEach(async () => {
  await watched.close()
  if (watched.faults.length > 0)
    throw new Error(`The page complained:\n${watched.faults.join('\n')}`)
})

/** The first whole number in a text. */
const numberIn = (text: string): number => Number(/\d+/.exec(text.replaceAll(',', ''))?.[0])
const filedRate = '立案率'

test('a card leads to the entries behind its number, as many as it says, and on to an entry', async () => {
  await signedIn(page, ledger, 'zhou')
  await page.goto('/figures?programme=upkeep&period=all')
  const card = page.locator('.figure-card').filter({ hasText: filedRate }).first()
  const denominator = card.locator('.figure-parts .figure-link').nth(1)
  const counted = numberIn(await denominator.innerText())
  expect(counted).toBeGreaterThan(0)
  await denominator.click()
  const proof = page.getByRole('region', { name: boardsZh.entries.proof })
  await proof.getByText(boardsZh.entries.equal).waitFor()
  const totals = await proof.locator('tbody td:nth-child(2)').allInnerTexts()
  expect(totals.map(numberIn)).toEqual([counted, counted])
  const entries = page.locator('.figure-entries tbody tr')
  expect(await entries.count()).toBe(Math.min(counted, 50))
  const title = await entries.first().getByRole('link').innerText()
  await entries.first().getByRole('link').click()
  await page.getByRole('heading', { name: title }).first().waitFor()
})

test('the numerator and the denominator of a figure are pages beside each other', async () => {
  await signedIn(page, ledger, 'zhou')
  await page.goto('/figures/entries?indicator=upkeep.filedRate&part=num&from=2018-01&to=2030-12')
  const all = page.locator('.figure-proof tbody tr').first().locator('td').first()
  const filed = numberIn(await all.innerText())
  await page.getByRole('button', { name: boardsZh.entries.parts.den, exact: true }).click()
  await expect.poll(async () => numberIn(await all.innerText())).toBeGreaterThan(filed)
})

test('a stock opens onto what came and what left as well, which add up to what stands', async () => {
  await signedIn(page, ledger, 'zhou')
  await page.goto('/figures/entries?indicator=innovation.certified&from=2018-01&to=2030-12')
  const proof = page.getByRole('region', { name: boardsZh.entries.proof })
  await proof.getByText(boardsZh.entries.equal).waitFor()
  const totals = async () =>
    (await proof.locator('tbody td:nth-child(2)').allInnerTexts()).map(numberIn)
  const [before = 0, came = 0, left = 0, standing = 0, moved = 0, figure = 0] = await totals()
  expect([before + came - left, came - left, standing]).toEqual([standing, moved, figure])
  expect(left).toBeGreaterThan(0)
  const entries = page.locator('.figure-entries tbody tr')
  expect(await entries.count()).toBe(standing)
  await page.getByRole('button', { name: boardsZh.entries.sides.left, exact: true }).click()
  await expect.poll(() => entries.count()).toBe(left)
  expect(new URL(page.url()).searchParams.get('side')).toBe('left')
  expect(await page.getByRole('columnheader', { name: boardsZh.entries.until }).count()).toBe(1)
  expect(await totals()).toEqual([before, came, left, standing, moved, figure])
})

test('a scorecard sets units against indicators, opens what is below a unit, and every number opens its entries', async () => {
  await signedIn(page, ledger, 'zhou')
  await page.goto('/figures?programme=upkeep&look=scorecard&period=year')
  const table = page.locator('.scorecard table')
  await table.getByRole('columnheader', { name: filedRate }).waitFor()
  expect(await table.locator('.sparkline').count()).toBeGreaterThan(5)
  await page.getByRole('button', { name: w.figures.against.lastYear, exact: true }).click()
  const unit = table.getByRole('row', { name: /阳庙镇/ })
  const value = unit.locator('.figure-link').first()
  const shown = await value.innerText()
  await unit.getByRole('button', { name: '阳庙镇' }).click()
  // The unit is now the first row, above its own parts, with the same number.
  await expect.poll(() => page.url()).toContain('unit=')
  const first = table.locator('tbody tr').first()
  await expect.poll(() => first.getByRole('rowheader').innerText()).toBe('阳庙镇')
  expect(await first.locator('.figure-link').first().innerText()).toBe(shown)
  await first.locator('.figure-link').first().click()
  await page.getByText(boardsZh.entries.equal).waitFor()
})

test('the map shades townships and roads by their value, and the same values stand in a table that leads to the entries', async () => {
  await signedIn(page, ledger, 'zhou')
  for (const [over, row] of [
    [boardsZh.map.land, '文昌街道'],
    ['道路', '世纪路'],
  ] as const) {
    await page.goto('/figures?programme=upkeep&look=map&period=year')
    await page.getByRole('combobox', { name: boardsZh.map.by }).selectOption(over)
    await page.locator('.map-canvas canvas').first().waitFor()
    const panel = page.locator('.figure-map .chart-panel')
    await panel.getByRole('button', { name: w.chart.asTable, exact: true }).click()
    await panel.getByRole('row', { name: row }).getByRole('link').click()
    await page.getByText(boardsZh.entries.equal).waitFor()
    expect(await page.locator('.figure-entries tbody tr').count()).toBeGreaterThan(0)
  }
})

test('the wall display fills a large screen without scrolling and shows a new problem without being touched', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await signedIn(page, ledger, 'zhou')
  await page.goto('/wall?programme=upkeep')
  await page.getByRole('button', { name: boardsZh.wall.pause }).click()
  const tile = page.locator('.wall-tile').filter({ hasText: filedRate })
  const reported = async () =>
    Number((await tile.locator('.wall-parts').innerText()).split('/')[1]?.replaceAll(',', ''))
  await tile.waitFor()
  const before = await reported()
  expect(before).toBeGreaterThan(0)
  const overflow = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.wall, .wall-tile')].some(
      (one) => one.scrollHeight > one.clientHeight + 1,
    ),
  )
  expect(overflow).toBe(false)
  // Letters of 26 px are 2.4 % of the height: what 3 m away is still read on a 55-inch screen.
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('.wall-tile *, .wall header *')].map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      ),
    ),
  )
  expect(smallest).toBeGreaterThanOrEqual(26)
  await problemAt(ledger, 'reported', `大屏 ${Date.now()}`)
  await expect.poll(reported, { timeout: 15_000 }).toBe(before + 1)
})
