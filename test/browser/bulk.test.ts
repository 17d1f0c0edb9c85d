import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { deskZh as desk } from '../../web/words/desk-zh.ts'
import { openPage, startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { ledgerWords, registerWords } from './ledger-words.ts'
import { signedIn } from './people.ts'
import { problemAt } from './problems.ts'

const ledger = inject('ledger')
const register = 'upkeep.problem'
const w = ledgerWords('zh')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('a step over several entries is previewed first, changes nothing until it is meant, and tells the fate of each', async () => {
  const mark = `批量${Date.now()}`
  const willing = [
    await problemAt(ledger, 'reported', `${mark} 甲`),
    await problemAt(ledger, 'reported', `${mark} 乙`),
  ]
  const refused = await problemAt(ledger, 'toFile', `${mark} 丙`)
  const { page, faults, close } = await openPage(browser, {
    address: ledger.address,
    size: 'desk',
    language: 'zh',
  })
  await signedIn(page, ledger, 'lina')
  const lina = await colleague(ledger, 'lina')
  const states = async () =>
    Promise.all(
      [...willing, refused].map(async ({ id }) => (await lina.entry(register, id)).entry.state),
    )

  await page.goto(`/r/upkeep/problem?q=${encodeURIComponent(mark)}`)
  const label = await registerWords(page, register, 'zh')
  for (const { no } of [...willing, refused])
    await page.getByRole('checkbox', { name: desk.list.select(no) }).check()
  await page
    .getByRole('group', { name: desk.list.bulk })
    .getByRole('button', { name: `${label.step('accept')}…`, exact: true })
    .click()

  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: desk.bulk.preview }).click()
  const row = (no: string) => dialog.getByRole('row').filter({ hasText: no })
  await row(refused.no).getByText(`✕ ${desk.bulk.refused}`).waitFor()
  for (const { no } of willing) expect(await row(no).innerText()).toContain(desk.bulk.ok)
  expect((await row(refused.no).getByRole('cell').last().innerText()).length).toBeGreaterThan(5)
  expect(await states()).toEqual(['reported', 'reported', 'toFile'])

  await dialog.getByRole('button', { name: desk.bulk.willDo(2) }).click()
  await dialog.getByText(desk.bulk.finished(2, 0)).waitFor()
  expect(await states()).toEqual(['toFile', 'toFile', 'toFile'])
  await dialog.getByRole('button', { name: w.ui.act.done, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()
})
