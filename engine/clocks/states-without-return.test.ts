import { expect, it } from 'vitest'
import { statesWithoutReturn } from './states-without-return.ts'

const moves = [
  { from: 'filed', to: 'assigned' },
  { from: 'assigned', to: 'filed' },
  { from: 'assigned', to: 'rectified' },
  { from: 'rectified', to: 'assigned' },
  { from: 'rectified', to: 'struckOff' },
  { from: 'struckOff', to: 'archived' },
  { from: 'filed', to: 'void' },
]

it('work never comes back from states that no chain of steps leads out of again', () => {
  expect(statesWithoutReturn(moves, ['assigned']).sort()).toEqual(['archived', 'struckOff', 'void'])
})

it('a way to reopen an entry brings every state before it back', () => {
  const reopened = [...moves, { from: 'archived', to: 'filed' }]
  expect(statesWithoutReturn(reopened, ['assigned'])).toEqual(['void'])
})
