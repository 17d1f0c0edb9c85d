/** Random work in the garden, as several people do it at once: the writes that figures must survive. */
import type { Values } from '../../engine/define/index.ts'
import { registerOf } from '../../engine/model/model.ts'
import { Refusal } from '../../engine/refusals.ts'
import { name, row, sql } from '../../engine/store/sql.ts'
import { acting, type TestLedger } from '../ledger-for-tests.ts'
import type { PersonName } from '../people.ts'
import { remove, reorganise, TakenBack, takingBack } from './disturb.ts'
import type { Random } from './random.ts'
import type { Kind, Site } from './site.ts'

interface Held {
  readonly version: number
  readonly state: string
  readonly unit: string | null
}
const unitCodes = ['north', 'south', 'northPlot', 'southPlot', 'toolHouse', 'workshop'] as const
const days = [
  '2015-03-12',
  '2016-02-29',
  '2020-02-29',
  '2020-03-31',
  '2015-06-01',
  '2019-12-31',
  '2020-06-15',
  null,
]

const who = (site: Site, person: PersonName) => acting(site.context, site.ledger.as(person).actor)

const create = async (site: Site, by: PersonName, of: Kind, values: Values, at?: number) => {
  const { id } = await who(site, by).create(of, values, at === undefined ? {} : { at })
  site.ids[of].push(id)
}

const toolValues = (site: Site, random: Random): Values => ({
  use: random.pick(['dig', 'cut', 'water']),
  kept: site.ledger.unit(random.pick(unitCodes)),
  boughtOn: random.pick(days),
})

async function make(site: Site, random: Random): Promise<void> {
  const { ids, ledger } = site
  site.made += 1
  const { made } = site
  const back = random.chance(0.2)
    ? ledger.context.now().getTime() - random.below(40) * 86_400_000
    : undefined
  switch (
    random.pick(['repair', 'repair', 'repair', 'repair', 'tool', 'walk', 'part', 'bed'] as const)
  ) {
    case 'tool': {
      const serial = `TQ${String(made % 10_000).padStart(4, '0')}`
      const credit = random.chance(0.3) ? 300 : null
      const values = { name: `铁锹${made}`, serial, credit, ...toolValues(site, random) }
      return create(site, 'dana', 'tool', values)
    }
    case 'bed':
      return create(site, 'dana', 'bed', {
        name: `菜畦${made}`,
        tended: ledger.unit(random.pick(unitCodes)),
        leastHours: '0.50',
      })
    case 'walk': {
      const end = ledger.context.now().getTime()
      const startedAt = new Date(end - random.below(90) * 60_000 - 60_000).toISOString()
      return create(site, 'dana', 'walk', {
        bed: random.pick(ids.bed),
        startedAt,
        endedAt: new Date(end).toISOString(),
      })
    }
    case 'part':
      return create(site, 'dana', 'part', {
        parent: random.pick(ids.repair),
        measure: random.pick(['piece', 'pot']),
        planned: 3,
        what: '皮带',
      })
    default: {
      const dangerous = random.pick([true, false, null])
      return create(
        site,
        'dana',
        'repair',
        { subject: '断了', tool: random.pick(ids.tool), dangerous, story: '用力过猛' },
        back,
      )
    }
  }
}

type Act = readonly [
  by: PersonName,
  step: string,
  values?: Values,
  wish?: { readonly reason?: string; readonly reasonCode?: string },
]
const because = { reason: '如此' }

function repairActs(
  { ids, ledger }: Site,
  random: Random,
  { unit }: Held,
): Readonly<Record<string, readonly Act[]>> {
  const crew = unit === ledger.unit('south') ? 'sven' : 'cora'
  const amend: Act = [
    'dana',
    'amend',
    random.pick([{ tool: random.pick(ids.tool) }, { dangerous: random.pick([true, false, null]) }]),
  ]
  const kind = random.pick(['blade', 'handle', 'engine'])
  const amount = random.below(9) + 1
  const limit = { limitAmount: amount, limitUnit: random.pick(['workingDays', 'urgentHours']) }
  const mending = {
    hours: random.below(6),
    helpers: random.pick([null, 1, 3]),
    cost: random.pick([null, 100, 250]),
  }
  return {
    reported: [
      ['dana', 'file', { kind }],
      ['dana', 'file', { kind }],
      ['dana', 'void', {}, because],
      amend,
    ],
    filed: [
      ['dana', 'assign', { unit: ledger.unit(random.pick(['workshop', 'south'])), ...limit }],
      ['dana', 'assign', { unit: ledger.unit('workshop'), ...limit }],
      amend,
    ],
    assigned: [
      [crew, 'mend', mending],
      [crew, 'mend', mending],
      [crew, 'giveBack', {}, because],
      ['dana', 'extend', {}, because],
      ['dana', 'suspend', { waitUntil: '2025-12-30' }],
      amend,
    ],
    waiting: [['dana', 'resume']],
    mended: [
      ['ines', 'check'],
      ['ines', 'check'],
      ['ines', 'check'],
      ['ines', 'rework', {}, { reasonCode: 'loose', reason: '松动' }],
    ],
    closed: [['ines', 'appeal', {}, because]],
  }
}

