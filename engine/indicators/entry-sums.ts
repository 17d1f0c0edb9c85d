import { Reach } from '../store/condition-sql.ts'
import { and, join, raw, type Sql, sql } from '../store/sql.ts'
import { dimsSql, factParts, hashSql, isFact } from './facts-sql.ts'
import type { Measure } from './measure.ts'

/** Expressions over an entry, each only once however many measures use it, under the names k1, k2, … */
class Columns {
  readonly all: Sql[] = []
  readonly #names = new Map<string, string>()
  readonly #letter: string

  constructor(letter: string) {
    this.#letter = letter
  }

  name(expression: Sql): Sql {
    const key = JSON.stringify([expression.strings, expression.values])
    const known = this.#names.get(key)
    if (known !== undefined) return raw(known)
    const fresh = `${this.#letter}${this.all.length + 1}`
    this.#names.set(key, fresh)
    this.all.push(sql`${expression} as ${raw(fresh)}`)
    return raw(fresh)
  }
}

/** A reading of the register for measures that count on the same day: its statement, and what each measure takes from it. */
interface Pass {
  readonly groups: Sql
  readonly sums: readonly Sql[]
}

function pass(
  name: Sql,
  measures: readonly Measure[],
  zone: number,
  offsetMinutes: number,
  parts: readonly Sql[],
): Pass {
  const [first] = measures
  if (!first) throw new Error('a pass without measures')
  const reach = new Reach(first.model, zone)
  const [keys, amounts] = [new Columns('k'), new Columns('s')]
  const sums = measures.map((measure) => {
    const { unit, day, until, dims, bucket, sum, where } = factParts(measure, reach, offsetMinutes)
    // What is the same for all entries is no key; what is made of keys is made of the groups, which are few.
    const keyIf = (isAsked: boolean, one: Sql): Sql => (isAsked ? keys.name(one) : one)
    const [unitKey, dayKey] = [keyIf(measure.unit !== null, unit), keys.name(day)]
    const untilKey = keyIf(measure.until !== null, until)
    const bucketKey = keyIf(measure.value !== null, bucket)
    // An entry whose amount is not known has no fact: whether it is known belongs to what entries are grouped by.
    const counts = sql`((${where})${measure.sum ? sql` and ${sum} is not null` : raw('')}) is true`
    const counted = keyIf(measure.where !== null || measure.sum !== null, counts)
    const amount = measure.sum ? amounts.name(sum) : raw('0::numeric')
    return sql`select ${measure.id}::integer as measure, ${unitKey} as unit_id, ${dayKey} as day, ${untilKey} as until,
        ${dimsSql(dims.map((one) => keys.name(one)))} as dims, ${bucketKey} as bucket, n, ${amount} as sum, hash
        from ${name} where ${counted} and ${isFact(dayKey, untilKey, bucketKey, raw('0'))}`
  })
  const grouped = keys.all.map((_, at) => raw(`k${at + 1}`))
  const added = amounts.all.map((_, at) => raw(`sum(s${at + 1}) as s${at + 1}`))
  const read = join([...keys.all, ...amounts.all, sql`${hashSql(raw('e.id'))} as hash`])
  const each = parts.map(
    (part) =>
      sql`select ${join([...grouped, ...added, raw('count(*) as n'), raw('sum(hash) as hash')])}
        from (select ${read} from ${reach.from()} where ${and([sql`e.zone_id = ${zone}`, part])}) as entry group by ${join(grouped)}`,
  )
  return { groups: join(each, ' union all '), sums }
}

const countedOn = ({ day, until, value }: Measure): string => JSON.stringify([day, until, value])

/**
 * What the entries of a register add up to in some of its measures, counted from the entries alone: rows (measure, unit_id, day, until,
 * dims, bucket, n, sum, hash), of which several may have the same key. Measures that count on the same day share a pass over the register:
 * together they have hardly more keys than one of them, with another day they would have far more. `parts` divides the register by
 * conditions over `e`; every part of a pass is a piece of work of its own, which the database can give to another of its processes.
 */
export function entrySums(
  measures: readonly Measure[],
  zone: number,
  offsetMinutes: number,
  parts: readonly Sql[],
): Sql {
  const passes = [...Map.groupBy(measures, countedOn).values()].map((of, at) => {
    const name = raw(`pass${at + 1}`)
    return { name, ...pass(name, of, zone, offsetMinutes, parts) }
  })
  const groups = passes.map(({ name, groups: of }) => sql`${name} as materialized (${of})`)
  const sums = passes.flatMap(({ sums: of }) => of)
  return sql`with ${join(groups)} ${join(sums, ' union all ')}`
}
