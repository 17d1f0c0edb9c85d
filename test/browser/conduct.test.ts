import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Language } from '../../web/words/index.ts'
import { startBrowser, type Size } from './browser.ts'
import { pick, takeStep } from './desk-steps.ts'
import { createEntry, openEntry, visit, type Visit } from './visit.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const register = 'conduct.issue'
const texts = {
  zh: {
    problem: '午间窗口无人值守',
    unit: '阳庙',
    measures: '实行轮值',
    result: '轮值表已上墙',
    finding: '现场有人值守',
  },
  en: {
    problem: 'Nobody at the window at noon',
    unit: 'Yangmiao',
    measures: 'Take turns',
    result: 'The rota is on the wall',
    finding: 'Somebody was there',
  },
} as const

/** The main way of the campaign: listed by the office, put right by the unit, accepted by the office; with how it ends. */
async function problemStruckOff(language: Language, size: Size): Promise<string> {
  const say = texts[language]
  const summary = `${say.problem} ${Date.now()}`
  const as = <T>(signIn: string, act: (here: Visit) => Promise<T>): Promise<T> =>
    visit({ browser, ledger, signIn, size, language }, act)

  await as('gong', async (here) => {
    const issue = await here.words(register)
    await createEntry(here, register, async (form) => {
      await form
        .getByRole('textbox', { name: new RegExp(`^${issue.field('summary')}`) })
        .fill(summary)
      await pick(form, new RegExp(issue.field('unit')), say.unit)
      await form
        .getByLabel(new RegExp(issue.field('kind')))
        .selectOption(issue.choice('kind', 'duty'))
      await form
        .getByLabel(new RegExp(issue.field('source')))
        .selectOption(issue.choice('source', 'inspection'))
    })
  })
  // 阳庙镇 is the 21 + 3rd of the obliged units: its liaison is the 24th.
  await as('liaison24', async (here) => {
    const issue = await here.words(register)
    await openEntry(here, register, summary)
    await takeStep(here.page, language, issue.step('plan'), async (form) => {
      await form.getByLabel(issue.field('measures')).fill(say.measures)
      await form.getByLabel(issue.field('days')).fill('5')
    })
    await takeStep(here.page, language, issue.step('finish'), async (form) => {
      await form.getByLabel(issue.field('result')).fill(say.result)
    })
  })
  return as('ming', async (here) => {
    const issue = await here.words(register)
    await openEntry(here, register, summary)
    await takeStep(here.page, language, issue.step('strikeOff'), async (form) => {
      await form.getByLabel(issue.field('finding')).fill(say.finding)
    })
    await here.page.getByText(here.w.ui.entry.over).waitFor()
    return here.page.locator('.state-tag').first().innerText()
  })
}

test('a problem of conduct is listed, put right by its unit and struck off by the office, at the desk in Chinese', async () => {
  expect(await problemStruckOff('zh', 'desk')).toBe('已销号')
}, 120_000)
test('a problem of conduct is listed, put right by its unit and struck off by the office, on phones in English', async () => {
  expect(await problemStruckOff('en', 'phone')).toBe('Struck off')
}, 120_000)

test('a round of cross-inspections is looked at before it is drawn, and then stands in the ledger', async () => {
  const round = `轮次 ${Date.now()}`
  const drawn = await visit(
    { browser, ledger, signIn: 'gong', size: 'desk', language: 'zh' },
    async ({ page, w, words }) => {
      const check = await words('conduct.crossCheck')
      await page.goto('/r/conduct/crossCheck/draw')
      await page.getByLabel(check.field('round')).fill(round)
      await page.getByLabel(check.field('seed')).fill('体彩 3 7 1')
      await page.getByRole('button', { name: w.views.draw.look }).click()
      await page.locator('.draw-pairs li').first().waitFor()
      const pairs = await page.locator('.draw-pairs li').allInnerTexts()
      await page.getByRole('button', { name: w.views.draw.take(pairs.length) }).click()
      await page.getByText(w.views.draw.drawn(pairs.length)).waitFor()
      await page.goto(`/r/conduct/crossCheck?q=${encodeURIComponent(round)}`)
      await page.getByRole('row').nth(1).waitFor()
      return { pairs: pairs.length, listed: await page.getByText('共 40 条').count() }
    },
  )
  expect(drawn).toEqual({ pairs: 40, listed: 1 })
}, 60_000)

test('the matrix of what is filed opens the entry of a unit that is late', async () => {
  await visit(
    { browser, ledger, signIn: 'gong', size: 'desk', language: 'zh' },
    async ({ page, w }) => {
      await page.goto('/r/conduct/filing/matrix')
      await page.getByRole('link', { name: w.views.matrix.overdue }).first().click()
      await page.locator('.step-panel').waitFor()
      expect(await page.locator('.state-tag').first().innerText()).toBe('待报送')
    },
  )
}, 60_000)
