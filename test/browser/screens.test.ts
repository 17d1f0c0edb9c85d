import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Language } from '../../web/words/index.ts'
import { openPage, pictures, startBrowser, type Size } from './browser.ts'
import { screensOf, show, type Screen } from './screen-list.ts'

const ledger = inject('ledger')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let screens: readonly Screen[]
beforeAll(async () => {
  browser = await startBrowser()
  screens = await screensOf(ledger)
})
afterAll(() => browser.close())

/** What axe finds that keeps somebody from using the screen, as lines to be read. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) =>
        `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`.slice(0, 400),
      ),
    )
}

/** True when the desk's window itself scrolls: the bar and the navigation stay, only the page inside moves. */
const isTooLong = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight)

/** True when the page can be moved sideways, which on a phone means that something lies beyond its edge. */
const isTooWide = (page: Page) =>
  page.evaluate(
    () =>
      document.documentElement.scrollWidth > window.innerWidth || window.innerWidth > screen.width,
  )

interface Found {
  readonly faults: readonly string[]
  readonly abroad: readonly string[]
}

/** Goes through the screens of an app, keeps a picture of each, and gathers everything that is wrong with any of them. */
async function goThrough(app: Screen['app'], size: Size, language: Language): Promise<Found> {
  const { page, faults, abroad, close } = await openPage(browser, {
    address: ledger.address,
    size,
    language,
  })
  const found: string[] = []
  for (const screen of screens.filter((one) => one.app === app)) {
    await show(page, ledger, screen)
    await page.screenshot({
      path: join(pictures, `${screen.name}-${size}-${language}.png`),
      fullPage: true,
    })
    const serious = await seriousFaults(page)
    found.push(...serious.map((fault) => `${screen.name}: ${fault}`))
    if (!(await page.locator('.badge-synthetic').first().isVisible()))
      found.push(`${screen.name}: does not say that its zone holds synthetic data`)
    if (await isTooWide(page)) found.push(`${screen.name}: wider than the screen`)
    if (size === 'desk' && (await isTooLong(page)))
      found.push(`${screen.name}: longer than its frame`)
  }
  found.push(...faults)
  await close()
  return { faults: found, abroad: [...new Set(abroad)] }
}

test('a screen with a planted fault is found out: a button without a name, a request to another server', async () => {
  const { page, abroad, close } = await openPage(browser, {
    address: ledger.address,
    size: 'desk',
    language: 'zh',
  })
  await page.goto('/')
  await page.evaluate(() => {
    document.body.append(document.createElement('button'))
    new Image().src = 'http://elsewhere.invalid/picture.png'
  })
  expect((await seriousFaults(page)).join()).toContain('button-name')
  await expect.poll(() => abroad).toEqual(['http://elsewhere.invalid/picture.png'])
  await close()
})

const nothing: Found = { faults: [], abroad: [] }
describe.each(['zh', 'en'] as const)(
  'every screen in %s is without a serious fault for anybody, and asks nothing of another server',
  (language) => {
    test('of the desk, on an office screen', async () => {
      expect(await goThrough('desk', 'desk', language)).toEqual(nothing)
    }, 240_000)
    test('of the desk, in a narrow window', async () => {
      expect(await goThrough('desk', 'narrow', language)).toEqual(nothing)
    }, 240_000)
    test('of the phone', async () => {
      expect(await goThrough('phone', 'phone', language)).toEqual(nothing)
    }, 240_000)
  },
)
