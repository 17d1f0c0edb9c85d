import type { FrozenNumbers } from '../define/index.ts'
import { addTotals } from '../indicators/add-totals.ts'
import { counted, type Behind } from '../indicators/counted-facts.ts'
import { type Figure, type Measure, type Part, parts } from '../indicators/measure.ts'
import type { Cell, Total } from '../indicators/read-cells.ts'
import { numbersOf } from '../indicators/values.ts'
import { type Database, rows, type Sql, sql } from '../store/sql.ts'

/** What a published figure is about. */
export interface Asked extends Omit<Behind, 'measure'> {
  readonly figure: Figure
  readonly period: string
  readonly by: string | null
}
/** One figure of a publication. */
export interface Place {
  readonly zone: number
  readonly publication: string
  readonly place: number
}

/** The facts of one part as they stand in this snapshot. */
export const liveFacts = (zone: number, asked: Asked, measure: Measure): Sql =>
  sql`select f.entry_id, f.dims, f.bucket, f.sum, f.hash from fact f where ${counted(zone, { ...asked, measure })}`
/** The facts of one part as they were published. */
export const frozenFacts = ({ zone, publication, place }: Place, part: Part): Sql =>
  sql`select p.entry_id, p.dims, p.bucket, p.sum, p.hash from publication_entry p
       where p.zone_id = ${zone} and p.publication_id = ${publication} and p.place = ${place} and p.part = ${part}`

interface Grouped {
  dims: string
  bucket: number
  n: string
  sum: string
  hash: string
}

export const measured = (figure: Figure): readonly (readonly [Part, Measure])[] =>
  parts.flatMap((part) => {
    const measure = figure.parts[part]
    return measure ? [[part, measure] as const] : []
  })

/** What a set of facts comes to: the figure, and n, sum and fingerprint of each part. */
export async function totalsOf(
  database: Database,
  figure: Figure,
  factsOf: (part: Part, measure: Measure) => Sql,
): Promise<{ readonly numbers: FrozenNumbers; readonly parts: Readonly<Record<string, Total>> }> {
  const cells = new Map<Part, readonly Cell[]>()
  for (const [part, measure] of measured(figure)) {
    const found = await rows<Grouped>(
      database,
      sql`select dims, bucket, count(*) as n, sum(sum) as sum, sum(hash) as hash from (${factsOf(part, measure)}) as facts group by dims, bucket`,
    )
    cells.set(
      part,
      found.map(({ dims, n, ...rest }) => ({
        ...rest,
        n: Number(n),
        value: dims,
        measure: measure.id,
        unit: '',
        period: '',
      })),
    )
  }
  const { num, den, value } = numbersOf(figure, (part) => cells.get(part) ?? [])
  return {
    numbers: { num, den, value },
    parts: Object.fromEntries([...cells].map(([part, of]) => [part, addTotals(of)])),
  }
}
