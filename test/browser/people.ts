import type { Page } from 'playwright-core'
import { words, type Language } from '../../web/words/index.ts'
import { colleague } from './colleague.ts'
import type { RunningLedger } from './server.global.ts'

/** Signs in as a person does, on the screen. */
export async function signInOnScreen(
  page: Page,
  language: Language,
  signIn: string,
  password: string,
): Promise<void> {
  const w = words(language).signIn
  await page.getByLabel(w.name, { exact: true }).fill(signIn)
  await page.getByLabel(w.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: w.enter, exact: true }).click()
  await page.getByLabel(w.password, { exact: true }).waitFor({ state: 'detached' })
}

/** Signs in without the screen, for tests that are about something else. */
export async function signedIn(page: Page, ledger: RunningLedger, signIn: string): Promise<void> {
  const { cookie } = await colleague(ledger, signIn)
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: ledger.address }])
}
