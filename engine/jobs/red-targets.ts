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

/** What a case says of its target. Where the figure counts persons, not where it stands: a case has other readers than the figure. */
const redTarget = (
  context: Context,
  { figure, target }: TargetModel,
  of: Omit<TargetWire, 'cases'>,
): RedTarget => ({
  key: of.key,
  label: of.label.zh,
  unit: of.unit ?? wholeZone(context),
  why: countsPersons(figure) ? wordsOfRed(target) : of.why.zh,
  source: of.source,
  day: of.day,
})

/**
 * Opens a case for every target that is red and still runs, as the system and through the same rules as a person's. One whose case is
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
    if (judged.light !== 'red' || judged.over) continue
    if (await isTakenUp(context, judged.key, judged.day.slice(0, 7))) continue
    const known = redTarget(context, one, judged)
    const values: Record<string, string> = { [supervision.link]: judged.key }
    for (const [field, what] of Object.entries(supervision.gives)) values[field] = known[what]
    await takeStep(context, actor, cases.model.key, null, 'create', { values, channel: 'system' })
    taken += 1
  }
  return `opened ${taken}`
}
