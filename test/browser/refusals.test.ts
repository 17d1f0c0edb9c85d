import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPage, startBrowser, type Watched } from './browser.ts'
import { colleague } from './colleague.ts'
import { openStep } from './desk-steps.ts'
import { ledgerWords, registerWords } from './ledger-words.ts'
import { signedIn } from './people.ts'
import { problemAt } from './problems.ts'

const ledger = inject('ledger')
const register = 'upkeep.problem'
const w = ledgerWords('zh')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** The page of an entry, as somebody sees it at the desk. */
async function entryPage(signIn: string, id: string): Promise<Watched> {
  const watched = await openPage(browser, { address: ledger.address, size: 'desk', language: 'zh' })
  await signedIn(watched.page, ledger, signIn)
  // The stream of changes is cut off, as on a bad line: what others do is learnt only when the server says no.
  await watched.page.route('**/api/changes', (route) => route.abort())
  await watched.page.goto(`/r/upkeep/problem/${id}`)
  await watched.page.locator('.step-panel').waitFor()
  return watched
}
const wordsOn = (page: Page) => registerWords(page, register, 'zh')

test('a step on what somebody else has just changed is refused, shows the change, keeps what was typed, and can be sent again', async () => {
  const problem = await problemAt(ledger, 'dispatched', `陈旧版本 ${Date.now()}`)
  const { page, faults, close } = await entryPage('dana', problem.id)
  const label = await wordsOn(page)
  const form = await openStep(page, label.step('suspend'))
  await form.getByLabel(label.field('suspendedUntil')).fill(nextMonth())
  await form.getByLabel(w.ui.step.reasonText).fill('等待管线单位配合')

  const lina = await colleague(ledger, 'lina')
  await lina.step(register, problem, 'urge', {}, '请抓紧')
  await form.getByRole('button', { name: w.ui.step.take(label.step('suspend')) }).click()

  await page.getByText(w.ui.stale.title).waitFor()
  expect(await form.getByLabel(w.ui.step.reasonText).inputValue()).toBe('等待管线单位配合')
  expect(await form.getByLabel(label.field('suspendedUntil')).inputValue()).toBe(nextMonth())

  await form.getByRole('button', { name: w.ui.step.take(label.step('suspend')) }).click()
  await page.getByText(w.ui.entry.stepDone(label.step('suspend'))).waitFor()
  expect((await lina.entry(register, problem.id)).entry.state).toBe('suspended')
  expect(faults).toEqual([])
  await close()
})

test('whoever may not take a step sees why not, and no button for it', async () => {
  const problem = await problemAt(ledger, 'reported', `无权办理 ${Date.now()}`)
  const { page, close } = await entryPage('dana', problem.id)
  const label = await wordsOn(page)
  const closed = page.locator('.steps-closed li').filter({ hasText: label.step('accept') })
  await closed.first().waitFor({ state: 'attached' })
  expect((await closed.first().locator('.faint').textContent())?.trim().length).toBeGreaterThan(5)
  expect(
    await page
      .locator('.step-buttons')
      .getByRole('button', { name: label.step('accept'), exact: true })
      .count(),
  ).toBe(0)
  await close()
})

test('a date that a rule forbids is named beside its field, and everything typed is still there', async () => {
  const problem = await problemAt(ledger, 'dispatched', `日期有误 ${Date.now()}`)
  const { page, close } = await entryPage('dana', problem.id)
  const label = await wordsOn(page)
  const form = await openStep(page, label.step('suspend'))
  await form.getByLabel(label.field('suspendedUntil')).fill('2099-12-31')
  await form.getByLabel(w.ui.step.reasonText).fill('等待雨季过后再补植')
  await form.getByRole('button', { name: w.ui.step.take(label.step('suspend')) }).click()

  await form.getByRole('alert').first().waitFor()
  expect(await form.getByRole('alert').first().innerText()).toContain('一年')
  expect(await form.getByLabel(label.field('suspendedUntil')).inputValue()).toBe('2099-12-31')
  expect(await form.getByLabel(w.ui.step.reasonText).inputValue()).toBe('等待雨季过后再补植')
  expect((await (await colleague(ledger, 'dana')).entry(register, problem.id)).entry.state).toBe(
    'dispatched',
  )

  // What was typed outlives even a reload.
  await page.reload()
  const again = await openStep(page, label.step('suspend'))
  expect(await again.getByLabel(w.ui.step.reasonText).inputValue()).toBe('等待雨季过后再补植')
  await close()
})

/** A day about a month from now, as a date input takes it. */
function nextMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
}
