import { expect, it } from 'vitest'
import { exampleModel } from '../../test/ledger-for-tests.ts'
import { docsPage } from './docs-page.ts'

it.each([
  ['zh', '返回台账', '菜园台账'],
  ['en', 'Back to the ledger', 'Ledger of the garden'],
] as const)('the page of the API leads back to the ledger (%s)', (lang, back, ledger) => {
  const page = docsPage(exampleModel, [...exampleModel.registers.values()], lang)
  expect(page).toContain(`<a href="/">← ${back}</a>`)
  expect(page).toContain(ledger)
  for (const { key } of exampleModel.registers.values()) expect(page).toContain(`id="${key}"`)
})
