/** What a person has made of a list for themselves: its columns and views, and that what they take out is what they see. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { deskEn } from '../../web/words/desk-en.ts'
import { deskZh } from '../../web/words/desk-zh.ts'
import { startBrowser } from './browser.ts'
import { problemAt } from './problems.ts'
import { visit } from './visit.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test.each(['zh', 'en'] as const)(
  'columns and filters are chosen, saved as a view, found again, taken out and forgotten, in %s',
  async (language) => {
    await problemAt(ledger, 'filed', `视图 ${Date.now()}`)
    await visit(
      { browser, ledger, signIn: 'dana', size: 'desk', language },
      async ({ page, words }) => {
        const w = { zh: deskZh, en: deskEn }[language].list
        const problem = await words('upkeep.problem')
        const headings = page.locator('.page thead th')
        const heading = (name: string) => headings.filter({ hasText: name })
        const kind = problem.field('kind')
        await page.goto('/r/upkeep/problem?state=filed')
        await heading(kind).waitFor()

        await page.getByRole('button', { name: w.columns, exact: true }).click()
        await page.getByRole('checkbox', { name: problem.field('source'), exact: true }).check()
        await page.getByRole('checkbox', { name: kind, exact: true }).uncheck()
        await page.keyboard.press('Escape')
        await heading(problem.field('source')).waitFor()
        expect(await heading(kind).count()).toBe(0)

        const mine = `我的视图 ${language} ${Date.now()}`
        await page.getByRole('button', { name: w.savedViews, exact: true }).click()
        await page.getByLabel(w.viewName).fill(mine)
        await page.getByRole('button', { name: w.saveView }).click()
        await page.getByText(w.viewSaved).waitFor()

        // Elsewhere and back: the view brings its filter and its columns.
        await page.goto('/r/upkeep/problem')
        await heading(kind).waitFor()
        await page.getByRole('button', { name: w.savedViews, exact: true }).click()
        await page.getByRole('button', { name: mine, exact: true }).click()
        await heading(problem.field('source')).waitFor()
        expect(await heading(kind).count()).toBe(0)
        expect(new URL(page.url()).searchParams.get('state')).toBe('filed')

        const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
        const lines = (await (await page.request.get(href ?? '')).text()).split('\r\n')
        const table = lines.find((line) => line.includes(problem.field('source'))) ?? ''
        expect(table.split(',')).not.toContain(kind)
        expect(lines[0]).toContain(problem.register)

        await page.getByRole('button', { name: w.savedViews, exact: true }).click()
        await page.getByRole('button', { name: w.deleteView(mine) }).click()
        await page.getByRole('button', { name: mine, exact: true }).waitFor({ state: 'detached' })
      },
    )
  },
)
