import { expect, test } from 'vitest'
import type { RegisterWire } from '../../engine/define/wire.ts'
import { openOnly } from './map-data.ts'

const states = (...finals: readonly boolean[]): RegisterWire['states'] =>
  finals.map((final, n) => ({ name: `s${n}`, label: { zh: `s${n}`, en: `s${n}` }, final }))
const register = (given: RegisterWire['states']): RegisterWire => ({
  key: 'clubs.match',
  programme: 'clubs',
  register: 'match',
  shape: 'case',
  label: { zh: '比赛', en: 'Match' },
  prefix: 'BS',
  title: 'name',
  list: [],
  fields: [],
  states: given,
  start: 's0',
  steps: [],
  reasons: {},
  views: [],
  lines: [],
  timed: true,
})

test('a map shows what is open unless states or a view were asked for', () => {
  const matches = register(states(false, false, true))
  expect(openOnly(matches, { q: 'a' })).toEqual({ q: 'a', state: 's0,s1' })
  expect(openOnly(matches, { state: 's2' })).toBeUndefined()
  expect(openOnly(matches, { view: 'mine' })).toBeUndefined()
})

test('a list whose entries are all settled, or never are, is shown whole', () => {
  expect(openOnly(register(states(true, true)), {})).toBeUndefined()
  expect(openOnly(register(states(false)), {})).toBeUndefined()
})
