/** Repairs with random values, written past all steps: what conditions must be able to tell apart. */
import fc from 'fast-check'
import type { FieldValue } from '../../engine/define/index.ts'
import { registerOf } from '../../engine/model/model.ts'
import { type Entry, entryOf, rowOf } from '../../engine/store/entry.ts'
import { loadRefs } from '../../engine/store/load-refs.ts'
import { newId } from '../../engine/store/uuid.ts'
import type { TestLedger } from '../ledger-for-tests.ts'
import { aTool } from './journeys.ts'
import {
  temptingDates,
  temptingMoments,
  temptingNumbers,
  temptingTexts,
} from './random-conditions.ts'

const maybe = <T>(of: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...of), { freq: 3 })
const number = maybe(temptingNumbers)
const date = maybe(temptingDates)
const moment = maybe(temptingMoments)
const text = maybe(temptingTexts)

/** The random values of a repair. `units`, `people` and `posts` are the zone's, `tools` what it can be of. */
function valuesOf(of: {
  units: string[]
  people: string[]
  posts: string[]
}): fc.Arbitrary<Record<string, FieldValue>> {
  const fields: Record<string, fc.Arbitrary<FieldValue>> = {
    subject: fc.constantFrom(...temptingTexts),
    story: text,
    where: text,
    toolName: text,
    kind: maybe(['blade', 'handle', 'engine']),
    parts: maybe([['screw'], ['screw', 'plug']]),
    planned: number,
    helpers: maybe([0, 1, 3, 10]),
    cost: number,
    toolPrice: number,
    hours: maybe([0, 1, 2]),
    oil: maybe(['0.10', '0.20', '0.30', '2.50', '10.00', '9.00']),
    limitAmount: maybe([1, 2, 10]),
    wantedOn: date,
    filedOn: date,
    waitUntil: date,
    seenAt: moment,
    dangerous: maybe([true, false]),
    unit: maybe(of.units),
    filedAt: maybe(of.units),
    bench: maybe(of.posts),
    reporter: maybe(of.people),
    filedBy: maybe(of.people),
    phone: maybe(['13800138000']),
    maker: maybe(['91350100M000100Y43']),
    place: maybe([[113, 35] as const]),
  }
  return fc.record(fields)
}

const entry = (of: Parameters<typeof valuesOf>[0], tools: readonly string[]) =>
  fc.record({
    values: valuesOf(of),
    tool: fc.constantFrom(...tools),
    state: fc.constantFrom(
      'reported',
      'filed',
      'assigned',
      'waiting',
      'mended',
      'closed',
      'voided',
    ),
    at: fc.record({ reported: moment, assigned: moment, mended: moment, closed: moment }),
    due: fc.record({ file: moment, mend: moment }),
    done: fc.record({ mend: moment }),
    times: fc.record({ rework: fc.nat(2), giveBack: fc.nat(2) }),
  })

export interface RandomRepairs {
  readonly tools: readonly string[]
  /** As the engine reads them, with their tools. */
  readonly entries: readonly Entry[]
}

/** Writes so many random repairs of a few tools into the ledger's zone. */
export async function randomRepairs(
  ledger: TestLedger,
  count: number,
  seed: number,
): Promise<RandomRepairs> {
  const { context } = ledger
  const model = registerOf(context.model, 'garden.repair')
  const tools: string[] = []
  for (const weight of ['0.1', '2.5', null]) {
    const { id } = await aTool(ledger, {
      weight,
      kept: ledger.unit(weight === null ? 'south' : 'northPlot'),
      ...(weight === null && { price: null, boughtOn: null, use: 'cut' }),
    })
    tools.push(id)
  }
  const people = (['dana', 'gita', 'kai'] as const).map((who) => ledger.as(who).actor)
  const named = {
    units: ['garden', 'north', 'northPlot', 'south', 'workshop'].map(ledger.unit),
    people: people.map(({ person }) => person ?? ''),
    posts: people.flatMap(({ posts }) => posts.map(({ id }) => id)),
  }
  const wanted = new Set<string>()
  for (const { values, tool, ...rest } of fc.sample(entry(named, tools), {
    numRuns: count,
    seed,
  })) {
    const once = `${tool} ${String(values['wantedOn'])}`
    // Of one tool and one day there may be one repair only.
    if (wanted.has(once)) values['wantedOn'] = null
    wanted.add(once)
    await insert(ledger, { ...blank(), ...rest, values: { ...values, tool } })
  }
  const found = await context.pool.query<Record<string, unknown>>(
    'select * from garden_repair where zone_id = $1',
    [context.zone],
  )
  const entries = found.rows.map((row) => entryOf(model, row))
  for (const [index, one] of entries.entries()) {
    entries[index] = {
      ...one,
      refs: await loadRefs(context.pool, model, context.zone, one.values, [['tool']]),
    }
  }
  return { tools, entries }
}

const blank = (): Entry => ({
  id: newId(),
  no: null,
  version: 1,
  state: 'reported',
  lastStep: 'create',
  dueAt: null,
  createdAt: '2025-03-01T00:00:00.000Z',
  updatedAt: '2025-03-01T00:00:00.000Z',
  createdBy: null,
  synthetic: true,
  source: null,
  takers: {},
  refs: {},
  values: {},
  at: {},
  due: {},
  done: {},
  times: {},
})

async function insert({ context }: TestLedger, one: Entry): Promise<void> {
  const cells = Object.entries({
    zone_id: context.zone,
    search: '',
    ...rowOf(registerOf(context.model, 'garden.repair'), one),
  })
  const names = cells.map(([name]) => `"${name}"`).join(', ')
  const holders = cells.map((_, at) => `$${at + 1}`).join(', ')
  await context.pool
    .query(
      `insert into garden_repair (${names}) values (${holders}) on conflict do nothing`,
      cells.map(([, value]) => value),
    )
    .catch((error: unknown) => {
      // A random repair that breaks a rule of the register is none.
      if (!(error instanceof Error) || !error.message.includes('_rule_')) throw error
    })
}
