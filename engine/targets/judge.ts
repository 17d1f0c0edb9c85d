import {
  addsUp,
  centsIn,
  sumInEnglish,
  type Target,
  type TargetLight,
  type TargetWire,
  type Words,
} from '../define/index.ts'
import { outlook } from './outlook.ts'
import { expectedOn } from './path.ts'
import { reachesTo } from './stretch.ts'

/** What the ledger says of a target's figure on one day, in the target's unit of measure. */
export interface Standing {
  readonly value: number | null
  /** Both sides of a share as they are counted. */
  readonly num: number | null
  readonly den: number | null
}

/** What a target is judged from. */
export interface Evidence {
  /** Today by the zone's calendar. */
  readonly today: string
  /** The figure on the day of judgement. */
  readonly now: Standing
  /** The figure thirteen weeks before, for what stands rather than falls into periods. */
  readonly earlier: Standing
  /** The figure of the last day, as what is entered already makes it. */
  readonly last: Standing
}

export interface Judged extends Pick<TargetWire, 'forecast' | 'needed' | 'noNeed'> {
  readonly day: string
  readonly over: boolean
  readonly expected: number | null
  readonly light: TargetLight
  readonly why: Words
}

/** The day for which a target is judged: today, or its last day when that is over. */
export const judgedOn = ({ by }: Target, today: string): string => (today < by ? today : by)

/** The English of the lights, and of the unit of measure (empty where it needs none). */
type English = Readonly<Record<'yellow' | 'red' | 'unit', string>>

const tidy = (amount: number): string => String(Number(amount.toFixed(2)))
const inChinese = (target: Target, amount: number): string =>
  target.in === '%' ? `${tidy(amount)}%` : `${tidy(amount)} ${target.in}`
function inEnglish(target: Target, { unit }: English, amount: number): string {
  if (target.in === '%') return `${tidy(amount)}%`
  const cents = centsIn[target.in]
  return cents === undefined ? `${tidy(amount)} ${unit}`.trim() : sumInEnglish(amount * cents)
}
const said = (target: Target, english: English, amount: number): Words => ({
  zh: inChinese(target, amount),
  en: inEnglish(target, english, amount),
})

/** How far a figure is on the wrong side of what is expected, as a share of that; nothing on the right side. */
function shortfall({ better }: Target, value: number, expected: number): number {
  const short = better === 'more' ? expected - value : value - expected
  if (short <= 0) return 0
  return expected === 0 ? Number.POSITIVE_INFINITY : short / Math.abs(expected)
}

/** The light of a figure against what is expected, by the written rule. */
export function lightFor(
  target: Target,
  value: number | null,
  expected: number | null,
): TargetLight {
  if (value === null || expected === null) return 'none'
  const short = shortfall(target, value, expected)
  if (short > target.judgement.red.off) return 'red'
  return short > target.judgement.yellow.off ? 'yellow' : 'green'
}

function whyOf(
  target: Target,
  english: English,
  {
    value,
    expected,
    light,
    over,
  }: Omit<Standing, 'num' | 'den'> & Pick<Judged, 'expected' | 'light' | 'over'>,
): Words {
  if (value === null)
    return {
      zh: '台账里还没有可计算的数据。',
      en: 'The ledger holds nothing to compute it from yet.',
    }
  const is = said(target, english, value)
  if (expected === null)
    return {
      zh: `目前 ${is.zh}；没有写明起点和路径，到期前不判定。`,
      en: `It is ${is.en}; no baseline and no path are written down, so it is not judged before its last day.`,
    }
  const must = said(target, english, expected)
  const facts = over
    ? {
        zh: `到期时 ${is.zh}，目标 ${must.zh}`,
        en: `On its last day it was ${is.en}, the goal ${must.en}`,
      }
    : {
        zh: `目前 ${is.zh}，按路径应为 ${must.zh}`,
        en: `It is ${is.en}, the path expects ${must.en}`,
      }
  if (light === 'green' || light === 'none') return { zh: `${facts.zh}。`, en: `${facts.en}.` }
  return {
    zh: `${facts.zh}：${target.judgement[light].words}`,
    en: `${facts.en}: ${english[light]}`,
  }
}

/** Why a target is red in the words of its rule, with its goal and without where it stands. */
export const wordsOfRed = (target: Target): string =>
  `目标 ${inChinese(target, target.goal)}：${target.judgement.red.words}`

/** Judges a target by its written rule from what the ledger says; pure, so that a light can be explained and tried again. */
export function judge(target: Target, english: English, evidence: Evidence): Judged {
  const { today, now } = evidence
  const over = today > target.by
  const day = judgedOn(target, today)
  const expected = expectedOn(target, reachesTo(target, day))
  const light = lightFor(target, now.value, expected)
  return {
    day,
    over,
    expected,
    light,
    why: whyOf(target, english, { value: now.value, expected, light, over }),
    ...outlook(target, evidence, day),
  }
}

/** What no unit has taken on; null where amounts do not add up over units. */
export const gapOf = ({ splits, goal, indicator }: Target): number | null =>
  splits && addsUp(indicator)
    ? goal - Object.values(splits).reduce((all, one) => all + one, 0)
    : null
