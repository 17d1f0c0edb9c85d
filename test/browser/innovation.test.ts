import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { creditCheckCharacter } from '../../engine/define/check-characters.ts'
import { startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { takeStep } from './desk-steps.ts'
import { entryVisits, type Way } from './visit.ts'

/*
 * The main way of innovation: an enterprise enters the list of the designated size, its certificate is recorded by one person and verified by
 * another, and the renewal that the reminder opens is followed to its end.
 */

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const at = entryVisits(() => browser, ledger)

/** A credit code that no other test of this minute uses. */
function creditCode(): string {
  const body = `91000000MB${String(Date.now() % 10_000_000).padStart(7, '0')}`
  return `${body}${creditCheckCharacter(body)}`
}

async function mainWay(way: Way): Promise<readonly (string | null)[]> {
  const officer = await colleague(ledger, 'ke')
  const name = `${way.language}-${way.size}-${Date.now()}`
  const enterprise = await officer.create('innovation.enterprise', {
    name,
    industry: 'equipment',
    highTech: true,
  })
  await at(way, 'ke', 'innovation.enterprise', enterprise.id, ({ page, words }) =>
    takeStep(page, way.language, words.step('enterScale'), async (form) => {
      await form.getByLabel(words.field('scaleFrom')).fill('2018-01-01')
      await form.getByLabel(words.field('code')).fill(creditCode())
    }),
  )
  const certificate = await officer.create('innovation.certification', {
    enterprise: enterprise.id,
    tier: 'highTech',
    number: name,
    validFrom: '2018-01-01',
    expiresOn: '2090-01-01',
    renewBy: '2089-10-01',
  })
  await at(way, 'shu', 'innovation.certification', certificate.id, ({ page, words }) =>
    takeStep(page, way.language, words.step('verify')),
  )
  await at(way, 'ke', 'innovation.certification', certificate.id, ({ page, words }) =>
    takeStep(page, way.language, words.step('remind')),
  )
  const query = `certification=${certificate.id}`
  const { entries } = await officer.list('innovation.renewal', query)
  const renewal = entries[0]?.id ?? ''
  return at(way, 'ke', 'innovation.renewal', renewal, async ({ page, words }) => {
    for (const step of ['prepare', 'submit']) await takeStep(page, way.language, words.step(step))
    await page
      .locator('.state-tag', { hasText: words.state('submitted') })
      .first()
      .waitFor()
    return page.locator('.timeline strong').allInnerTexts()
  })
}

test('a certificate is verified and its renewal followed, at the desk in Chinese', async () => {
  const told = await mainWay({ language: 'zh', size: 'desk' })
  expect(told.slice(0, 2)).toEqual(['申报', '材料齐备'])
}, 180_000)
test('a certificate is verified and its renewal followed, on a phone in English', async () => {
  const told = await mainWay({ language: 'en', size: 'phone' })
  expect(told.slice(0, 2)).toEqual(['Submit', 'Papers ready'])
}, 180_000)
