import type { Context } from '../context.ts'
import { type Database, row, rows, snapshot, sql } from '../store/sql.ts'
import { cellDifferences, storedFacts } from './cell-differences.ts'
import { factsSql } from './facts-sql.ts'
import { type Measure, measuresOf } from './measure.ts'

/** What of a measure does not agree with its entries; all zero where everything does. */
export interface MeasureFindings {
  /** Facts that the entries make and that are not stored, or not so. */
  readonly missing: number
  /** Stored facts that no entry makes, or not so. */
  readonly extra: number
  /** Cells that, with what is pending, are not what the stored facts add up to: in number, sum or fingerprint. */
  readonly cells: number
  /** Entries to look at, a few. */
  readonly entries: readonly string[]
}

export const agrees = ({ missing, extra, cells }: MeasureFindings): boolean =>
  missing + extra + cells === 0

/** Entries named in a finding: enough to find the cause. */
const namedAtMost = 5

/** Compares what is stored of a measure with its entries, in the snapshot of the caller's transaction. */
export async function compareMeasure(
  database: Database,
  { zone, model }: Context,
  measure: Measure,
): Promise<MeasureFindings> {
  const columns = sql`entry_id, unit_id, day, until, dims, bucket, sum, hash`
  const fresh = factsSql([measure], zone, model.ledger.offsetMinutes, () => sql`true`)
  const facts = await row<{ missing: string; extra: string; entries: string[] }>(
    database,
    sql`with made as materialized (select ${columns} from (${fresh}) as f),
         stored as materialized (select ${columns} from fact where zone_id = ${zone} and measure = ${measure.id}),
         missing as materialized (select ${columns} from made except select ${columns} from stored),
         extra as materialized (select ${columns} from stored except select ${columns} from made)
       select (select count(*) from missing) as missing, (select count(*) from extra) as extra,
         array(select entry_id from missing union select entry_id from extra order by entry_id limit ${namedAtMost})::text[] as entries`,
  )
  const cells = await row<{ n: string }>(
    database,
    sql`select count(*) as n from (${cellDifferences(zone, [measure.id], storedFacts(zone, measure.id))}) as difference`,
  )
  return {
    missing: Number(facts?.missing ?? 0),
    extra: Number(facts?.extra ?? 0),
    cells: Number(cells?.n ?? 0),
    entries: facts?.entries ?? [],
  }
}

/** Compares one measure in a snapshot of its own; people go on writing meanwhile. */
const compareAlone = (context: Context, measure: Measure): Promise<MeasureFindings> =>
  snapshot(context.pool, async (client) => {
    // A measure of ten million entries takes longer than a person's request ever should.
    await client.query('set local statement_timeout = 0')
    return compareMeasure(client, context, measure)
  })

/** Measures that are whole, those whose last comparison is longest ago first. A measure that is being built is not whole yet. */
export async function measuresToVerify(context: Context, atMost: number): Promise<Measure[]> {
  const { pool, zone, model } = context
  const byId = new Map(measuresOf(model).all.map((one) => [one.id, one]))
  const live = await rows<{ id: number }>(
    pool,
    sql`select id from measure where zone_id = ${zone} and status = 'live' and id = any(${[...byId.keys()]}::integer[])
         order by verified_at nulls first, id limit ${atMost}`,
  )
  return live.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Compares a measure with its entries and keeps when that was, and what did not agree. */
export async function verifyMeasure(context: Context, measure: Measure): Promise<MeasureFindings> {
  const { pool, zone } = context
  const at = context.now().toISOString()
  const findings = await compareAlone(context, measure)
  const kept = agrees(findings) ? null : JSON.stringify(findings)
  await rows(
    pool,
    sql`update measure set verified_at = ${at}, findings = ${kept}::jsonb where zone_id = ${zone} and id = ${measure.id}`,
  )
  return findings
}

/** The figures that a measure is part of, by key. */
export const figuresWith = ({ model }: Context, { id }: Measure): string[] =>
  [...measuresOf(model).figures.values()]
    .filter(({ parts }) => Object.values(parts).some((part) => part.id === id))
    .map(({ key }) => key)
