import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { overviewWords } from '../../web/desk/overview-words.ts'
import type { Language } from '../../web/words/index.ts'
import { startBrowser, type Size } from './browser.ts'
import { takeStep } from './desk-steps.ts'
import { problemAt } from './problems.ts'
import { openEntry, visit, type Visit } from './visit.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const as = <T>(
  [signIn, size, language]: readonly [string, Size, Language],
  act: (here: Visit) => Promise<T>,
): Promise<T> => visit({ browser, ledger, signIn, size, language }, act)

/** How far the essentials reach down, and how wide the page is. */
const extent = (page: Page) =>
  page.evaluate(() => ({
    bottom: document.querySelector('.overview-panels')?.getBoundingClientRect().bottom ?? 0,
    wide: document.documentElement.scrollWidth,
    height: innerHeight,
    width: innerWidth,
  }))

test.each(['zh', 'en'] as const)(
  'a leader sees the zone on one screen of 1366 × 768, in %s: targets, units, programmes',
  (language) =>
    as(['zhou', 'desk', language], async ({ page }) => {
      await page.setViewportSize({ width: 1366, height: 768 })
      await page.locator('.overview-panels').waitFor()
      const { bottom, wide, height, width } = await extent(page)
      expect(bottom).toBeLessThanOrEqual(height)
      expect(wide).toBeLessThanOrEqual(width)
      expect(await page.locator('.overview-targets li').count()).toBeGreaterThan(10)
    }),
)

test('every number opens as many entries as it says, and a unit has a page of its own', () =>
  as(['zhou', 'desk', 'zh'], async ({ page }) => {
    const w = overviewWords.in('zh')
    const units = page.getByRole('region', { name: w.byUnit })
    const link = units.locator('td a').first()
    const said = Number(await link.textContent())
    await link.click()
    await page.locator('.page table').waitFor()
    expect(await page.locator('.page tbody tr[data-index], .page tbody tr').count()).toBe(said)
    await page.goBack()
    await units.getByRole('link', { name: '阳庙镇' }).click()
    await page.getByRole('heading', { name: w.title('阳庙镇') }).waitFor()
    expect(new URL(page.url()).searchParams.get('unit')).toBeTruthy()
  }))

test('at phone width the same page needs no sideways scrolling', () =>
  as(['zhou', 'narrow', 'zh'], async ({ page }) => {
    await page.locator('.overview-panels').waitFor()
    const { wide, width } = await extent(page)
    expect(wide).toBeLessThanOrEqual(width)
  }))

test('a problem is put on its township’s list of conduct, where its liaison reads it through the link', async () => {
  const summary = `河岸堆放 ${Date.now()}`
  await problemAt(ledger, 'filed', summary)
  await as(['gong', 'desk', 'zh'], async (here) => {
    const problem = await here.words('upkeep.problem')
    await openEntry(here, 'upkeep.problem', summary)
    await takeStep(here.page, 'zh', problem.step('refer'))
    await here.page.goto(`/r/conduct/issue?q=${encodeURIComponent(summary)}`)
    await here.page.getByRole('row').filter({ hasText: summary }).getByRole('link').first().click()
    await here.page.locator('.step-panel').waitFor()
    await here.page.getByRole('link', { name: summary }).first().click()
    await here.page.waitForURL(/\/r\/upkeep\/problem\//)
    expect(await here.page.getByRole('heading', { level: 1 }).textContent()).toContain(summary)
  })
})
