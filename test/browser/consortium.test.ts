import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { viewsZh } from '../../web/words/views.zh.ts'
import { openPage, startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { takeStep } from './desk-steps.ts'
import { type AtEntry, entryVisits, type Way } from './visit.ts'
import { signedIn } from './people.ts'

/*
 * The main way of the consortium: a township doctor refers a patient up; the hospital looks, arranges, sees the patient come and sends them back with
 * the next treatment; only then the sender closes the circle. And everybody finds who sits where this week.
 */

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const at = entryVisits(() => browser, ledger)
const today = () => new Date().toISOString().slice(0, 10)

async function mainWay(way: Way): Promise<string> {
  const sender = await colleague(ledger, 'tian')
  const head = (await sender.list('consortium.member', 'part=head')).entries[0]?.id ?? ''
  const request = await sender.create('consortium.referral', {
    patient: `测${way.size}${Date.now() % 100_000}`,
    direction: 'up',
    emergency: false,
    receiver: head,
    criterion: 'worse',
    impression: '高血压3级',
    consent: true,
  })
  const hospital = await colleague(ledger, 'luo')
  const task = (await hospital.list('consortium.referralTask', `referral=${request.id}`)).entries[0]
  const work = (
    step: string,
    fill?: (
      look: AtEntry,
      form: Parameters<NonNullable<Parameters<typeof takeStep>[3]>>[0],
    ) => Promise<void>,
  ) =>
    at(way, 'luo', 'consortium.referralTask', task?.id ?? '', (look) =>
      takeStep(look.page, way.language, look.words.step(step), async (form) => fill?.(look, form)),
    )
  await work('see')
  await work('accept', async ({ words }, form) => {
    await form.getByLabel(words.field('department')).fill('心内科')
    await form.getByLabel(words.field('visitOn')).fill(today())
  })
  await work('arrive', async ({ words }, form) => {
    await form.getByLabel(words.field('arrivedOn')).fill(today())
  })
  await work('giveBack', async ({ words }, form) => {
    await form.getByLabel(words.field('diagnosis')).fill('高血压3级')
    await form.getByLabel(words.field('next')).fill('氨氯地平每日一次，每周随访')
  })
  await at(way, 'tian', 'consortium.referral', request.id, ({ page, words }) =>
    takeStep(page, way.language, words.step('close')),
  )
  return (await sender.entry('consortium.referral', request.id)).entry.state
}

test('a referral goes up, is seen, comes back with the next treatment and is closed, at the desk in Chinese', async () => {
  expect(await mainWay({ language: 'zh', size: 'desk' })).toBe('closed')
}, 180_000)
test('a referral goes up, is seen, comes back with the next treatment and is closed, on a phone in English', async () => {
  expect(await mainWay({ language: 'en', size: 'phone' })).toBe('closed')
}, 180_000)

test('whoever reads the ledger finds who sits where this week, and how far referrals came', async () => {
  const { page, faults, abroad, close } = await openPage(browser, {
    address: ledger.address,
    size: 'desk',
    language: 'zh',
  })
  await signedIn(page, ledger, 'ren')
  await page.goto('/r/consortium/session/roster')
  const week = page.getByRole('region', { name: viewsZh.roster.label('坐诊') })
  await week.getByRole('rowheader', { name: '阳庙镇卫生院' }).waitFor()
  expect(await week.getByRole('columnheader').count()).toBe(8)

  await signedIn(page, ledger, 'luo')
  await page.goto('/r/consortium/referralTask/funnel')
  const funnel = page.getByRole('region', { name: viewsZh.funnel.label('接诊办理') })
  await funnel.getByRole('row').nth(1).waitFor()
  expect(await funnel.getByRole('row').count()).toBe(6)
  expect([...faults, ...abroad]).toEqual([])
  await close()
}, 120_000)
