import type { Context } from '../context.ts'
import { measuresOf, type Measure } from '../indicators/measure.ts'
import { rebuildMeasures } from '../indicators/rebuild.ts'
import {
  agrees,
  figuresWith,
  measuresToVerify,
  verifyMeasure,
} from '../indicators/verify-measure.ts'
import type { VerifyOptions } from './verify.ts'

/** Counts anew what figures are made of where it does not agree with the entries, while people go on working. Gives the keys of those figures. */
export async function repairFigures(
  context: Context,
  { only }: Pick<VerifyOptions, 'only'>,
): Promise<readonly string[]> {
  const wrong: Measure[] = []
  for (const measure of await measuresToVerify(context, measuresOf(context.model).all.length)) {
    if (only && measure.model !== only) continue
    if (!agrees(await verifyMeasure(context, measure))) wrong.push(measure)
  }
  await rebuildMeasures(context, wrong)
  return [...new Set(wrong.flatMap((measure) => figuresWith(context, measure)))]
}
