import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPage, startBrowser, type Size, type Watched } from './browser.ts'
import { colleague } from './colleague.ts'
import { openStep } from './desk-steps.ts'
import { ledgerWords, registerWords, type RegisterWords } from './ledger-words.ts'
import { signedIn } from './people.ts'
import { problemAt } from './problems.ts'

const ledger = inject('ledger')
const register = 'upkeep.problem'
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** The page of a problem, with the stream of changes open. */
async function problemPage(
  signIn: string,
  id: string,
  size: Size = 'desk',
): Promise<Watched & { readonly label: RegisterWords }> {
  const watched = await openPage(browser, { address: ledger.address, size, language: 'zh' })
  await signedIn(watched.page, ledger, signIn)
  const listening = watched.page.waitForResponse('**/api/changes')
  await watched.page.goto(
    size === 'phone' ? `/m/#/entry/${register}/${id}` : `/r/upkeep/problem/${id}`,
  )
  await watched.page.locator('.step-panel').waitFor()
  await listening
  return { ...watched, label: await registerWords(watched.page, register, 'zh') }
}

for (const size of ['desk', 'phone'] as const)
  test(`a change that arrives while a form is open is told in it, and nothing is sent before the person has looked (${size})`, async () => {
    const w = ledgerWords('zh')
    const problem = await problemAt(ledger, 'reported', `填写期间的改动 ${size} ${Date.now()}`)
    const { page, label, faults, close } = await problemPage('lina', problem.id, size)
    const form = await openStep(page, label.step('correct'))
    const summary = form.getByLabel(label.field('summary'))
    await summary.fill('李娜写的概要')
    const send = form.getByRole('button', { name: w.ui.step.take(label.step('correct')) })

    const shi = await colleague(ledger, 'shi')
    await shi.step(register, problem, 'correct', { summary: '石磊写的概要', address: '迎宾路口' })

    const told = form.getByRole('alert')
    await told.getByText(w.ui.stale.title).waitFor()
    const text = await told.innerText()
    for (const part of ['石磊', label.step('correct'), '石磊写的概要', '迎宾路口'])
      expect(text).toContain(part)
    expect(text).toContain(w.ui.stale.both(w.ui.stale.field(label.field('summary'))))
    expect(await summary.inputValue()).toBe('李娜写的概要')

    await send.click({ force: true })
    expect((await shi.entry(register, problem.id)).entry.version).toBe(problem.version + 1)

    await told.getByRole('button', { name: w.ui.stale.look }).click()
    await send.click()
    await page.getByText(w.ui.entry.stepDone(label.step('correct'))).waitFor()
    await form.waitFor({ state: 'detached' })
    const { values, version } = (await shi.entry(register, problem.id)).entry
    expect(values).toMatchObject({ summary: '李娜写的概要', address: '迎宾路口' })
    expect(version).toBe(problem.version + 2)
    expect(faults).toEqual([])
    await close()
  })

test('a form whose step is closed by somebody else stays with what was typed, says why, and sends nothing', async () => {
  const w = ledgerWords('zh')
  const problem = await problemAt(ledger, 'reported', `步骤已关闭 ${Date.now()}`)
  const { page, label, close } = await problemPage('lina', problem.id)
  const form = await openStep(page, label.step('correct'))
  await form.getByLabel(label.field('summary')).fill('还没有写完')

  const shi = await colleague(ledger, 'shi')
  await shi.step(register, problem, 'void', {}, '重复登记')

  await form.getByText(w.ui.stale.closed).waitFor()
  expect(await form.getByLabel(label.field('summary')).inputValue()).toBe('还没有写完')
  const send = form.getByRole('button', { name: w.ui.step.take(label.step('correct')) })
  await send.click({ force: true })
  expect((await shi.entry(register, problem.id)).entry.version).toBe(problem.version + 1)
  await form.getByRole('button', { name: w.ui.act.cancel, exact: true }).click()
  await page.getByText(w.ui.entry.over).waitFor()
  await close()
})

test('a draft found again after a reload tells what changed since it was begun', async () => {
  const w = ledgerWords('zh')
  const problem = await problemAt(ledger, 'reported', `草稿之后的改动 ${Date.now()}`)
  const { page, label, close } = await problemPage('lina', problem.id)
  const form = await openStep(page, label.step('correct'))
  await form.getByLabel(label.field('summary')).fill('先写到这里')
  await page.goto('/')
  const shi = await colleague(ledger, 'shi')
  await shi.step(register, problem, 'correct', { address: '幸福河桥头' })

  await page.goto(`/r/upkeep/problem/${problem.id}`)
  const again = await openStep(page, label.step('correct'))
  await again.getByText(w.ui.stale.title).waitFor()
  expect(await again.getByRole('alert').innerText()).toContain('幸福河桥头')
  expect(await again.getByLabel(label.field('summary')).inputValue()).toBe('先写到这里')
  await close()
})

test('a form opened right after a step stays open, and the step before is not told as a change', async () => {
  const w = ledgerWords('zh')
  const problem = await problemAt(ledger, 'reported', `紧接着办理 ${Date.now()}`)
  const { page, label, close } = await problemPage('lina', problem.id)
  // The timeline of a busy server comes late; the next step is taken before it is there.
  await page.route('**/history', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    await route.continue()
  })
  const accept = await openStep(page, label.step('accept'))
  const late = page.waitForResponse('**/history')
  await accept
    .getByRole('button', { name: w.ui.step.take(label.step('accept')), exact: true })
    .click()
  const form = await openStep(page, label.step('correct'))
  await form.getByLabel(label.field('summary')).fill('接着更正')
  await (await late).finished()
  await page.waitForTimeout(1_500)
  expect(await form.getByLabel(label.field('summary')).inputValue()).toBe('接着更正')
  expect(await page.getByText(w.ui.stale.title).count()).toBe(0)
  await close()
})
