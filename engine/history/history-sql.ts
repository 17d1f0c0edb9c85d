import type { HistoryLine } from '../steps/decision.ts'
import { join, raw, type Sql, sql } from '../store/sql.ts'

/** The columns of the log, in order, each with its type (a SELECT list has nothing to infer it from). */
const columns = {
  zone_id: 'integer', id: 'uuid', register: 'text', entry_id: 'uuid', version: 'integer', step: 'text', from_state: 'text', to_state: 'text',
  at: 'timestamptz', recorded_at: 'timestamptz', person_id: 'uuid', post_id: 'uuid', role: 'text', channel: 'text', detail: 'text',
  reason: 'text', reason_code: 'text', changes: 'jsonb', clock: 'jsonb', client_id: 'text',
} as const
export const historyColumns = Object.keys(columns)
const casts = Object.values(columns).map((type) => raw(`::${type}`))
const names = raw(historyColumns.join(', '))

/** A line as it is bound, column by column. */
export const historyValues = (zone: number, line: HistoryLine): (string | number | null)[] => [
  zone, line.id, line.register, line.entry, line.version, line.step, line.from, line.to, line.at, line.recordedAt, line.person,
  line.post, line.role, line.channel, line.detail, line.reason, line.reasonCode, JSON.stringify(line.changes),
  line.clock === null ? null : JSON.stringify(line.clock), line.clientId,
]

/** Appends a line of history for each row of `written`, the statement's own change: no change, no line. */
export const appendHistory = (zone: number, line: HistoryLine): Sql =>
  sql`insert into history (${names}) select ${join(historyValues(zone, line).map((value, at) => sql`${value}${casts[at] ?? raw('')}`))} from written`
