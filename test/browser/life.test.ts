import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Language } from '../../web/words/index.ts'
import { failurePicture, openPage, startBrowser, type Size, type Watched } from './browser.ts'
import { pick, takeStep } from './desk-steps.ts'
import { ledgerWords, registerWords, type LedgerWords, type RegisterWords } from './ledger-words.ts'
import { signInOnScreen } from './people.ts'
import { onTheSpot, reportOnPhone } from './phone-report.ts'
import { photograph } from './photo.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

interface Visit {
  readonly page: Page
  readonly w: LedgerWords
  readonly problem: RegisterWords
}

/** One person comes to the ledger, does one thing and leaves. Nothing they do may fault or reach another server. */
async function visit<T>(
  signIn: string,
  size: Size,
  language: Language,
  act: (visit: Visit) => Promise<T>,
): Promise<T> {
  const watched: Watched = await openPage(browser, {
    address: ledger.address,
    size,
    language,
    at: onTheSpot,
  })
  const { page } = watched
  try {
    await page.goto('/')
    await signInOnScreen(page, language, signIn, ledger.password)
    const done = await act({
      page,
      w: ledgerWords(language),
      problem: await registerWords(page, 'upkeep.problem', language),
    })
    expect(watched.faults).toEqual([])
    expect(watched.abroad).toEqual([])
    return done
  } catch (error) {
    await page.screenshot({ path: failurePicture(signIn) })
    throw error
  } finally {
    await watched.close()
  }
}

/** Finds the problem as people do: by its number, in the list at the desk or by the search on the phone. */
async function open({ page, w }: Visit, size: Size, number: string): Promise<void> {
  if (size === 'desk') {
    await page.goto(`/r/upkeep/problem?q=${number}`)
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click()
  } else {
    await page.getByRole('link', { name: w.phone.tabs.search, exact: true }).click()
    await page.getByLabel(w.phone.search.words).fill(number)
    await page.keyboard.press('Enter')
    await page.getByRole('link').filter({ hasText: number }).first().click()
  }
  await page.locator('.step-panel').waitFor()
}

/** How many problems were filed this month by the figures screen: the numerator of the filing rate. */
async function filedThisMonth({ page, w }: Visit): Promise<number> {
  const { figures } = w.views
  await page.goto('/figures')
  await page.getByRole('button', { name: figures.periods.month, exact: true }).click()
  const card = page.locator('.figure-card').first()
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
    await open(here, size, number)
    await takeStep(here.page, language, here.problem.step('accept'))
    await here.page
      .locator('.state-tag', { hasText: here.problem.state('toFile') })
      .first()
      .waitFor()
  })
  await visit('shi', size, language, async (here) => {
    const { page, problem } = here
    await open(here, size, number)
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
    await open(here, size, number)
    await takeStep(page, language, problem.step('dispatch'), async (form) => {
      // The screen proposes the territory and says why; the dispatcher only confirms.
      await form.locator('.form-because').first().waitFor()
    })
  })
  await visit('yang', size, language, async (here) => {
    const { page, problem } = here
    await open(here, size, number)
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
    await open(here, size, number)
    await takeStep(page, language, problem.step('check'), async (form) => {
      await form
        .getByLabel(problem.field('finding'))
        .fill(language === 'zh' ? '现场已恢复' : 'The place is clear again')
    })
  })
  const told = await visit('shi', size, language, async (here) => {
    const { page, problem, w } = here
    await open(here, size, number)
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
