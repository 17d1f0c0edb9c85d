import type { Page } from 'playwright-core'
import type { LedgerWords, RegisterWords } from './ledger-words.ts'
import { photograph } from './photo.ts'

/** Where the collector stands: on S104 in the demonstration zone. */
export const onTheSpot = { longitude: 113.2871, latitude: 35.1622 } as const

/** Reports a problem on the phone as a collector does on the spot: photo, place, kind, words. Gives its number. */
export async function reportOnPhone(
  page: Page,
  w: LedgerWords,
  problem: RegisterWords,
  summary: string,
): Promise<string> {
  const { form, done, report } = w.phone
  await page.getByRole('link', { name: report(problem.create, problem.register) }).click()
  const photos = page.locator('[data-kind="photos"]')
  await photos
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: await photograph(0),
    })
  await photos.getByRole('img').first().waitFor()
  await page.getByRole('button', { name: w.fields.point.here }).click()
  await page.locator('[data-kind="point"]').getByText(String(onTheSpot.longitude)).first().waitFor()
  await page.getByRole('radio', { name: problem.choice('kind', 'occupying') }).check()
  await page.getByRole('radio', { name: problem.choice('source', 'patrol') }).check()
  await page.getByLabel(problem.field('summary')).fill(summary)
  await page.getByRole('button', { name: form.submit, exact: true }).click()
  const outcome = page.locator('[data-outcome="sent"] h2')
  await outcome.waitFor()
  const number = /[A-Z]+-\d+/.exec(await outcome.innerText())?.[0]
  if (number === undefined)
    throw new Error(`The report has no number: ${await outcome.innerText()} (${done.sent('…')})`)
  return number
}
