import type { Story } from '../../../engine/define/index.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { confirmedStory } from '../../shared/story.ts'
import type { TownshipCode } from '../../shared/units.ts'
import {
  afterWork,
  dateOf,
  dayNumber,
  type Minute,
  stampOf,
  startOfDay,
} from '../../shared/work-time.ts'
import { roadKey } from '../facts/roads.ts'
import { parkingLines } from '../gateways/parking-lines.ts'
import { publicity } from '../gateways/publicity.ts'
import { stallActions } from '../gateways/stall-actions.ts'
import { volunteerDays } from '../gateways/volunteer-days.ts'
import { handlerOf, headOf } from './places.ts'

/** Something is done at a way into the city every five days. */
const everyDays = 5
const rounds = 72

const townships: readonly TownshipCode[] = ['ningguo', 'ningguo', 'yangmiao', 'wenchang', 'liwan']
const stallKinds = ['nightMarket', 'mobile', 'mobile', 'shopfront'] as const
const yingbin = { entry: roadKey('迎宾路') } as const

/** What every record of the day shares. */
const recordOf = (key: string, day: Minute, until: Minute, random: Random) => {
  const unit = random.pick(townships)
  const recorded = afterWork(day, random.between(60, 440))
  const confirmed = afterWork(recorded, random.between(60, 700))
  return {
    key,
    source: null,
    synthetic: true,
    recorded: { by: handlerOf(unit), at: stampOf(recorded) },
    confirmed: confirmed < until ? { by: headOf(unit), at: stampOf(confirmed) } : undefined,
    day: { unit: { unit }, heldOn: dateOf(recorded) },
  }
}

function gatewayStory(round: number, day: Minute, until: Minute): Story {
  const random = randomOf(50_000 + round)
  const kind = round % 12
  const { day: shared, ...record } = recordOf(`year/gateway/${round + 1}`, day, until, random)
  if (kind === 11) {
    const values = { ...shared, place: '集贸市场门前', bays: random.between(8, 40) }
    return confirmedStory(parkingLines, { ...record, values })
  }
  if (kind === 3 || kind === 7) {
    const values = {
      ...shared,
      title: '文明城市倡议书',
      kind: 'leaflet',
      copies: random.between(80, 400),
    }
    return confirmedStory(publicity, { ...record, values })
  }
  if (kind === 5 || kind === 9) {
    const levels = random.chance(0.5) ? (['town', 'village'] as const) : (['village'] as const)
    const values = {
      ...shared,
      activity: '路口文明劝导、捡拾垃圾',
      levels,
      people: random.between(8, 40),
    }
    return confirmedStory(volunteerDays, { ...record, values })
  }
  return confirmedStory(stallActions, {
    ...record,
    values: {
      ...shared,
      place: '迎宾路沿线',
      road: yingbin,
      kind: random.pick(stallKinds),
      stalls: random.between(1, 6),
      together: { unit: 'cityManagement' },
    },
  })
}

/** A year of work at the ways into the city before `until`. */
export function* gatewayYear(until: Minute): Generator<Story> {
  const first = dayNumber(until) - 370
  for (let round = 0; round < rounds; round += 1) {
    yield gatewayStory(round, startOfDay(first + round * everyDays), until)
  }
}
