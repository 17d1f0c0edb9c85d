import type { Page } from 'playwright-core'
import { words, type Language } from '../../web/words/index.ts'
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

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
/** One sign-in a person and test file is enough: the server slows down whoever signs in too often. */
const known = new Map<string, Cookies>()

/** Signs in without the screen, for tests that are about something else. */
export async function signedIn(page: Page, ledger: RunningLedger, signIn: string): Promise<void> {
  const context = page.context()
  const cookies = known.get(signIn)
  if (cookies) return context.addCookies(cookies)
  const answer = await context.request.post('/api/session', {
    data: { signIn, password: ledger.password },
    headers: { 'X-Requested-With': 'taizhang' },
  })
  if (!answer.ok())
    throw new Error(`${signIn} could not sign in: ${answer.status()} ${await answer.text()}`)
  known.set(signIn, await context.cookies())
}
