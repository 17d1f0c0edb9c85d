import type { Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { afterWork, atWork, dateOf, type Minute } from '../../shared/work-time.ts'
import { accounts } from '../funds/accounts.ts'
import { requests } from '../funds/requests.ts'
import { sources } from '../funds/sources.ts'
import { key, made, startedProjects } from './projects.ts'

const day = 24 * 60
const wan = 10_000_00

const account = key('account', '示例专户')
/** Loans by how many days before today they reached the account; the last is still being talked about. */
const loans = [
  ['示例银行首笔放款', 330, 30_000],
  ['示例银行二期放款', 200, 12_000],
  ['示例专项债', 90, 8_000],
  ['示例银行三期', -30, 6_000],
] as const

function* loanLife(
  name: string,
  amount: number,
  received: Minute,
): Generator<Planned<typeof sources>> {
  const by = 'treasurer'
  const talked = atWork(received - 60 * day)
  const kind = name.includes('债') ? 'bond' : 'loan'
  yield { step: 'create', by, minute: talked, values: { name, kind, provider: '示例银行' } }
  const agreed = atWork(received - 12 * day)
  const values = { amount: amount * wan, agreedOn: dateOf(agreed) }
  yield { step: 'agree', by, minute: agreed, values }
  yield {
    step: 'receive',
    by,
    minute: atWork(received),
    values: { account: { entry: account } },
  }
}

const purposes = [
  ['compensation', '征迁补偿款', '被征迁户（示例）'],
  ['transition', '过渡安置费', '过渡户（示例）'],
  ['construction', '工程进度款', '施工单位（示例）'],
  ['preliminary', '勘察设计费', '设计单位（示例）'],
] as const

/** How many requests the year has: about five a month. */
const requestCount = 56

function* requestLife(
  index: number,
  asked: Minute,
  random: Random,
): Generator<Planned<typeof requests>> {
  const [kind, purpose, payee] = random.pick(purposes)
  const minute = atWork(asked + random.between(480, 1020))
  yield {
    step: 'create',
    by: 'projectOfficer',
    minute,
    values: {
      purpose: `${purpose}（第 ${index + 1} 笔）`,
      kind,
      project: { entry: random.pick(startedProjects) },
      account: { entry: account },
      payee,
      amount: random.between(40, 780) * wan + random.between(0, 9_999_99),
    },
  }
  const first = afterWork(minute, random.between(120, 1_100))
  if (index % 9 === 4) {
    yield { step: 'sendBack', by: 'fundReviewer1', minute: first, reasonCode: 'papers' }
    if (index % 2 === 0) return
    yield { step: 'resubmit', by: 'projectOfficer', minute: afterWork(first, 300) }
  }
  const reviewed = afterWork(first, index % 9 === 4 ? 700 : 0)
  yield { step: 'review', by: 'fundReviewer1', minute: reviewed }
  const approved = afterWork(reviewed, random.between(120, 1_600))
  yield { step: 'approve', by: 'fundReviewer2', minute: approved }
  yield { step: 'pay', by: 'treasurer', minute: afterWork(approved, random.between(60, 900)) }
}

/** A life and the minute at which it last did anything: what touches the account is told in the order of time. */
interface Dated {
  readonly last: string
  readonly story: Story
}
const dated = (one: Story): Dated => ({ last: one.told.at(-1)?.at ?? '', story: one })

/** A made-up year of money: one account, what came into it and what was paid from it. */
export function* fundYear(until: Minute): Generator<Story> {
  yield story(accounts, {
    key: account,
    ...made,
    told: toldUntil(
      [
        {
          step: 'create',
          by: 'treasurer',
          minute: atWork(until - 360 * day),
          values: { name: '城中村改造专户（示例）', bank: '示例银行' },
        },
      ],
      until,
    ),
  })
  const came = loans.map(([name, ago, amount]) =>
    story(sources, {
      key: key('source', name),
      ...made,
      told: toldUntil(loanLife(name, amount, until - ago * day), until),
    }),
  )
  const went = Array.from({ length: requestCount }, (_, index) => {
    const asked = until - (185 - index * 3) * day
    return story(requests, {
      key: key('request', index + 1),
      ...made,
      told: toldUntil(requestLife(index, asked, randomOf(41_000 + index)), until),
    })
  })
  const all = [...came, ...went].map(dated)
  for (const one of all.toSorted((a, b) => (a.last < b.last ? -1 : 1))) yield one.story
}
