/** Whether what is sent again with a client id is what was written under it. */
import type { ChangeOfField, FieldValue } from '../define/index.ts'
import type { Context } from '../context.ts'
import { checkValue } from '../fields/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { rows, sql } from '../store/sql.ts'
import type { Request } from './decision.ts'

/** The line of history that bears the client id. */
export interface FirstLine {
  readonly entry_id: string
  readonly version: number
  readonly step: string
  readonly reason: string | null
  readonly reason_code: string | null
}

const alike = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The values of the entry as the line left them: of each field the last that was written until then. */
async function valuesAt(context: Context, { entry_id, version }: FirstLine) {
  const lines = await rows<{ changes: readonly ChangeOfField[] }>(
    context.pool,
    sql`select changes from history where zone_id = ${context.zone} and entry_id = ${entry_id} and version <= ${version} order by version`,
  )
  return new Map(
    lines.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after] as const)),
  )
}

/**
 * A step may write fields by itself over what was given; those say nothing of what was sent. Everything else that is sent again must be as it
 * was written, or its sender would be told that something was kept which nobody ever saw.
 */
export async function isSentAgain(
  context: Context,
  model: RegisterModel,
  line: FirstLine,
  { values, reason, reasonCode }: Pick<Request, 'values' | 'reason' | 'reasonCode'>,
): Promise<boolean> {
  const isReason = (reason?.trim() || null) === line.reason
  if (!isReason || (reasonCode ?? null) !== line.reason_code) return false
  const act = line.step === 'create' ? model.register.create : model.steps[line.step]
  const written = await valuesAt(context, line)
  return Object.entries(values).every(([name, value]) => {
    const field = model.fieldOf.get(name)?.field
    if (!field) return false
    if (act?.sets && name in act.sets) return true
    if (act?.copies && name in act.copies) return true
    const checked = checkValue(field, value)
    return checked.ok && alike(checked.value, written.get(name) ?? null)
  })
}
