import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { boardsZh } from '../../web/words/boards.zh.ts'
import { movesZh as w } from '../../web/words/moves.zh.ts'
import { openPage, startBrowser, type Watched } from './browser.ts'
import { signedIn } from './people.ts'

const ledger = inject('ledger')
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

const form = () => page.locator('.panel').filter({ hasText: w.form })
/** Options of the tree are indented: the one whose text ends with the name. */
async function choose(label: string, unit: string): Promise<void> {
  const select = form().getByLabel(label, { exact: true })
  const option = select.locator('option').filter({ hasText: new RegExp(`^\\s*${unit}$`) })
  await select.selectOption((await option.getAttribute('value')) ?? '')
}
const moved = '宁郭镇'
const parent = '苏家作乡'

test('a unit is moved after a look at what that changes; what is refused stands under the form with what was typed', async () => {
  await signedIn(page, ledger, 'he')
  await page.goto('/moves')
  await choose(w.unit, moved)
  await choose(w.parent, moved)
  await form().getByRole('button', { name: w.look }).click()
  await form()
    .getByRole('alert')
    .getByText(/另选上级/)
    .waitFor()

  await choose(w.parent, parent)
  expect(await form().getByRole('alert').count()).toBe(0)
  await form().getByRole('button', { name: w.look }).click()
  const preview = form().getByRole('status')
  await preview.getByText(parent).waitFor()
  expect(await preview.locator('tbody tr').count()).toBeGreaterThan(5)

  await form().getByRole('button', { name: w.move }).click()
  await form()
    .getByRole('alert')
    .getByText(/依据|文件|理由/)
    .first()
    .waitFor()
  await form().getByLabel(w.reason).fill('区编办〔2026〕3号')
  await form().getByRole('button', { name: w.move }).click()
  const line = page.getByRole('row', { name: new RegExp(moved) })
  await line.getByText('区编办〔2026〕3号').waitFor()
  expect(await form().getByLabel(w.reason).inputValue()).toBe('')
})

test('figures of units are read as the tree is or as it was, and open onto as many entries', async () => {
  await signedIn(page, ledger, 'zhou')
  await page.goto('/figures?programme=upkeep&period=all')
  const unit = page.locator('.figure-pickers select').last()
  const option = unit.locator('option').filter({ hasText: new RegExp(`^\\s*${parent}$`) })
  await unit.selectOption((await option.getAttribute('value')) ?? '')
  const denominator = page
    .locator('.figure-card')
    .filter({ hasText: '销号率' })
    .first()
    .locator('.figure-parts .figure-link')
    .nth(1)
  const numberIn = (text: string) => Number(/\d+/.exec(text.replaceAll(',', ''))?.[0])
  await denominator.waitFor()
  const now = numberIn(await denominator.innerText())
  await page.getByRole('button', { name: w.picker.trees.was }).click()
  await expect.poll(() => page.url()).toContain('tree=was')
  // What the moved unit had before it came does not count here as it was.
  await expect.poll(async () => numberIn(await denominator.innerText())).toBeLessThan(now)
  const was = numberIn(await denominator.innerText())
  await denominator.click()
  const proof = page.getByRole('region', { name: boardsZh.entries.proof })
  await proof.getByText(boardsZh.entries.equal).waitFor()
  expect(numberIn(await proof.locator('tbody td').first().innerText())).toBe(was)
  await page.getByText(w.picker.trees.was).waitFor()
})

test('a figure is compared with its entries when somebody wants to know', async () => {
  await signedIn(page, ledger, 'zhou')
  await page.goto(
    '/figures/entries?indicator=upkeep.struckOffRate&part=num&from=2018-01&to=2030-12',
  )
  const verified = page.locator('.figure-verified')
  await verified.getByRole('button', { name: boardsZh.entries.compareNow }).click()
  await verified.getByText(boardsZh.entries.agrees).waitFor()
  expect(await verified.getByRole('alert').count()).toBe(0)
})

test('moving units is no page for those who do not look after the ledger', async () => {
  await signedIn(page, ledger, 'dana')
  await page.goto('/moves')
  await page.getByText('没有').first().waitFor()
  expect(await page.locator('.panel form').count()).toBe(0)
  expect(await page.getByRole('link', { name: w.title }).count()).toBe(0)
})
