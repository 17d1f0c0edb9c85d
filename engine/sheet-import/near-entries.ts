import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import { readable } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { FieldValue } from '../define/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { entryOf, numberText, type Row } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'
import { bareName, shareOfPairs } from './header-names.ts'

/** An entry that may be the same as a new row, under another spelling. */
export interface NearEntry {
  readonly id: string
  readonly no: string
  readonly title: string
}

/** Entries that names are compared with: the latest; more are no small register any more, and have a key. */
const comparedAtMost = 20_000
/** New rows that are looked at; who hands in more than these compares nothing by eye. */
export const rowsCompared = 2_000
/** A pair of characters that so many names have tells none of them apart. */
const commonPair = 200
/** Names that share so much are near, at the same place; elsewhere only the very same name is. */
const nearFrom = 0.7
const shownAtMost = 3
/** Metres within which two points are one place: the width of a city block. */
const samePlace = 300
const metresPerDegree = 111_320

/** A new row, and what it says. */
export interface FreshRow {
  readonly line: number
  readonly values: Readonly<Record<string, FieldValue>>
}

interface Known extends NearEntry {
  readonly bare: string
  readonly values: Readonly<Record<string, FieldValue>>
}

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number')

function nearby(a: FieldValue, b: FieldValue): boolean {
  if (!isPoint(a) || !isPoint(b)) return a !== null && a === b
  const east = (a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180)
  return Math.hypot(east, a[1] - b[1]) * metresPerDegree <= samePlace
}

/** Known entries by the pairs of characters in their names, so that a row is compared with few of them. */
class ByPairs {
  readonly #byPair = new Map<string, Known[]>()
  constructor(known: readonly Known[]) {
    for (const one of known)
      for (const pair of pairsOf(one.bare)) {
        const held = this.#byPair.get(pair)
        if (!held) this.#byPair.set(pair, [one])
        else if (held.length <= commonPair) held.push(one)
      }
  }
  /** Entries that share enough pairs to be worth a comparison. */
  candidates(bare: string): Known[] {
    const telling = [...pairsOf(bare)].filter(
      (pair) => (this.#byPair.get(pair)?.length ?? 0) <= commonPair,
    )
    const shared = new Map<Known, number>()
    for (const pair of telling)
      for (const one of this.#byPair.get(pair) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
    return [...shared].filter(([, n]) => n >= telling.length * 0.5).map(([one]) => one)
  }
}
function pairsOf(text: string): Set<string> {
  if (text.length < 2) return new Set([text])
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
}

async function knownOf(
  context: Context,
  actor: Actor,
  model: RegisterModel,
): Promise<readonly Known[]> {
  const { reach, where } = readable(context, actor, model)
  const found = await rows<Row>(
    context.pool,
    sql`select e.* from ${reach.from()} where ${where} order by e.no desc limit ${comparedAtMost}`,
  )
  return found.flatMap((row) => {
    const { id, no, values } = entryOf(model, row)
    const title = values[model.register.title]
    return typeof title === 'string'
      ? [{ id, no: numberText(model, no ?? 0), title, bare: bareName(title), values }]
      : []
  })
}

/**
 * New rows that may be entries which are there already, told by name and place: nearly the same name at the same unit, reference or spot,
 * or the very same name where the register knows no place. They are shown, never refused: two trees may stand side by side.
 */
export async function nearEntries(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  fresh: readonly FreshRow[],
): Promise<ReadonlyMap<number, readonly NearEntry[]>> {
  const near = new Map<number, readonly NearEntry[]>()
  const title = model.fieldOf.get(model.register.title)
  if (!title || title.field.kind !== 'text' || sightOf(title, actor) !== 'plain') return near
  if (fresh.length === 0) return near
  const index = new ByPairs(await knownOf(context, actor, model))
  const places = model.fields.filter(
    (field) =>
      ['unit', 'ref', 'point', 'address'].includes(field.field.kind) &&
      sightOf(field, actor) === 'plain',
  )
  for (const { line, values } of fresh) {
    const bare = bareName(String(values[title.name] ?? ''))
    if (bare === '') continue
    const found = index
      .candidates(bare)
      .filter((one) =>
        places.length === 0
          ? one.bare === bare
          : shareOfPairs(one.bare, bare) >= nearFrom &&
            places.some(({ name }) => nearby(values[name] ?? null, one.values[name] ?? null)),
      )
    if (found.length > 0)
      near.set(
        line,
        found.slice(0, shownAtMost).map(({ id, no, title: text }) => ({ id, no, title: text })),
      )
  }
  return near
}
