import { expect, it } from 'vitest'
import {
  creditCheckCharacter,
  identityBirthDate,
  identityCheckCharacter,
  isCreditText,
} from './check-characters.ts'

it('agrees with the examples printed in the standards', () => {
  expect(identityCheckCharacter('11010519491231002')).toBe('X')
  expect(identityCheckCharacter('44052418800101001')).toBe('4')
  expect(creditCheckCharacter('91350100M000100Y4')).toBe('3')
})

it('reads a date of birth only where there is one', () => {
  expect(identityBirthDate('11010519491231002X')).toBe('1949-12-31')
  expect(identityBirthDate('110105200002290021')).toBe('2000-02-29')
  expect(identityBirthDate('110105201802300021')).toBeUndefined()
  expect(identityBirthDate('1101')).toBeUndefined()
})

it('knows which letters a credit code never has', () => {
  expect(isCreditText('0189AHJNPRTUWXY')).toBe(true)
  for (const letter of 'IOSVZ') expect(isCreditText(`9135${letter}`)).toBe(false)
})
