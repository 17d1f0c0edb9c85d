import type { Locator, Page } from 'playwright-core'
import { words, type Language } from '../../web/words/index.ts'

/** What is filled in on a form, by the label of the field as it reads on the screen. */
export type Filling = (form: Locator) => Promise<void>

/** Takes a step on an entry's page at the desk: opens its form, fills it in, sends it, and waits until the page says so. */
export async function takeStep(
  page: Page,
  language: Language,
  label: string,
  fill?: Filling,
): Promise<void> {
  const form = await openStep(page, label)
  await fill?.(form)
  await form.getByRole('button', { name: words(language).step.take(label), exact: true }).click()
  await page.getByText(words(language).entry.stepDone(label)).waitFor()
  await form.waitFor({ state: 'detached' })
}

/** Opens the form of a step on an entry's page. */
export async function openStep(page: Page, label: string): Promise<Locator> {
  await page.locator('.step-buttons').getByRole('button', { name: label, exact: true }).click()
  const form = page.getByRole('form', { name: label, exact: true })
  await form.waitFor()
  return form
}

/** Types into a box that searches, and takes the first that holds what was typed: the box is slower than the hand. */
export async function pick(form: Locator, label: string | RegExp, text: string): Promise<void> {
  const box = form.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(text)
  await form.getByRole('option').filter({ hasText: text }).first().click()
}
