import type { Context } from '../context.ts'
import type { ImportEffectWire } from '../define/index.ts'
import { type Fact, factOf, nowhere } from '../indicators/facts.ts'
import { type Measure, measuresOf } from '../indicators/measure.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { refsOf } from '../store/read.ts'
import { SeenThrough } from './situations.ts'
import type { Verdict } from './verdict.ts'

/** An entry before and after a row; before is null where the row makes it. */
interface Change {
  readonly before: Entry | null
  readonly after: Entry
}

const changesIn = (verdicts: readonly Verdict[]): Change[] =>
  verdicts.flatMap((one) =>
    one.kind === 'new' || one.kind === 'changed'
      ? [{ before: one.decision.before, after: one.decision.entry }]
      : [],
  )

/** Figures by month that a preview shows, those that change most first. */
const shownAtMost = 24

/** Adds up what a measure's facts gain and lose, month by month. */
function monthly(
  measure: Measure,
  changes: readonly Change[],
  factIn: (entry: Entry) => Fact | null,
): Map<string, number> {
  const months = new Map<string, number>()
  const add = (fact: Fact | null, sign: number): void => {
    if (!fact) return
    const month = fact.day.slice(0, 7)
    const amount = measure.sum ? Number(fact.sum) : 1
    months.set(month, (months.get(month) ?? 0) + sign * amount)
  }
  for (const { before, after } of changes) {
    if (before) add(factIn(before), -1)
    add(factIn(after), 1)
  }
  return months
}

const isMoney = ({ sum, model }: Measure): boolean =>
  sum?.value === 'field' && model.fieldOf.get(sum.path.at(-1) ?? '')?.field.kind === 'money'

/**
 * What an import would do to figures, by the very facts that its writes would keep: the counts and sums of the register, month by month.
 * Shares and averages follow from these and are not forecast by themselves; amounts of money are left to the figures' own page.
 */
export async function effectOf(
  context: Context,
  model: RegisterModel,
  verdicts: readonly Verdict[],
): Promise<ImportEffectWire[]> {
  const changes = changesIn(verdicts)
  const figures = [...measuresOf(context.model).figures.values()].filter(
    ({ indicator: { kind }, parts: { num } }) =>
      (kind === 'count' || kind === 'sum') && num.model === model && !isMoney(num),
  )
  if (changes.length === 0 || figures.length === 0) return []
  const seen = new SeenThrough(context)
  const around = nowhere(context.model.ledger.offsetMinutes)
  const entries = changes.flatMap(({ before, after }) => (before ? [before, after] : [after]))
  const found: ImportEffectWire[] = []
  for (const { key, parts } of figures) {
    const { num } = parts
    await seen.load(
      model,
      entries.map(({ values }) => values),
      num.paths,
    )
    const factIn = (entry: Entry): Fact | null =>
      factOf(num, { ...entry, refs: refsOf(model, entry.values, num.paths, seen.get) }, around)
    for (const [period, delta] of monthly(num, changes, factIn))
      if (delta !== 0) found.push({ indicator: key, period, delta: Math.round(delta * 1e6) / 1e6 })
  }
  return found.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, shownAtMost)
}
