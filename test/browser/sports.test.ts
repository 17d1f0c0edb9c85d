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

const register = 'sports.meet'
const day = (): string =>
  new Date(Date.now() + Math.floor(Math.random() * 300) * 86_400_000).toISOString().slice(0, 10)

/** The main way of a meet: prepared and opened by the township, its results published by the head; with how it ends. */
async function meetPublished(language: Language, size: Size): Promise<string> {
  const as = <T>(signIn: string, act: (here: Visit) => Promise<T>): Promise<T> =>
    visit({ browser, ledger, signIn, size, language }, act)
  const name = `校园运动会 ${Date.now()}`
  await as('wen', async (here) => {
    const meet = await here.words(register)
    await createEntry(here, register, async (form) => {
      await form.getByLabel(meet.field('name')).fill(name)
      await pick(form, new RegExp(meet.field('school')), '文苑街道小学')
      await form.getByLabel(meet.field('heldOn')).fill(day())
    })
    await takeStep(here.page, language, meet.step('open'))
  })
  return as('yuan', async (here) => {
    const meet = await here.words(register)
    await openEntry(here, register, name)
    await takeStep(here.page, language, meet.step('publish'))
    await here.page.getByText(here.w.ui.entry.over).waitFor()
    return here.page.locator('.state-tag').first().innerText()
  })
}

test('a sports meet is prepared, opened and its results published, at the desk in Chinese', async () => {
  expect(await meetPublished('zh', 'desk')).toBe('已公布成绩')
}, 120_000)
test('a sports meet is prepared, opened and its results published, on phones in English', async () => {
  expect(await meetPublished('en', 'phone')).toBe('Results published')
}, 120_000)
