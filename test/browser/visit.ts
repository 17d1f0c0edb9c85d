import type { Browser, Locator, Page } from 'playwright-core'
import { hrefOf } from '../../web/phone/place.ts'
import type { Language } from '../../web/words/index.ts'
import { failurePicture, openPage, type Size, type Watched } from './browser.ts'
import { ledgerWords, registerWords, type LedgerWords, type RegisterWords } from './ledger-words.ts'
import { signedIn, signInOnScreen } from './people.ts'
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
/** Which language, on which screen. */
export interface Way {
  readonly language: Language
  readonly size: Size
}
interface EntryAddress {
  /** programme.register */
  readonly register: string
  readonly id: string
}
export interface Visitor extends Way {
  readonly browser: Browser
  readonly ledger: RunningLedger
  readonly signIn: string
  /** The entry that they come to by a link, signed in already; everybody else signs in on the screen. */
  readonly entry?: EntryAddress
}

const addressOf = (size: Size, { register, id }: EntryAddress): string =>
  size === 'phone'
    ? `/m/${hrefOf({ at: 'entry', register, id })}`
    : `/r/${register.replace('.', '/')}/${id}`

async function arrive(page: Page, { ledger, signIn, size, language, entry }: Visitor) {
  if (entry) {
    await signedIn(page, ledger, signIn)
    await page.goto(addressOf(size, entry))
    await page.locator('.step-panel').waitFor()
  } else {
    await page.goto('/')
    await signInOnScreen(page, language, signIn, ledger.password)
  }
}

/** One person comes to the ledger, does one thing and leaves. Nothing they do may fault or reach another server. */
export async function visit<T>(visitor: Visitor, act: (visit: Visit) => Promise<T>): Promise<T> {
  const { browser, ledger, signIn, size, language } = visitor
  const watched: Watched = await openPage(browser, {
    address: ledger.address,
    size,
    language,
    at: onTheSpot,
  })
  const { page } = watched
  try {
    await arrive(page, visitor)
    const words = (register: string) => registerWords(page, register, language)
    const done = await act({ page, size, language, w: ledgerWords(language), words })
    const trouble = [...watched.faults, ...watched.abroad]
    if (trouble.length > 0) throw new Error(`${signIn} met faults: ${trouble.join('; ')}`)
    return done
  } catch (error) {
    await page.screenshot({ path: failurePicture(`${signIn}-${size}-${language}`) })
    throw error
  } finally {
    await watched.close()
  }
}

/** One person in front of one entry, with the words of its register. */
export interface AtEntry extends Omit<Visit, 'words'> {
  readonly words: RegisterWords
}

/** Visits of one test file: who comes which way to which entry, and what they do there. */
export const entryVisits =
  (browser: () => Browser, ledger: RunningLedger) =>
  <T>(
    way: Way,
    signIn: string,
    register: string,
    id: string,
    act: (here: AtEntry) => Promise<T>,
  ): Promise<T> =>
    visit({ ...way, browser: browser(), ledger, signIn, entry: { register, id } }, async (one) =>
      act({ ...one, words: await one.words(register) }),
    )

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
