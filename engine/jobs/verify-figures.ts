import {
  agrees,
  figuresWith,
  measuresToVerify,
  verifyMeasure,
} from '../indicators/verify-measure.ts'
import type { Task } from './job-run.ts'

/** Measures compared in one run: at six runs an hour every measure has its turn within a day, and no run keeps the disk busy for long. */
const atOnce = 3

/**
 * Compares the measures whose last comparison is longest ago with the entries. One that does not agree is told as a failed run, so that
 * the people who look after the ledger see it among the jobs; `npx taizhang verify --repair` puts it right.
 */
export const verifyFigures: Task = async (context, { stopping }) => {
  const wrong: string[] = []
  let verified = 0
  for (const measure of await measuresToVerify(context, atOnce)) {
    if (stopping.aborted) break
    if (!agrees(await verifyMeasure(context, measure))) wrong.push(...figuresWith(context, measure))
    verified += 1
  }
  if (wrong.length > 0)
    throw new Error(`figures that do not agree with their entries: ${wrong.join(', ')}`)
  return `verified ${verified}`
}
