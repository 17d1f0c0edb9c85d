import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Language } from '../../web/words/index.ts'
import { startBrowser, type Size } from './browser.ts'
import { pick, takeStep } from './desk-steps.ts'
import type { RegisterWords } from './ledger-words.ts'
import { reportOnPhone } from './phone-report.ts'
import { photograph } from './photo.ts'
import { openEntry, visit as comes, type Visit } from './visit.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

interface Here extends Visit {
  readonly problem: RegisterWords
}

/** One person comes to the ledger, does one thing with a problem and leaves. */
const visit = <T>(
  signIn: string,
  size: Size,
  language: Language,
  act: (here: Here) => Promise<T>,
): Promise<T> =>
  comes({ browser, ledger, signIn, size, language }, async (one) =>
    act({ ...one, problem: await one.words('upkeep.problem') }),
  )
const open = (here: Here, number: string): Promise<void> =>
  openEntry(here, 'upkeep.problem', number)

/** How many problems were filed this month by the figures screen: the numerator of the filing rate. */
async function filedThisMonth({ page, w, language }: Here): Promise<number> {
  const { figures } = w.views
  await page.goto('/figures')
  await page.getByLabel(figures.programmes).selectOption('upkeep')
  await page.getByRole('button', { name: figures.periods.month, exact: true }).click()
  const rate = language === 'zh' ? '立案率' : 'Filed rate'
  const card = page.locator('.figure-card').filter({ hasText: rate }).first()
  await card.waitFor()
  const parts = card.locator('.figure-parts b').first()
  return (await parts.count()) === 0 ? 0 : Number((await parts.innerText()).replaceAll(',', ''))
}

interface Life {
  /** By how many the filing rate's numerator grew with it. */
  readonly filedMore: number
  /** The steps named in its timeline, out of those it went through. */
  readonly told: readonly string[]
}
const mainLine = [
  'accept',
  'file',
  'dispatch',
  'acknowledge',
  'handle',
  'feedback',
  'check',
  'strikeOff',
]

async function wholeLife(language: Language, size: Size): Promise<Life> {
  const summary = `${language === 'zh' ? '路口占道经营' : 'Stall on the corner'} ${Date.now()}`
  const before = await visit('zhou', 'desk', language, filedThisMonth)

  const number = await visit('ines', 'phone', language, ({ page, w, problem }) =>
    reportOnPhone(page, w, problem, summary),
  )

  await visit('lina', size, language, async (here) => {
    await open(here, number)
    await takeStep(here.page, language, here.problem.step('accept'))
    await here.page
      .locator('.state-tag', { hasText: here.problem.state('toFile') })
      .first()
      .waitFor()
  })
  await visit('shi', size, language, async (here) => {
    const { page, problem } = here
    await open(here, number)
    await takeStep(page, language, problem.step('file'), async (form) => {
      await pick(form, new RegExp(problem.field('standard')), '')
      await pick(
        form,
        new RegExp(problem.field('territory')),
        language === 'zh' ? '阳庙' : 'Yangmiao',
      )
    })
  })
  const after = await visit('zhou', 'desk', language, filedThisMonth)

  await visit('dana', size, language, async (here) => {
    const { page, problem } = here
    await open(here, number)
    await takeStep(page, language, problem.step('dispatch'), async (form) => {
      // The screen proposes the territory and says why; the dispatcher only confirms.
      await form.locator('.form-because').first().waitFor()
    })
  })
  await visit('yang', size, language, async (here) => {
    const { page, problem } = here
    await open(here, number)
    await takeStep(page, language, problem.step('acknowledge'))
    await takeStep(page, language, problem.step('handle'), async (form) => {
      await form
        .getByLabel(problem.field('result'))
        .fill(
          language === 'zh' ? '摊点已劝离，路面已清扫' : 'The stall has left, the road is swept',
        )
      const photos = form.locator('[data-kind="photos"]')
      await photos
        .locator('input[type=file]')
        .last()
        .setInputFiles({ name: 'after.jpg', mimeType: 'image/jpeg', buffer: await photograph(60) })
      await photos.getByRole('img').first().waitFor()
    })
    await takeStep(page, language, problem.step('feedback'))
  })
  await visit('cui', size, language, async (here) => {
    const { page, problem } = here
    await open(here, number)
    await takeStep(page, language, problem.step('check'), async (form) => {
      await form
        .getByLabel(problem.field('finding'))
        .fill(language === 'zh' ? '现场已恢复' : 'The place is clear again')
    })
  })
  const told = await visit('shi', size, language, async (here) => {
    const { page, problem, w } = here
    await open(here, number)
    await takeStep(page, language, problem.step('strikeOff'))
    await page.getByText(w.ui.entry.over).waitFor()
    await page
      .locator('.timeline strong')
      .getByText(problem.step('strikeOff'), { exact: true })
      .waitFor()
    const timeline = await page.locator('.timeline strong').allInnerTexts()
    return mainLine.filter((step) => timeline.includes(problem.step(step)))
  })
  return { filedMore: after - before, told }
}

test('a problem lives from a report on the phone to its strike-off at the desk, in Chinese', async () => {
  expect(await wholeLife('zh', 'desk')).toEqual({ filedMore: 1, told: mainLine })
}, 180_000)
test('a problem lives from its report to its strike-off on phones alone, in English', async () => {
  expect(await wholeLife('en', 'phone')).toEqual({ filedMore: 1, told: mainLine })
}, 180_000)
