import type { Counts } from './import-runs.ts'
import { noRows } from './import-runs.ts'
import type { CellFault } from './read-rows.ts'
import type { Verdict } from './verdict.ts'

/**
 * What is kept of a row's verdict while somebody looks at the preview. What would be written is not among it: a hundred thousand of
 * those are some hundred megabytes, and they are decided again for the rows that are shown, and for all when they are written.
 */
export type Outcome = { readonly line: number } & (
  | { readonly kind: 'new' | 'changed' }
  | { readonly kind: 'unchanged'; readonly entry: string; readonly no: string }
  | { readonly kind: 'refused'; readonly faults: readonly CellFault[] }
)

export const outcomeOf = (verdict: Verdict): Outcome =>
  verdict.kind === 'new' || verdict.kind === 'changed'
    ? { line: verdict.line, kind: verdict.kind }
    : verdict

export function countsOf(outcomes: Iterable<Pick<Outcome, 'kind'>>): Counts {
  const counts = { ...noRows }
  for (const { kind } of outcomes) counts[kind] += 1
  return counts
}
