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
  changes: 'json',
  clock: 'json',
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

/** What the statement's own change gives back of the entry, for the line and the facts that follow from it. */
export const writtenColumns = 'no, id, version, state, updated_at'

/** The columns that a line of history shares with the change it tells of. */
const fromWritten: Readonly<Record<string, string>> = {
  entry_id: 'id',
  version: 'version',
  to_state: 'state',
  at: 'updated_at',
}

/** The other columns that a line binds, each with its place; the zone and the register stand in the statement's text. */
const ownColumns = historyColumns.flatMap((column, at): [string, number][] =>
  column === 'zone_id' || column === 'register' || column in fromWritten ? [] : [[column, at]],
)

/** Of a line that is appended with its change: what it binds besides, column by column, without what is empty. */
export interface LineParameters {
  readonly columns: readonly string[]
  readonly values: readonly (string | number | null)[]
}
export function lineParameters(zone: number, line: HistoryLine): LineParameters {
  const all = historyValues(zone, line)
  const own: { columns: string[]; values: (string | number | null)[] } = { columns: [], values: [] }
  for (const [column, at] of ownColumns) {
    const value = all[at] ?? null
    if (value === null) continue
    own.columns.push(column)
    own.values.push(value)
  }
  return own
}

/** The type of a column of the log. */
export const lineType = (column: string): string => columns[column as keyof typeof columns]

/**
 * The text that appends the line of history of each row that changes. What the lines bind stands in `asked r`, as l0, l1 …; `$1` is the zone. No change,
 * no line: steps go through `written w`, the rows that the statement did change; new entries (`made` names their columns in `asked`) are all there or the
 * statement fails.
 */
export function appendHistory(
  register: string,
  own: readonly string[],
  made?: (column: string) => string,
): string {
  const shared = Object.entries(fromWritten)
  const names = ['zone_id', 'register', ...shared.map(([column]) => column), ...own]
  const values = [
    '$1',
    `'${register.replaceAll("'", "''")}'`,
    ...shared.map(([, column]) => (made ? made(column) : `w.${column}`)),
    ...own.map((_, at) => `r.l${at}`),
  ]
  const from = made ? 'asked r' : 'written w join asked r on r.id = w.id'
  return `insert into history (${names.join(', ')}) select ${values.join(', ')} from ${from}`
}
