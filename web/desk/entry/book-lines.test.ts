import { expect, it } from 'vitest'
import type { HistoryWire } from '../../../engine/define/wire.ts'
import { bookLines } from './book-lines.ts'

type Item = HistoryWire['items'][number]
const item = (step: string, changes: Item['changes'], detail: string | null = null): Item => ({
  id: step,
  version: 1,
  at: '2018-05-09T01:00:00Z',
  recordedAt: null,
  step,
  from: 'open',
  to: 'open',
  person: null,
  post: null,
  unit: null,
  role: 'treasurer',
  channel: 'web',
  detail,
  reason: null,
  reasonCode: null,
  changes,
  limits: [],
})
const change = (field: string, before: number | null, after: number) => ({ field, before, after })
const book = { comesIn: 'received', goesOut: 'paid', left: 'balance' }
const of = '01a20a75-3ef7-7000-af25-47347c9c7161'

it('is a line for each entry that moved money, with what is left after it', () => {
  const lines = bookLines(book, [
    item('create', [change('balance', null, 0)]),
    item('marked', [change('received', 0, 500), change('balance', 0, 500)], `town.source ${of}`),
    item('marked', [change('paid', 0, 120), change('balance', 500, 380)], `town.request ${of}`),
  ])
  expect(lines.map(({ comesIn, goesOut, left }) => [comesIn, goesOut, left])).toEqual([
    [500, 0, 500],
    [0, 120, 380],
  ])
  expect(lines.map((line) => line.of)).toEqual([
    { register: 'town.source', id: of },
    { register: 'town.request', id: of },
  ])
})

it('leaves out what moved nothing', () => {
  expect(bookLines(book, [item('correct', [])])).toEqual([])
})
