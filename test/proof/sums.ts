/** Adds up facts, cells and what is pending in memory, in a way that shares nothing with the statements that keep them. */
import type { PoolClient } from 'pg'
import { everyUnit } from '../../engine/indicators/fold.ts'

interface Fact {
  readonly measure: number
  readonly unit_id: string | null
  readonly day: string
  readonly until: string | null
  readonly dims: string
  readonly bucket: number
  readonly sum: string
  readonly entry_id: string
}
interface Delta extends Omit<Fact, 'until' | 'entry_id'> {
  readonly hash: string
  readonly n: number
}
interface Cell extends Omit<Delta, 'dims' | 'unit_id'> {
  readonly grain: number
  readonly unit_id: string
  readonly dim: number
  readonly value: string
}

type Total = [n: bigint, hundredths: bigint, hash: bigint]
type Totals = Map<string, Total>

/** Quantities in the example have two decimals at most. */
const hundredths = (sum: string): bigint => BigInt(Math.round(Number(sum) * 100))

function add(totals: Totals, key: readonly unknown[], n: bigint, sum: bigint, hash: bigint): void {
  const at = key.join('|')
  const held = totals.get(at) ?? [0n, 0n, 0n]
  totals.set(at, [held[0] + n, held[1] + sum, held[2] + hash])
}

/** A unit with all above it. */
export type Above = ReadonlyMap<string, readonly string[]>

export function aboveOf(units: readonly { id: string; parent_id: string | null }[]): Above {
  const parents = new Map(units.map(({ id, parent_id: parent }) => [id, parent]))
  const chain = (id: string | null | undefined): string[] =>
    id ? [id, ...chain(parents.get(id))] : []
  return new Map(units.map(({ id }) => [id, chain(id)]))
}

export interface UnitMove {
  readonly unit_id: string
  readonly from_day: string
  readonly old_parent_id: string | null
  readonly new_parent_id: string | null
}

/** The tree as it was on a day: each unit under the parent of its last move until then, or the one that its first move took it from. */
export function treeOf(
  units: Parameters<typeof aboveOf>[0],
  moves: readonly UnitMove[],
): (day: string) => Above {
  const known = new Map<string, Above>()
  const parentOn = (id: string, now: string | null, day: string): string | null => {
    const own = moves
      .filter(({ unit_id: unit }) => unit === id)
      .toSorted((a, b) => (a.from_day < b.from_day ? -1 : 1))
    const last = own.findLast(({ from_day: from }) => from <= day)
    return last ? last.new_parent_id : (own[0]?.old_parent_id ?? now)
  }
  return (day) => {
    const held =
      known.get(day) ??
      aboveOf(units.map(({ id, parent_id: now }) => ({ id, parent_id: parentOn(id, now, day) })))
    known.set(day, held)
    return held
  }
}

/** Every cell that something at one unit on one day adds to. */
function fan(
  totals: Totals,
  above: Above,
  one: Omit<Delta, 'n' | 'hash'>,
  sign: bigint,
  times: [bigint, bigint, bigint],
): void {
  const { measure, unit_id: unit, day, dims, bucket } = one
  const [n, sum, hash] = times
  const values: [number, string][] = [
    [0, ''],
    ...(dims === ''
      ? []
      : dims.split('\u001F').map((value, at): [number, string] => [at + 1, value])),
  ]
  const higher = [everyUnit, ...(unit === null ? [] : (above.get(unit) ?? []))]
  for (const [dim, value] of values) {
    const put = (grain: number, of: string, on: string) =>
      add(totals, [measure, grain, of, dim, value, bucket, on], sign * n, sign * sum, sign * hash)
    put(0, unit ?? everyUnit, day)
    for (const of of higher) {
      if (dim === 0) put(1, of, day)
      put(2, of, `${day.slice(0, 7)}-01`)
    }
  }
}

/** Where cells with what is pending are not the sum of the facts: none, if all is well. */
export async function mismatches(
  client: PoolClient,
  zone: number,
  above: Above,
  live: ReadonlySet<number>,
): Promise<string[]> {
  const read = async <T>(table: string, columns = '*'): Promise<T[]> =>
    (
      await client.query<T & Record<string, unknown>>(
        `select ${columns} from ${table} where zone_id = $1`,
        [zone],
      )
    ).rows
  const totals: Totals = new Map()
  for (const fact of await read<Fact>(
    'fact',
    'measure, unit_id, day, until, dims, bucket, sum, entry_id',
  )) {
    const [sum, hash] = [
      hundredths(fact.sum),
      BigInt(`0x${fact.entry_id.replaceAll('-', '').slice(-15)}`),
    ]
    fan(totals, above, fact, 1n, [1n, sum, hash])
    if (fact.until !== null) fan(totals, above, { ...fact, day: fact.until }, -1n, [1n, sum, hash])
  }
  for (const delta of await read<Delta>('delta'))
    fan(totals, above, delta, -1n, [BigInt(delta.n), hundredths(delta.sum), BigInt(delta.hash)])
  for (const {
    measure,
    grain,
    unit_id: unit,
    dim,
    value,
    bucket,
    day,
    n,
    sum,
    hash,
  } of await read<Cell>('cell'))
    add(
      totals,
      [measure, grain, unit, dim, value, bucket, day],
      -BigInt(n),
      -hundredths(sum),
      -BigInt(hash),
    )
  return [...totals]
    .filter(([key, left]) => live.has(Number(key.split('|')[0])) && left.some((one) => one !== 0n))
    .map(([key, left]) => `${key}: ${left.join(' ')}`)
}
