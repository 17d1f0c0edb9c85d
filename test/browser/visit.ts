import type { Browser, Locator, Page } from 'playwright-core'
import type { Language } from '../../web/words/index.ts'
import { failurePicture, openPage, type Size, type Watched } from './browser.ts'
import { ledgerWords, registerWords, type LedgerWords, type RegisterWords } from './ledger-words.ts'
import { signInOnScreen } from './people.ts'
import { onTheSpot } from './phone-report.ts'
import type { RunningLedger } from './server.global.ts'

export interface Visit {
  readonly page: Page
  readonly size: Size
  readonly language: Language
  readonly w: LedgerWords
  /** What a register calls its parts, as far as the visitor may see it. */
  readonly words: (register: string) => Promise<RegisterWords>
}
export interface Visitor {
  readonly browser: Browser
  readonly ledger: RunningLedger
  readonly signIn: string
  readonly size: Size
  readonly language: Language
}

/** One person comes to the ledger, does one thing and leaves. Nothing they do may fault or reach another server. */
export async function visit<T>(
  { browser, ledger, signIn, size, language }: Visitor,
  act: (visit: Visit) => Promise<T>,
): Promise<T> {
  const watched: Watched = await openPage(browser, {
    address: ledger.address,
    size,
    language,
    at: onTheSpot,
  })
  const { page } = watched
  try {
    await page.goto('/')
    await signInOnScreen(page, language, signIn, ledger.password)
    const words = (register: string) => registerWords(page, register, language)
    const done = await act({ page, size, language, w: ledgerWords(language), words })
    const trouble = [...watched.faults, ...watched.abroad]
    if (trouble.length > 0) throw new Error(`${signIn} met faults: ${trouble.join('; ')}`)
    return done
  } catch (error) {
    await page.screenshot({ path: failurePicture(signIn) })
    throw error
  } finally {
    await watched.close()
  }
}

/** Finds an entry as people do: by its number or words of its own, in the list at the desk or by the search on the phone; waits for its page. */
export async function openEntry(
  { page, size, w, words }: Pick<Visit, 'page' | 'size' | 'w' | 'words'>,
  register: string,
  text: string,
): Promise<void> {
  if (size === 'desk') {
    await page.goto(`/r/${register.replace('.', '/')}?q=${encodeURIComponent(text)}`)
    await page.getByRole('row').filter({ hasText: text }).getByRole('link').first().click()
  } else {
    const { register: label } = await words(register)
    await page.goto('/m/#/search')
    await page.getByLabel(w.phone.search.register).selectOption({ label })
    await page.getByLabel(w.phone.search.words).fill(text)
    await page.keyboard.press('Enter')
    await page.getByRole('link').filter({ hasText: text }).first().click()
  }
  await page.locator('.step-panel').waitFor()
}

/** Makes an entry with the form of its creation, filled in by `fill`, and waits for its page. */
export async function createEntry(
  { page, size }: Pick<Visit, 'page' | 'size'>,
  register: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  const path = register.replace('.', '/')
  await page.goto(size === 'desk' ? `/r/${path}/new` : `/m/#/new/${register}`)
  const form = page.locator('form.create-form, form.phone-form')
  await form.waitFor()
  await fill(form)
  await form.locator('button[type=submit]').click()
  await page.locator('.step-panel').waitFor()
}
