import { expect, it } from 'vitest'
import { exampleModel } from '../../test/ledger-for-tests.ts'
import { golden } from '../../test/golden.ts'
import { openapi } from './openapi.ts'

const registers = [...exampleModel.registers.values()]

it('the description of the API is this', () => {
  const described = openapi(exampleModel, registers, '0.0.0', 'en')
  const { text, kept } = golden('example.openapi.json', `${JSON.stringify(described, null, 1)}\n`)
  expect(text).toBe(kept)
})

it('whoever may open one register is told of that one only', () => {
  const described = JSON.stringify(openapi(exampleModel, registers.slice(0, 1), '0.0.0', 'zh'))
  const [first, ...others] = registers.map(({ key }) => `/api/${key.replace('.', '/')}"`)
  expect(described).toContain(first ?? 'a register')
  for (const other of others) expect(described).not.toContain(other)
})