function actsOn(site: Site, random: Random, of: Kind, held: Held): readonly Act[] {
  const listed = { inUse: ['dana', 'retire', {}, because], retired: ['dana', 'restore'] } as const
  const all: Readonly<Record<Kind, () => Readonly<Record<string, readonly Act[]>>>> = {
    repair: () => repairActs(site, random, held),
    tool: () => ({
      inUse: [
        ['dana', 'amend', toolValues(site, random)],
        ['dana', 'amend', toolValues(site, random)],
        listed.inUse,
      ],
      retired: [listed.retired],
    }),
    bed: () => ({
      inUse: [
        ['dana', 'amend', { tended: site.ledger.unit(random.pick(unitCodes)) }],
        listed.inUse,
      ],
      retired: [listed.retired],
    }),
    walk: () => ({ valid: [['dana', 'void', {}, because]] }),
    part: () => ({
      open: [['cora', 'finish', { finished: 3 }]],
      done: [['ines', 'accept', { accepted: 2 }]],
    }),
  }
  return all[of]()[held.state] ?? []
}

async function step(site: Site, random: Random): Promise<void> {
  const of = random.pick([
    'repair',
    'repair',
    'repair',
    'repair',
    'repair',
    'tool',
    'bed',
    'walk',
    'part',
  ] as const)
  if (site.ids[of].length === 0) return make(site, random)
  // Mostly what came last, so that people meet.
  const { length } = site.ids[of]
  const id =
    site.ids[of][Math.max(0, length - 1 - random.below(random.chance(0.7) ? 30 : length))] ?? ''
  const { context } = site
  const { table } = registerOf(context.model, `garden.${of}`)
  const unit = of === 'repair' ? sql`unit` : sql`null::uuid`
  const held = await row<{ version: number; state: string; unit: string | null }>(
    context.pool,
    sql`select version, state, ${unit} as unit from ${name(table)} e where e.zone_id = ${context.zone} and e.id = ${id}`,
  )
  const acts = held ? actsOn(site, random, of, held) : []
  if (!held || acts.length === 0) return make(site, random)
  const [by, named, values = {}, wish = {}] = random.pick(acts)
  await who(site, by).take(named, { id, of }, values, { version: held.version, ...wish })
}

/** Opens a site with something to work on. */
export async function openSite(ledger: TestLedger, random: Random, pace: number): Promise<Site> {
  const ids = { tool: [], bed: [], repair: [], walk: [], part: [] }
  const site: Site = {
    ledger,
    context: ledger.context,
    ids,
    written: 0,
    refused: 0,
    takenBack: 0,
    made: 0,
    pace,
  }
  for (let tools = 0; tools < 6; tools += 1) {
    site.made += 1
    const named = { name: `锄头${tools}`, serial: `CC000${tools}`, ...toolValues(site, random) }
    await create(site, 'dana', 'tool', named)
  }
  await create(site, 'dana', 'bed', {
    name: '一畦',
    tended: ledger.unit('northPlot'),
    leastHours: '0.50',
  })
  await create(site, 'dana', 'repair', { subject: '断了', tool: random.pick(site.ids.tool) })
  return site
}

/** One thing that somebody does. What the rules refuse (an entry that another has moved on, an account overdrawn) leaves nothing behind. */
export async function work(site: Site, random: Random): Promise<void> {
  site.ledger.pass(random.below(2 * site.pace))
  // One piece of work in twenty is written and then taken back as a whole.
  const isTakenBack = random.chance(0.05)
  const at = isTakenBack ? { ...site, context: takingBack(site.context) } : site
  try {
    if (random.chance(0.01)) await reorganise(site, random)
    else if (random.chance(0.03)) await remove(at, random)
    else if (random.chance(0.35)) await make(at, random)
    else await step(at, random)
    site.written += 1
  } catch (error) {
    if (error instanceof TakenBack) site.takenBack += 1
    else if (error instanceof Refusal) site.refused += 1
    else throw error
  }
}
