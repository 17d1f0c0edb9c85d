import { recountCells } from '../../engine/indicators/rebuild.ts'
import { jobMeasures, type Site } from './site.ts'
import { millisecondsOf } from './timing.ts'

export interface Recounted {
  readonly seconds: number
  /** Cells that were counted. */
  readonly cells: number
  /** Cells that are not what they were before: in number, sum or fingerprint. */
  readonly different: number
}

/** Throws every cell away, counts all of them anew from the entries, and compares them with those that were there. */
export async function benchRecount({ context }: Site): Promise<Recounted> {
  const { pool } = context
  await pool.query('create table cell_before as select * from cell')
  await pool.query('truncate cell')
  let cells = 0
  const took = await millisecondsOf(async () => {
    cells = await recountCells(context, jobMeasures(context))
  })
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::integer as n from ((table cell except table cell_before) union all (table cell_before except table cell)) as difference
      where n <> 0 or sum <> 0 or hash <> 0`,
  )
  await pool.query('drop table cell_before')
  return { seconds: took / 1000, cells, different: rows[0]?.n ?? 0 }
}
