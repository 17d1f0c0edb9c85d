/**
 * Writes the pictures of the README (docs/pictures): `node test/browser/screens.ts` starts a ledger with the demonstration
 * zone, opens the chosen screens and keeps each as a small PNG.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Language } from '../../web/words/language.ts'
import { openPage, startBrowser, type Size } from './browser.ts'
import { screensOf, show } from './screen-list.ts'
import { startLedger } from './server.global.ts'

const folder = join(import.meta.dirname, '../../docs/pictures')
/** A README with six of these still loads on a slow line (bytes). */
const largest = 200_000

interface Picture {
  readonly screen: string
  readonly size: Size
  readonly language: Language
}
const chosen: readonly Picture[] = [
  { screen: 'home', size: 'desk', language: 'zh' },
  { screen: 'list', size: 'desk', language: 'zh' },
  { screen: 'board', size: 'desk', language: 'zh' },
  { screen: 'map', size: 'desk', language: 'zh' },
  { screen: 'entry-step', size: 'desk', language: 'en' },
  { screen: 'calendar', size: 'desk', language: 'zh' },
  { screen: 'figures', size: 'desk', language: 'zh' },
  { screen: 'phone-home', size: 'phone', language: 'zh' },
  { screen: 'phone-report', size: 'phone', language: 'zh' },
  { screen: 'phone-entry', size: 'phone', language: 'en' },
]

/** Screens have few colours, so a palette of them loses nothing to the eye; fewer are tried until the picture is small enough. */
async function small(png: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32]) {
    const made = await sharp(png).png({ palette: true, colours, effort: 10 }).toBuffer()
    if (made.length <= largest) return made
  }
  throw new Error(`A picture stays larger than ${largest} bytes`)
}

const { ledger, stop } = await startLedger()
const browser = await startBrowser()
try {
  mkdirSync(folder, { recursive: true })
  const screens = await screensOf(ledger)
  for (const { screen: name, size, language } of chosen) {
    const screen = screens.find((one) => one.name === name)
    if (!screen) throw new Error(`There is no screen ${name}`)
    const { page, close } = await openPage(browser, { address: ledger.address, size, language })
    await show(page, ledger, screen)
    writeFileSync(join(folder, `${name}-${language}.png`), await small(await page.screenshot()))
    await close()
  }
} finally {
  await browser.close()
  await stop()
}
