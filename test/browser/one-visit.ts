import { expect } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { hrefOf } from '../../web/phone/place.ts'
import type { Language } from '../../web/words/index.ts'
import { failurePicture, openPage, type Size } from './browser.ts'
import { registerWords, type RegisterWords } from './ledger-words.ts'
import { signedIn } from './people.ts'
import type { RunningLedger } from './server.global.ts'

/** Which language, on which screen. */
export interface Way {
  readonly language: Language
  readonly size: Size
}
/** One person in front of one entry. */
export interface Visit {
  readonly signIn: string
  /** programme.register */
  readonly register: string
  readonly id: string
}
export interface Look {
  readonly page: Page
  readonly words: RegisterWords
}

const entryAddress = (size: Size, register: string, id: string): string =>
  size === 'phone'
    ? `/m/${hrefOf({ at: 'entry', register, id })}`
    : `/r/${register.replace('.', '/')}/${id}`

/** One person opens one entry and does something there. Nothing they do may fault or reach another server. */
export async function visitEntry<T>(
  browser: Browser,
  ledger: RunningLedger,
  { language, size }: Way,
  { signIn, register, id }: Visit,
  act: (look: Look) => Promise<T>,
): Promise<T> {
  const watched = await openPage(browser, { address: ledger.address, size, language })
  const { page } = watched
  try {
    await signedIn(page, ledger, signIn)
    await page.goto(entryAddress(size, register, id))
    await page.locator('.step-panel').waitFor()
    const done = await act({ page, words: await registerWords(page, register, language) })
    expect(watched.faults).toEqual([])
    expect(watched.abroad).toEqual([])
    return done
  } catch (error) {
    await page.screenshot({ path: failurePicture(`${register}-${signIn}-${size}`) })
    throw error
  } finally {
    await watched.close()
  }
}
