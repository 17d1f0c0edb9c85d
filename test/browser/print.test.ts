import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { pictures, startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { visit } from './visit.ts'

/* An entry on paper: A4, without the screen's tools, everything on it inside the page. */

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** A4 less its margins, at 96 pixels to the inch. */
const paper = { width: Math.floor(((210 - 28) / 25.4) * 96), height: 1000 }

test.each(['zh', 'en'] as const)('an entry prints on A4 in %s', async (language) => {
  const officer = await colleague(ledger, 'tan')
  const { units } = await officer.definitions()
  const unit = units.find(({ code }) => code === 'urbanInvestment')?.id ?? ''
  const values = { name: `打印 ${language}`, unit }
  const { id } = await officer.create('renewal.community', values)
  const entry = { register: 'renewal.community', id }
  const visitor = { browser, ledger, signIn: 'tan', size: 'desk', language, entry } as const
  await visit(visitor, async ({ page }) => {
    await page.setViewportSize(paper)
    await page.emulateMedia({ media: 'print' })
    const tools = page.locator('.top-bar, .nav, .step-panel')
    expect(await tools.filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(paper.width)
    await page.screenshot({ path: join(pictures, `print-${language}.png`), fullPage: true })
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    writeFileSync(join(pictures, `print-${language}.pdf`), pdf)
    // A4 in points, as PDF counts.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[456][.\d]* 84[12][.\d]*\]/)
  })
})
