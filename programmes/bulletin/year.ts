import type { Story } from '../../engine/define/index.ts'
import { type Planned, toldUntil } from '../shared/life.ts'
import { randomOf } from '../shared/random.ts'
import { story } from '../shared/story.ts'
import {
  afterWork,
  dateOf,
  dayNumber,
  startOf,
  startOfDay,
  workdayUpTo,
} from '../shared/work-time.ts'
import { articles } from './articles.ts'
import { issues } from './issues.ts'

const made = { source: null, synthetic: true } as const

const subjects = [
  ['upkeep', '一周环境城管：问题销号看进度', '本周各单位继续整改销号（示例）。'],
  ['conduct', '清单怎么列，验收怎么验', '活动办讲解逐项验收的做法（示例）。'],
  ['renewal', '安置地块施工现场见闻', '施工围挡、扬尘控制到位（示例）。'],
  ['sports', '校园里的晨跑', '孩子们跑起来（示例）。'],
] as const

/** Two issues so many days ago, and one that is being made: its articles stand at every stage. */
const issuesAgo = [62, 31, 3] as const

function* articleLife(
  issue: string,
  subject: (typeof subjects)[number],
  start: number,
  seed: number,
): Generator<Planned<typeof articles>> {
  const random = randomOf(seed)
  const [programme, title, body] = subject
  let minute = afterWork(start, random.between(20, 200))
  const values = { title, issue: { entry: issue }, programme, byline: '通讯员（示例）', body }
  yield { step: 'create', by: 'correspondent1', minute, values }
  const line = [
    ['edit', 'editor1'],
    ['layOut', 'layout1'],
    ['proof', 'proofreader1'],
    ['set', 'typesetter1'],
    ['approve', 'chiefEditor'],
  ] as const
  const sentBack = random.chance(0.2)
  for (const [step, by] of line) {
    minute = afterWork(minute, random.between(90, 500))
    yield { step, by, minute }
    if (step === 'layOut' && sentBack) {
      minute = afterWork(minute, random.between(60, 200))
      yield { step: 'sendBack', by: 'proofreader1', minute, reasonCode: 'wording' }
      minute = afterWork(minute, random.between(60, 200))
      yield { step: 'edit', by: 'editor1', minute }
      minute = afterWork(minute, random.between(60, 200))
      yield { step: 'layOut', by: 'layout1', minute }
    }
  }
}

/** A made-up year of the bulletin: two issues out, one on its way. */
export function* year(today: string): Generator<Story> {
  const until = startOf(today)
  for (const [index, ago] of issuesAgo.entries()) {
    const start = startOfDay(workdayUpTo(dayNumber(until) - ago))
    const issue = `year/issue/bulletin/${index + 1}`
    const number = 101 + index
    const out = afterWork(start, 8 * 480)
    const values = { title: `示范区头条 第${number}期（示例）`, number, issuedOn: dateOf(out) }
    const life: Planned<typeof issues>[] = [
      { step: 'create', by: 'editor1', minute: afterWork(start, 10), values },
      { step: 'publish', by: 'chiefEditor', minute: out },
    ]
    yield story(issues, { key: issue, ...made, told: toldUntil(life, until) })
    for (const [at, subject] of subjects.entries())
      yield story(articles, {
        key: `year/article/${index + 1}/${at + 1}`,
        ...made,
        told: toldUntil(articleLife(issue, subject, start, 90_000 + index * 10 + at), until),
      })
  }
}
