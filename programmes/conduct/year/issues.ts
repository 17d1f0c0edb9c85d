import type { RowOf, Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { obligedUnits, type PostCode } from '../../shared/posts.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import {
  afterWork,
  dayNumber,
  type Minute,
  startOfDay,
  workdayUpTo,
} from '../../shared/work-time.ts'
import { accountability } from '../accountability.ts'
import { issues } from '../issues.ts'
import { tips } from '../tips.ts'
import { phaseKey } from './filings.ts'

type Kind = RowOf<typeof issues>['kind']
interface Sight {
  readonly kind: NonNullable<Kind>
  readonly summary: string
  readonly measures: string
  readonly result: string
}

const sight = (kind: Sight['kind'], summary: string, measures: string, result: string): Sight => ({
  kind,
  summary,
  measures,
  result,
})

const sights: readonly Sight[] = [
  sight(
    'service',
    '窗口对办事群众解释不耐烦',
    '开展窗口礼仪培训，设监督电话',
    '已培训并公示监督电话',
  ),
  sight('service', '一次性告知不到位，群众多跑路', '印制一次性告知单', '告知单已上墙并发放'),
  sight('efficiency', '企业开办材料流转超过承诺天数', '并联审批，压缩环节', '环节由五个减为三个'),
  sight('efficiency', '公文办理积压', '每周清点待办', '积压公文已办结'),
  sight('discipline', '工作时间脱岗', '实行外出登记', '登记制度已执行'),
  sight('discipline', '会风不严，迟到早退', '会前签到、会后通报', '连续四次会议无迟到'),
  sight('formalism', '台账重复填报', '合并同类表格', '七张表并为两张'),
  sight('formalism', '调研走过场', '调研须列问题、列答复', '调研问题均已答复'),
  sight('duty', '巡查记录与现场不符', '实行抽查复核', '抽查三次均相符'),
  sight('business', '涉企检查过于频繁', '同类检查合并进行', '检查次数减少三成'),
  sight('business', '惠企政策知晓率低', '逐户上门宣讲', '重点企业已走访'),
]

const count = 60
const sources = ['self', 'self', 'self', 'inspection', 'crossCheck', 'public'] as const

/** From the listing to the strike-off; one in ten is sent back once, one in twelve as done for show. */
function* issueLife(
  unit: string,
  seen: Sight,
  start: Minute,
  random: Random,
  forShow: boolean,
): Generator<Planned<typeof issues>> {
  const by: PostCode = `liaison/${unit}`
  const source = random.pick(sources)
  let minute = afterWork(start, random.between(10, 200))
  yield {
    step: 'create',
    by: source === 'self' ? by : 'campaign1',
    minute,
    values: {
      summary: seen.summary,
      unit: { unit },
      kind: seen.kind,
      source,
      phase: { entry: phaseKey },
    },
  }
  minute = afterWork(minute, random.between(200, 2000))
  const days = random.pick([5, 10, 15])
  yield { step: 'plan', by, minute, values: { measures: seen.measures, days } }
  const late = random.chance(0.12)
  minute = afterWork(minute, days * 480 * (late ? 1.3 : 0.4 + random.next() * 0.5))
  yield { step: 'finish', by, minute, values: { result: seen.result } }
  if (forShow || random.chance(0.1)) {
    minute = afterWork(minute, random.between(100, 900))
    yield forShow
      ? { step: 'sendBackForShow', by: 'campaign2', minute, reasonCode: 'forShow' }
      : { step: 'rework', by: 'campaign2', minute, reasonCode: 'poorQuality' }
    minute = afterWork(minute, random.between(700, 2000))
    yield { step: 'finish', by, minute, values: { result: `${seen.result}，并已核对` } }
  }
  minute = afterWork(minute, random.between(100, 1200))
  yield { step: 'strikeOff', by: 'campaign1', minute, values: { finding: '现场核对，已整改到位' } }
}

/** What the office and the leader make of a mending done for show, once it was opened. */
function* heldLife(start: Minute): Generator<Planned<typeof accountability>> {
  const put = afterWork(start, 800)
  yield { step: 'put', by: 'campaign1', minute: put, values: { form: 'circular' } }
  yield {
    step: 'decide',
    by: 'leader',
    minute: afterWork(put, 900),
    values: { opinion: '全区通报批评，限期整改到位。' },
  }
}

/** The units whose problems are made up: not the campaign office, which cannot accept its own. */
const troubled = obligedUnits.filter(({ code }) => code !== 'campaignOffice')

export function* issueYear(until: Minute): Generator<Story> {
  for (let index = 0; index < count; index += 1) {
    const random = randomOf(81_000 + index)
    const start = startOfDay(workdayUpTo(dayNumber(until) - 85 + Math.floor((index * 82) / count)))
    const unit = troubled[(index * 7) % troubled.length]?.code ?? 'yangmiao'
    const forShow = index % 12 === 5
    const life = [...issueLife(unit, random.pick(sights), start, random, forShow)]
    const key = `year/issue/${index + 1}`
    yield story(issues, { key, source: null, synthetic: true, told: toldUntil(life, until) })
    const sent = life.find(({ step }) => step === 'sendBackForShow')
    // Early ones only: what hangs on a step must be told on whatever day the year is told.
    if (sent && index < 40)
      yield story(accountability, {
        key: `${key}/accountability`,
        source: null,
        synthetic: true,
        opened: true,
        told: toldUntil(heldLife(sent.minute), until),
      })
  }
}

const reports = [
  ['yangmiao', '便民大厅午间无人值守'],
  ['wenyuan', '道路施工未公示工期'],
  ['investment', '政策兑现答复不及时'],
  ['finance', '报销材料要求前后不一'],
  ['ningguo', '村务公开栏长期未更新'],
  ['resourceTrading', '开标时间临时变更未通知'],
] as const

/** What supervisors reported; the last still waits for the office. */
export function* tipYear(until: Minute): Generator<Story> {
  for (const [index, [unit, summary]] of reports.entries()) {
    const start = startOfDay(workdayUpTo(dayNumber(until) - 60 + index * 11))
    const life: Planned<typeof tips>[] = [
      {
        step: 'create',
        by: index % 2 === 0 ? 'supervisor1' : 'supervisor2',
        minute: afterWork(start, 120),
        values: { summary, unit: { unit } },
      },
    ]
    if (index < reports.length - 1) {
      life.push({ step: 'list', by: 'campaign1', minute: afterWork(start, 700) })
      const answer = '已列入问题清单，正在整改，销号后再告知。'
      const minute = afterWork(start, 1500)
      life.push({ step: 'answer', by: 'campaign1', minute, values: { answer } })
    }
    yield story(tips, {
      key: `year/tip/${index + 1}`,
      source: null,
      synthetic: true,
      told: toldUntil(life, until),
    })
  }
}
