import type { HistoryLine } from '../steps/decision.ts'

/** The columns of the log, in order, each with its type (a SELECT list has nothing to infer it from). */
const columns = {
  zone_id: 'integer',
  id: 'uuid',
  register: 'text',
  entry_id: 'uuid',
  version: 'integer',
  step: 'text',
  from_state: 'text',
  to_state: 'text',
  at: 'timestamptz',
  recorded_at: 'timestamptz',
  person_id: 'uuid',
  post_id: 'uuid',
  role: 'text',
  channel: 'text',
  detail: 'text',
  reason: 'text',
  reason_code: 'text',
  changes: 'jsonb',
  clock: 'jsonb',
  client_id: 'text',
} as const
export const historyColumns = Object.keys(columns)

/** A line as it is bound, column by column. */
export const historyValues = (zone: number, line: HistoryLine): (string | number | null)[] => [
  zone,
  line.id,
  line.register,
  line.entry,
  line.version,
  line.step,
  line.from,
  line.to,
  line.at,
  line.recordedAt,
  line.person,
  line.post,
  line.role,
  line.channel,
  line.detail,
  line.reason,
  line.reasonCode,
  JSON.stringify(line.changes),
  line.clock === null ? null : JSON.stringify(line.clock),
  line.clientId,
]

/**
 * The text that appends a line of history for each row of `written`, the statement's own change: no change, no line. Its values are the
 * parameters after the first `from`.
 */
export const appendHistory = (from: number): string =>
  `insert into history (${historyColumns.join(', ')}) select ${Object.values(columns)
    .map((type, at) => `$${from + at + 1}::${type}`)
    .join(', ')} from written`
