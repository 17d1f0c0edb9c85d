import { useQuery } from '@tanstack/react-query'
import type { TargetWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { targetAmount } from '../desk/target-amount.ts'
import { LightMark } from '../parts/light.tsx'
import { keys } from '../queries.ts'
import { boardWords } from '../words/boards.ts'
import { say } from '../words/index.ts'

/** A target as it is judged now, for the zone or one unit. */
type Goal = Pick<
  TargetWire,
  'light' | 'goal' | 'in' | 'measure' | 'by' | 'why' | 'expected' | 'forecast'
>

/** The targets that the reader may see, by indicator and unit; kept current with the figures. */
export function useGoals(): (indicator: string, unit: string | null) => Goal | undefined {
  const { data } = useQuery({
    queryKey: keys.figures({ goals: 'all' }),
    queryFn: ({ signal }) => api.targets(signal),
  })
  return (indicator, unit) => {
    const own = data?.targets.filter((one) => one.indicator === indicator && !one.over) ?? []
    const whole = own.find((one) => one.unit === unit)
    if (whole) return whole
    // What a unit has taken on of a target is a target of its own.
    return own.flatMap((one) =>
      one.splits
        .filter((split) => split.unit === unit)
        .map((split) => ({ ...one, ...split, unit, expected: null, forecast: null })),
    )[0]
  }
}

/** The light of a target: its sign, with the words of its judgement for those who do not see it. */
export function GoalLight({ goal }: { readonly goal: Goal }) {
  const { scorecard: w } = boardWords.use()
  if (goal.light === 'none') return null
  return (
    <span className="light" data-colour={goal.light} title={say(goal.why)}>
      <LightMark colour={goal.light} />
      <span className="visually-hidden">{w.lights[goal.light]}</span>
    </span>
  )
}

/** Where its path says it should be by now, and where it is heading. */
export function GoalCourse({ goal }: { readonly goal: Goal }) {
  const { scorecard: w } = boardWords.use()
  const { expected } = goal
  const runRate = goal.forecast?.runRate ?? null
  if (expected === null && runRate === null) return null
  return (
    <p className="figure-change">
      {[
        ...(expected === null ? [] : [w.expected(targetAmount(goal, expected))]),
        ...(runRate === null ? [] : [w.forecast(targetAmount(goal, runRate))]),
      ].join(' · ')}
    </p>
  )
}

/** What is aimed at, until when, and how it stands. */
export function GoalLine({ goal }: { readonly goal: Goal }) {
  const { scorecard: w } = boardWords.use()
  return (
    <>
      <GoalLight goal={goal} /> {w.goal(targetAmount(goal, goal.goal), goal.by)}
    </>
  )
}
