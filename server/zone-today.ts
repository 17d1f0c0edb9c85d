import type { Ledger } from '../engine/define/index.ts'

/** Today in the zone's own time. */
export const zoneToday = ({ offsetMinutes }: Pick<Ledger, 'offsetMinutes'>): string =>
  new Date(Date.now() + offsetMinutes * 60_000).toISOString().slice(0, 10)
