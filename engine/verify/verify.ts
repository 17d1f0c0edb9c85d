import type { Context } from '../context.ts'
import { measuresOf } from '../indicators/measure.ts'
import {
  agrees,
  figuresWith,
  measuresToVerify,
  verifyMeasure,
} from '../indicators/verify-measure.ts'
import type { FileStore } from '../files/file-store.ts'
import type { RegisterModel } from '../model/model.ts'
import { rows, sql, transaction } from '../store/sql.ts'
import { verifyFiles } from './verify-files.ts'
import { type Report, verifyRegister, type Verified } from './verify-register.ts'

export interface VerifyOptions {
  readonly store: FileStore
  /** Left out: all registers, and history of registers that no definition knows. */
  readonly only?: RegisterModel
  readonly report: (register: string, ...finding: Parameters<Report>) => void
  /** Told when a register has been gone through. */
  readonly onRegister?: (model: RegisterModel, verified: Verified) => void
}

/** What is counted as one place where files lie, in findings. */
const filesPlace = 'files'
/** The same for what figures are made of. */
const figuresPlace = 'figures'

/**
 * Compares what is stored of figures with what the entries make of them now, each measure in a snapshot of its own, and keeps when that was.
 * Measures that are still being built are left out. Gives how many were compared.
 */
export async function verifyFigures(
  context: Context,
  { only, report }: Pick<VerifyOptions, 'only' | 'report'>,
): Promise<number> {
  const all = await measuresToVerify(context, measuresOf(context.model).all.length)
  const measures = all.filter(({ model }) => !only || model === only)
  for (const measure of measures) {
    const findings = await verifyMeasure(context, measure)
    if (agrees(findings)) continue
    report(figuresPlace, figuresWith(context, measure).join(', '), {
      what: `measure ${measure.id}`,
      expected: { missing: 0, extra: 0, cells: 0 },
      found: findings,
    })
  }
  return measures.length
}

/**
 * Works out from the history what every entry should be and compares it with the row; reads every kept file again. All of it is seen as
 * it was at one moment, so that people may go on working meanwhile. Gives the number of files.
 */
export function verify(
  context: Context,
  { store, only, report, onRegister }: VerifyOptions,
): Promise<number> {
  const { zone, model } = context
  return transaction(context.pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    // A register of millions takes longer than a person's request ever should.
    await client.query('set local statement_timeout = 0')
    for (const register of only ? [only] : model.registers.values()) {
      const verified = await verifyRegister(client, context, register, (...finding) =>
        report(register.key, ...finding),
      )
      onRegister?.(register, verified)
    }
    if (!only) {
      const known = [...model.registers.keys()]
      const strange = await rows<{ register: string; n: number }>(
        client,
        sql`select register, count(*) as n from history where zone_id = ${zone} and register <> all(${known}) group by register order by register`,
      )
      for (const { register, n } of strange)
        report(register, register, {
          what: 'register',
          expected: `${n} lines of history`,
          found: null,
        })
    }
    return verifyFiles(client, zone, store, only?.key ?? null, (...finding) =>
      report(filesPlace, ...finding),
    )
  })
}
