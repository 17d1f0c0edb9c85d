import type { Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { story } from '../../shared/story.ts'
import { atWork, dateOf, type Minute } from '../../shared/work-time.ts'
import { approvals } from '../approvals.ts'
import { communities, gates, type Gate } from '../communities.ts'
import { parcels } from '../parcels.ts'
import { projects } from '../projects.ts'

export const made = { source: null, synthetic: true } as const
export const key = (kind: string, ...parts: readonly (string | number)[]): string =>
  `year/renewal/${kind}/${parts.join('/')}`
const day = 24 * 60

/** A made-up community: how many days before today its first approval was applied for, and how many it has got since. */
interface Plan {
  readonly name: string
  readonly ago: number
  readonly granted: number
}
const plans: readonly Plan[] = [
  { name: '示例社区一', ago: 350, granted: 5 },
  { name: '示例社区二', ago: 300, granted: 5 },
  { name: '示例社区三', ago: 160, granted: 3 },
  { name: '示例社区四', ago: 45, granted: 1 },
]
/** Weeks that pass between one approval and the next. */
const apart = 18 * day
const gateNames = Object.keys(gates) as readonly Gate[]

function* approvalLife(
  { name, granted }: Plan,
  kind: Gate,
  index: number,
  from: Minute,
): Generator<Planned<typeof approvals>> {
  const applied = atWork(from + index * apart)
  yield {
    step: 'create',
    by: 'projectOfficer',
    minute: atWork(from),
    values: { name: `${name}${gates[kind]}`, community: { entry: key('community', name) }, kind },
  }
  if (index > granted) return
  yield { step: 'apply', by: 'projectOfficer', minute: applied }
  if (index === granted) return
  const minute = atWork(applied + 15 * day)
  yield {
    step: 'grant',
    by: 'approvalOfficer',
    minute,
    values: {
      documentNo: `示例〔${dateOf(minute).slice(0, 4)}〕${index + 1}号`,
      issuer: '批复机关（示例）',
      issuedOn: dateOf(minute),
    },
  }
}

function* projectLife({ name, granted }: Plan, from: Minute): Generator<Planned<typeof projects>> {
  const startBy = atWork(from + 110 * day)
  yield {
    step: 'create',
    by: 'projectOfficer',
    minute: atWork(from),
    values: {
      name: `${name}建设`,
      kind: 'community',
      year: Number(dateOf(startBy).slice(0, 4)),
      community: { entry: key('community', name) },
      unit: { unit: 'renewal' },
      startBy: dateOf(startBy),
      finishBy: dateOf(startBy + 420 * day),
      households: 320,
    },
  }
  yield { step: 'prepare', by: 'projectOfficer', minute: atWork(from + 3 * day) }
  if (granted === 5) yield { step: 'start', by: 'projectOfficer', minute: startBy }
}

function* villageLife(name: string, from: Minute): Generator<Planned<typeof projects>> {
  const startBy = atWork(from + 60 * day)
  yield {
    step: 'create',
    by: 'projectOfficer',
    minute: atWork(from),
    values: {
      name: `${name}城中村改造`,
      kind: 'village',
      year: Number(dateOf(startBy).slice(0, 4)),
      unit: { unit: 'renewal' },
      startBy: dateOf(startBy),
      finishBy: dateOf(startBy + 240 * day),
      households: 180,
    },
  }
  yield { step: 'prepare', by: 'projectOfficer', minute: atWork(from + 5 * day) }
  yield { step: 'start', by: 'projectOfficer', minute: startBy }
  yield { step: 'finish', by: 'projectOfficer', minute: atWork(startBy + 230 * day) }
  yield {
    step: 'accept',
    by: 'headRenewal',
    minute: atWork(startBy + 236 * day),
    values: { finding: '已拆除清理完毕。' },
  }
}

/** Villages by how many days before today they were planned. */
const villages = [
  ['示例村一', 340],
  ['示例村二', 280],
  ['示例村三', 120],
  ['示例村四', 40],
] as const

/** The names under which requests for money find the projects that have started. */
export const startedProjects = [
  key('project', '示例社区一'),
  key('project', '示例社区二'),
  key('project', '示例村一'),
  key('project', '示例村二'),
] as const

function* parcelLife(name: string, from: Minute): Generator<Planned<typeof parcels>> {
  const by = 'projectOfficer'
  yield { step: 'create', by, minute: atWork(from), values: { name, area: '62.50' } }
  const listed = atWork(from + 40 * day)
  yield { step: 'list', by, minute: listed, values: { listedOn: dateOf(listed) } }
  const sold = atWork(listed + 31 * day)
  yield { step: 'sell', by, minute: sold, values: { soldOn: dateOf(sold), price: 96_000_000_00 } }
}

/** Made-up communities with their approvals, the projects that stand behind them, villages and parcels. */
export function* projectYear(until: Minute): Generator<Story> {
  for (const plan of plans) {
    const from = until - plan.ago * day
    yield story(communities, {
      key: key('community', plan.name),
      ...made,
      told: toldUntil(
        [
          {
            step: 'create',
            by: 'projectOfficer',
            minute: atWork(from - day),
            values: { name: plan.name, unit: { unit: 'urbanInvestment' }, households: 320 },
          },
        ],
        until,
      ),
    })
    for (const [index, kind] of gateNames.entries())
      yield story(approvals, {
        key: key('approval', plan.name, kind),
        ...made,
        told: toldUntil(approvalLife(plan, kind, index, from), until),
      })
    yield story(projects, {
      key: key('project', plan.name),
      ...made,
      told: toldUntil(projectLife(plan, from), until),
    })
  }
  for (const [name, ago] of villages)
    yield story(projects, {
      key: key('project', name),
      ...made,
      told: toldUntil(villageLife(name, until - ago * day), until),
    })
  for (const [index, name] of ['示例地块一', '示例地块二'].entries())
    yield story(parcels, {
      key: key('parcel', name),
      ...made,
      told: toldUntil(parcelLife(name, until - (120 - index * 70) * day), until),
    })
}
