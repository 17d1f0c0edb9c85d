import { type Target, type TargetWire } from '../define/index.ts'
import type { Context } from '../context.ts'
import { todayOf } from '../indicators/figure-totals.ts'
import { measureWords } from '../indicators/figure-words.ts'
import { dayAfter } from '../indicators/periods.ts'
import { courseDays } from './course.ts'
import { gapOf, judge, judgedOn, lightFor } from './judge.ts'
import { paceDays } from './outlook.ts'
import { beginsOn, expectedOn, inYearOf, withBaseline } from './path.ts'
import { standingsOf, unitOf } from './standings.ts'
import type { TargetModel } from './targets-of.ts'

/** Without a beginning of its own, a course is drawn over the year that ends with the last day. */
const courseLength = 365

const wordsOf = ({ target, en }: TargetModel): Pick<TargetWire, 'label' | 'judgement'> => {
  const { yellow, red } = target.judgement
  return {
    label: { zh: target.label, en: en.label },
    judgement: {
      yellow: { off: yellow.off, words: { zh: yellow.words, en: en.yellow } },
      red: { off: red.off, words: { zh: red.words, en: en.red } },
    },
  }
}

const said = ({ key, programme, figure }: TargetModel, target: Target, began: number | null) => ({
  key,
  programme,
  indicator: figure.key,
  in: target.in,
  better: target.better,
  since: target.since ?? null,
  by: target.by,
  goal: target.goal,
  baseline: target.baseline
    ? {
        on: target.baseline.on,
        value: target.baseline.value ?? (began || null),
        counted: target.baseline.value === undefined,
      }
    : null,
  source: target.source,
  owner: target.owner.role,
})

const daysDrawn = (target: Target, today: string): readonly string[] =>
  courseDays(beginsOn(target) ?? dayAfter(target.by, -courseLength), target.by, today)

/** A target as it stands now, judged; without its cases, which depend on the reader. Its course is left empty where nobody draws it. */
export async function judgedTarget(
  context: Context,
  model: TargetModel,
  { isDrawn = true } = {},
): Promise<Omit<TargetWire, 'cases'>> {
  const today = todayOf(context)
  const plan = inYearOf(model.target, today)
  const day = judgedOn(plan, today)
  const unit = unitOf(context, plan.unit)
  const parts = Object.entries(plan.splits ?? {}).map(([code, goal]) => ({
    unit: unitOf(context, code),
    goal,
  }))
  const before = dayAfter(day, -paceDays)
  const course = isDrawn ? daysDrawn(plan, today) : []
  const drawn = course.filter((one) => one <= day)
  const standing = await standingsOf(context, model, plan, {
    units: [unit, ...parts.map((one) => one.unit)],
    days: [day, before, plan.by, ...drawn, ...(plan.baseline ? [plan.baseline.on] : [])],
  })
  const began = plan.baseline ? standing(unit, plan.baseline.on).value : null
  const target = withBaseline(plan, began)
  const now = standing(unit, day)
  const [earlier, last] = [standing(unit, before), standing(unit, plan.by)]
  const measure = measureWords(context.model, model.figure.key, plan.in)
  const judged = judge(target, { ...model.en, unit: measure.en }, { today, now, earlier, last })
  return {
    ...said(model, plan, began),
    measure,
    ...wordsOf(model),
    ...judged,
    unit: target.unit === undefined ? null : unit,
    ...now,
    course: course.map((one) => ({
      day: one,
      expected: expectedOn(target, one),
      value: one <= day ? standing(unit, one).value : null,
    })),
    splits: parts.map((part) => {
      const { value } = standing(part.unit, day)
      // A part's path is the whole's, in proportion to its goal.
      const expected =
        judged.expected === null || target.goal === 0
          ? null
          : (judged.expected * part.goal) / target.goal
      return { ...part, value, light: lightFor(target, value, expected) }
    }),
    gap: gapOf(target),
  }
}
