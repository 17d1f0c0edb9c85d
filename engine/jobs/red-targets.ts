import type { RedTarget, TargetWire } from '../define/index.ts'
import { systemActor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { buildingShares } from '../indicators/measure-state.ts'
import { countsPersons } from '../indicators/sight.ts'
import { takeStep } from '../steps/take-step.ts'
import { casesOf, isTakenUp } from '../targets/cases.ts'
import { judgedTarget } from '../targets/judged.ts'
import { wordsOfRed } from '../targets/judge.ts'
import { type TargetModel, targetsOf } from '../targets/targets-of.ts'
import type { Run } from './job-run.ts'

/** The zone itself: the unit without one above it. */
const wholeZone = ({ units }: Context): string =>
  units.units.find(({ parent }) => parent === null)?.id ?? ''

/** At most two digits after the point, as in the words of a target itself. */
const amount = (value: number): string => String(Number(value.toFixed(2)))

/**
 * What is red of a target: the whole of it, and what single units bring to it, each for itself. Where the figure counts persons a case does not say where it
 * stands: it has other readers than the figure.
 */
function redOf(
  context: Context,
  { figure, target }: TargetModel,
  of: Omit<TargetWire, 'cases'>,
): readonly RedTarget[] {
  const shared = { key: of.key, source: of.source, day: of.day }
  const ofPersons = countsPersons(figure)
  const whole: RedTarget = {
    ...shared,
    label: of.label.zh,
    unit: of.unit ?? wholeZone(context),
    why: ofPersons ? wordsOfRed(target) : of.why.zh,
  }
  const parts = of.splits.flatMap(({ unit, light, value, goal }): RedTarget[] => {
    if (light !== 'red' || value === null) return []
    const name = context.units.byId(unit)?.name.zh ?? unit
    const stands = `${name}目前 ${amount(value)} ${of.in}，分解目标 ${amount(goal)} ${of.in}。`
    const said = target.judgement.red.words
    return [
      {
        ...shared,
        label: `${of.label.zh}：${name}`,
        unit,
        why: ofPersons ? said : `${stands}${said}`,
      },
    ]
  })
  return of.light === 'red' ? [whole, ...parts] : parts
}

/**
 * Opens a case for every target, and for what every unit brings to one, that is red and still runs, as the system and through the same rules as a person's. One whose case is
 * open, or was opened this month, is left alone; so is one whose last day is over, which no case can mend.
 */
export async function takeUpRedTargets(context: Context, { stopping }: Run): Promise<string> {
  const { supervision } = context.model.ledger
  const cases = casesOf(context)
  if (!supervision || !cases) return 'opened 0'
  const actor = systemActor(context.zone, 'targets')
  let taken = 0
  for (const one of targetsOf(context.model)) {
    stopping.throwIfAborted()
    if (Object.keys(buildingShares(context, [one.figure])).length > 0) continue
    const judged = await judgedTarget(context, one)
    if (judged.over) continue
    for (const red of redOf(context, one, judged)) {
      if (await isTakenUp(context, red)) continue
      const values: Record<string, string> = { [supervision.link]: red.key }
      for (const [field, what] of Object.entries(supervision.gives)) values[field] = red[what]
      await takeStep(context, actor, cases.model.key, null, 'create', { values, channel: 'system' })
      taken += 1
    }
  }
  return `opened ${taken}`
}
