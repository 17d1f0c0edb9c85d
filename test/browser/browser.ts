import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { Language } from '../../web/words/language.ts'
import { ahead, moveClock } from './move-clock.ts'
import { findChromium } from '../../scripts/chromium.mjs'

/** The sizes everything is looked at in: an office's screen, a small phone, and a window as narrow as that phone. */
export const sizes = {
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 780 },
  narrow: { width: 360, height: 780 },
} as const
export type Size = keyof typeof sizes

const phoneAgent =
  'Mozilla/5.0 (Linux; Android 12; V2203A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.210 Mobile Safari/537.36'

/** Where the look of the screens is kept for people to see; git ignores it. */
export const pictures = join(import.meta.dirname, '../screenshots')
/** What the screen showed when a test failed. */
export const failurePicture = (name: string): string => join(pictures, `failed-${name}.png`)

/** Debian's Chromium, started once for a test file. Root needs --no-sandbox, and tests often run as root in a container. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium was found; set CHROMIUM_PATH')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN'],
  })
}

export interface Watched {
  readonly page: Page
  /** Addresses asked for outside the ledger's own origin; there must be none. */
  readonly abroad: readonly string[]
  /** What the page complained about: faults of scripts, console errors, answers with a status of 500 and above. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

export interface PageWish {
  readonly address: string
  readonly size: Size
  readonly language: Language
  /** Where the phone says it is, if it may be asked. */
  readonly at?: { readonly longitude: number; readonly latitude: number }
}

/** A page of its own, as a person who has never been here before: no cookie, no cache, their language chosen. */
export async function openPage(browser: Browser, wish: PageWish): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: wish.address,
    viewport: sizes[wish.size],
    locale: wish.language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    ...(wish.size === 'phone' && { userAgent: phoneAgent, isMobile: true, hasTouch: true }),
    ...(wish.at && { geolocation: wish.at, permissions: ['geolocation'] }),
  })
  await context.addInitScript((language) => {
    // An empty page between two screens has no storage.
    if (location.origin !== 'null') localStorage.setItem('taizhang.language', language)
  }, wish.language)
  if (ahead !== 0) await context.addInitScript(moveClock, ahead)
  const page = await context.newPage()
  return { page, ...watch(page, context, wish.address), close: () => context.close() }
}

function watch(
  page: Page,
  context: BrowserContext,
  address: string,
): Pick<Watched, 'abroad' | 'faults'> {
  const abroad: string[] = []
  const faults: string[] = []
  const { origin } = new URL(address)
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) abroad.push(url)
  })
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A refusal is an answer like any other; the browser writes it to the console all the same.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text())
  })
  return { abroad, faults }
}
