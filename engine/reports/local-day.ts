import type { Context } from '../context.ts'
import { dayOf } from '../define/index.ts'

/** The day of a moment by the zone's own calendar. */
export const localDay = ({ model }: Pick<Context, 'model'>, moment: string): string =>
  dayOf(Date.parse(moment), model.ledger.offsetMinutes)
