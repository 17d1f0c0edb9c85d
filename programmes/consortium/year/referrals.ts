import type { Story } from '../../../engine/define/index.ts'
import { exampleIdentity } from '../../shared/example-identity.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import type { PostCode } from '../../shared/posts.ts'
import { story } from '../../shared/story.ts'
import type { ClinicCode } from '../../shared/units.ts'
import { afterWork, atWork, dateOf, type Minute, startOfDay } from '../../shared/work-time.ts'
import { memberKey } from '../facts.ts'
import { referralTasks } from '../referral-tasks.ts'
import { referrals } from '../referrals.ts'

const referralCount = 56
const primary = [
  ['clinicLiwan', 'doctorLiwan'],
  ['clinicWenchang', 'doctorWenchang'],
  ['clinicYangmiao', 'doctorYangmiao'],
  ['clinicSujiazuo', 'doctorSujiazuo'],
] as const satisfies readonly (readonly [ClinicCode, PostCode])[]
const head = ['hospital', 'doctorHospital'] as const

const cases = [
  ['高血压3级', '血压反复升高，降压药联用效果不佳', 'worse'],
  ['2型糖尿病', '血糖控制不佳，伴视物模糊', 'beyond'],
  ['胸痛待查', '活动后胸痛两周', 'unclear'],
  ['脑梗死恢复期', '急性期已过，遗留左侧肢体无力', 'rehabilitation'],
  ['慢阻肺稳定期', '病情平稳，需长期家庭氧疗', 'stable'],
] as const

interface Sent {
  readonly index: number
  readonly key: string
  readonly emergency: boolean
  readonly sender: PostCode
  readonly receiver: PostCode
  readonly to: ClinicCode
  readonly minute: Minute
}

function sentOf(index: number, today: number): Sent {
  const member = primary[index % primary.length] ?? primary[0]
  const up = index % 3 !== 0
  const [[, sender], [to, receiver]] = up ? [member, head] : [head, member]
  const emergency = up && index % 10 === 7
  const minute = atWork(startOfDay(today - (340 - index * 6)) + 9 * 60 + index)
  return {
    index,
    key: `consortium/year/referral/${index + 1}`,
    emergency,
    sender,
    receiver,
    to,
    minute,
  }
}

function requestOf({ index, key, emergency, sender, to, minute }: Sent, today: number): Story {
  const [impression, illness, up] = cases[index % cases.length] ?? cases[0]
  const direction = to === 'hospital' ? 'up' : 'down'
  const birthday = `19${40 + (index % 45)}-0${1 + (index % 9)}-15`
  const criterion = direction === 'down' ? 'stable' : up
  const life: Planned<typeof referrals>[] = [
    {
      step: 'create',
      by: sender,
      minute,
      values: {
        patient: `示例病人${String(index + 1).padStart(2, '0')}`,
        direction,
        emergency,
        receiver: { entry: memberKey(to) },
        ...(!emergency && { criterion, impression, illness, consent: true, bornOn: birthday }),
        ...(!emergency && { identity: exampleIdentity(birthday, 300 + index) }),
      },
    },
  ]
  if (index % 19 === 18)
    life.push({ step: 'withdraw', by: sender, minute: minute + 40, reasonCode: 'unwilling' })
  return story(referrals, {
    key,
    source: null,
    synthetic: true,
    told: toldUntil(life, startOfDay(today)),
  })
}

/** How the receiver dealt with it: most see the patient and send them back; some decline, some never see them come, the latest are open. */
function taskLife({
  index,
  emergency,
  receiver: by,
  minute,
}: Sent): Planned<typeof referralTasks>[] {
  const late = index % 11 === 6
  const seen = afterWork(minute, late ? 900 : 60)
  const visit = atWork(seen + 2 * 1440)
  if (index % 19 === 18) return [{ step: 'drop', by, minute: minute + 90 }]
  const arrivedAt = emergency ? minute + 70 : visit
  const arrived = { arrivedOn: dateOf(arrivedAt) }
  const back: Planned<typeof referralTasks> = {
    step: 'giveBack',
    by,
    minute: atWork(arrivedAt + (6 + (index % 9)) * 1440),
    values: {
      diagnosis: '诊断明确（示例）',
      results: '见检查报告（示例）',
      next: '规律服药，每周随访一次；出现不适随时上转（示例）',
    },
  }
  if (emergency) return [{ step: 'arriveAtOnce', by, minute: arrivedAt, values: arrived }, back]
  const see: Planned<typeof referralTasks> = { step: 'see', by, minute: seen }
  if (index % 17 === 9)
    return [see, { step: 'decline', by, minute: afterWork(seen, 30), reasonCode: 'noBed' }]
  const accept: Planned<typeof referralTasks> = {
    step: 'accept',
    by,
    minute: afterWork(seen, 45),
    values: { department: '内科', visitOn: dateOf(visit), physician: '王医生（示例）' },
  }
  if (index % 13 === 8)
    return [
      see,
      accept,
      { step: 'missed', by, minute: atWork(visit + 3 * 1440), reasonCode: 'wentElsewhere' },
    ]
  return [see, accept, { step: 'arrive', by, minute: arrivedAt, values: arrived }, back]
}

/** Referrals of the made-up year, up and down, each with its task; the last five are still on their way. */
export function* referralYear(today: number): Generator<Story> {
  for (let index = 0; index < referralCount; index += 1) {
    const sent = sentOf(index, today)
    yield requestOf(sent, today)
    const open = index >= referralCount - 2
    const life = taskLife(sent).slice(0, index >= referralCount - 5 ? 1 : 4)
    if (open) continue
    const key = `${sent.key}/referralTask`
    const told = toldUntil(life, startOfDay(today))
    yield story(referralTasks, { key, source: null, synthetic: true, opened: true, told })
    const last = life.at(-1)
    if (last?.step !== 'giveBack' || index > referralCount - 12) continue
    yield story(referrals, {
      key: `${sent.key}/end`,
      source: null,
      synthetic: true,
      continues: sent.key,
      told: toldUntil(
        [{ step: 'close', by: sent.sender, minute: afterWork(last.minute, 200) }],
        startOfDay(today),
      ),
    })
  }
}
