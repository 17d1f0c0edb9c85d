import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { takeStep } from './desk-steps.ts'
import { entryVisits, type Way } from './visit.ts'

/*
 * The main way of screening: a birth opens its blood screening, a suspected result opens an obligation, and the officer who answers for it informs
 * the family and closes it by what was done.
 */

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const at = entryVisits(() => browser, ledger)

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString()

/** A baby of ten days whose blood card has been collected; gives the blood screening. */
async function collected(name: string): Promise<string> {
  const registrar = await colleague(ledger, 'lan')
  const doctor = await colleague(ledger, 'tian')
  const { units } = await registrar.definitions()
  const { entries } = await registrar.list('screening.clinic', 'q=阳庙')
  const clinic = entries[0]?.id ?? ''
  const mother = await registrar.create('screening.woman', {
    name,
    bornOn: '1993-02-03',
    residence: 'rural',
    township: units.find(({ code }) => code === 'yangmiao')?.id ?? '',
    clinic,
  })
  const bornAt = `${day(10).slice(0, 10)}T04:00:00+08:00`
  const birth = await registrar.create('screening.birth', {
    name: `${name}之女`,
    mother: mother.id,
    deliveredOn: bornAt.slice(0, 10),
    bornAt,
    birthOrder: 1,
    clinic,
  })
  const opened = (await doctor.list('screening.blood', `birth=${birth.id}`)).entries[0]
  if (!opened) throw new Error('the birth opened no blood screening')
  const { id, no, version, state } = opened
  const card = `B${String(Date.now()).slice(-9)}`
  await doctor.step('screening.blood', { id, no, version, state, dueAt: null }, 'collect', {
    card,
    collectedAt: `${day(6).slice(0, 10)}T09:00:00+08:00`,
    spots: 3,
  })
  return id
}

async function mainWay(way: Way): Promise<string | undefined> {
  const name = `测${way.language}${way.size}${Date.now() % 100_000}`
  const screened = await collected(name)
  await at(way, 'tian', 'screening.blood', screened, ({ page, words }) =>
    takeStep(page, way.language, words.step('recall'), async (form) => {
      await form.getByLabel(words.field('tsh')).fill('21.50')
      await form.getByLabel(words.field('phe')).fill('1.10')
      await form.getByLabel(words.field('finding')).selectOption('ch')
    }),
  )
  const officer = await colleague(ledger, 'lan')
  const owed = (await officer.list('screening.followUp', `blood=${screened}`)).entries
  expect(owed).toHaveLength(1)
  const obligation = owed[0]?.id ?? ''
  await at(way, 'lan', 'screening.followUp', obligation, ({ page, words }) =>
    takeStep(page, way.language, words.step('inform'), async (form) => {
      await form.getByLabel(words.field('contactedOn')).fill(day(0).slice(0, 10))
      await form.getByLabel(words.field('way')).selectOption('phone')
      await form.getByLabel(words.field('attempts')).fill('1')
    }),
  )
  await at(way, 'lan', 'screening.followUp', obligation, ({ page, words }) =>
    takeStep(page, way.language, words.step('complete'), async (form) => {
      await form.getByLabel(words.field('doneOn')).fill(day(0).slice(0, 10))
      await form.getByLabel(words.field('place')).fill('河南理工大学第一附属医院')
      await form.getByLabel(words.field('outcome')).fill('静脉血复查正常')
    }),
  )
  return (await officer.entry('screening.followUp', obligation)).entry.state
}

test('a suspected result opens an obligation that its owner closes by what was done, at the desk in Chinese', async () => {
  expect(await mainWay({ language: 'zh', size: 'desk' })).toBe('done')
}, 180_000)
test('a suspected result opens an obligation that its owner closes by what was done, on a phone in English', async () => {
  expect(await mainWay({ language: 'en', size: 'phone' })).toBe('done')
}, 180_000)
