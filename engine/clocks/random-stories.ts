import fc from 'fast-check'
import type { LimitUnit } from '../define/limit.ts'
import { liveThrough, type SlowReading, type Story, type Turn } from './minute-by-minute.ts'

/** A story with what the slow clock says of it at some moments. */
export interface Lived {
  readonly story: Story
  readonly readings: readonly { readonly now: number; readonly slow: SlowReading }[]
}

/** Lets the slow clock live through a story and read it at these moments. */
export const lived = (story: Story, moments: readonly number[]): Lived => ({
  story,
  readings: moments.map((now) => ({ now, slow: liveThrough(story, now) })),
})

/** The units and how much of each a limit may have; half of the limits have three or less. */
const limits: readonly [LimitUnit, number][] = [
  ['urgentHours', 72],
  ['workingHours', 40],
  ['workingMinutes', 600],
  ['workingDays', 12],
  ['naturalDays', 20],
]

/** Minutes up to so many; half of them on the half-hour, so that turns meet openings and moments due. */
const upTo = (minutes: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat(minutes),
    fc.nat(Math.floor(minutes / 30)).map((halfHours) => halfHours * 30),
  )

/** Minutes between two turns: none, a stretch of a day, or some days. */
const gap = fc.oneof(fc.constant(0), upTo(600), upTo(6 * 1440))

const toldAtRandom = fc
  .record({
    limit: fc.constantFrom(...limits).chain(([unit, most]) =>
      fc.record({
        unit: fc.constant(unit),
        amount: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: most })),
      }),
    ),
    start: upTo(3_800 * 1440),
    turns: fc.array(fc.record({ gap, asks: fc.integer({ min: 0, max: 3 }).map((n) => n === 0) }), {
      maxLength: 7,
    }),
    closes: fc.boolean(),
    lastGap: gap,
    looks: fc.array(fc.nat(40 * 1440), { minLength: 1, maxLength: 2 }),
  })
  .map(({ limit, start, turns, closes, lastGap, looks }) => {
    const story: Story = { ...limit, start, turns: turnsFrom(start, turns, closes, lastGap) }
    const end = story.turns[story.turns.length - 1]?.minute ?? start
    return lived(story, [...looks.map((minutes) => start + minutes), end])
  })

function turnsFrom(
  start: number,
  drawn: readonly { readonly gap: number; readonly asks: boolean }[],
  closes: boolean,
  lastGap: number,
): Turn[] {
  const turns: Turn[] = []
  let minute = start
  let inHand = true
  for (const { gap: minutes, asks } of drawn) {
    minute += minutes
    turns.push({ minute, what: asks ? 'ask' : inHand ? 'pause' : 'resume' })
    if (!asks) inHand = !inHand
  }
  if (closes && inHand) turns.push({ minute: (minute += lastGap), what: 'pause' })
  if (closes) turns.push({ minute: minute + lastGap, what: 'close' })
  return turns
}

/** So many stories of clocks, the same ones for the same seed, each already lived through. */
export const randomStories = (count: number, seed: number): Lived[] =>
  fc.sample(toldAtRandom, { seed, numRuns: count })
