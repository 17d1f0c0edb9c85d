import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import { readable, readableAmong } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { numberText } from '../store/entry.ts'
import { column, or, rows, sql } from '../store/sql.ts'
import { isId } from '../store/uuid.ts'

/** Kinds of field whose words name something: looked up once for all rows. */
export const namesThings: ReadonlySet<string> = new Set(['ref', 'self', 'unit', 'person', 'post'])

/** What a word names: one thing, or one of several. */
type Found = { readonly id: string } | { readonly several: ReadonlySet<string> }
const idsOf = (found: Found): Iterable<string> => ('id' in found ? [found.id] : found.several)

/** Names as they are compared: half-width, without blanks, in small letters. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b]/g, '')
    .toLowerCase()

/** What the words of a file name, field by field. */
export class FoundNames {
  readonly #byField = new Map<string, Map<string, Found>>()

  add(field: string, text: string, id: string): void {
    const known = this.#byField.get(field) ?? new Map<string, Found>()
    this.#byField.set(field, known)
    const key = bare(text)
    const held = known.get(key)
    const several = new Set([...(held ? idsOf(held) : []), id])
    known.set(key, several.size === 1 ? { id } : { several })
  }
  /** What a person said that a word means stands above everything else. */
  say(field: string, text: string, id: string): void {
    const known = this.#byField.get(field) ?? new Map<string, Found>()
    this.#byField.set(field, known)
    known.set(bare(text), { id })
  }
  find = (field: string, text: string): Found | undefined =>
    this.#byField.get(field)?.get(bare(text))
}

/** The fields by which entries of a register are called: its title, and what may occur once by itself. */
function callingFields(model: RegisterModel, actor: Actor): FieldModel[] {
  const single = Object.values(model.register.unique ?? {}).filter((fields) => fields.length === 1)
  const names = new Set([model.register.title, ...single.flat()])
  return model.fields.filter(
    (field) =>
      names.has(field.name) &&
      ['text', 'creditCode', 'address', 'longText'].includes(field.field.kind) &&
      sightOf(field, actor) === 'plain',
  )
}

/** The running number in a text such as `GJ-000001 铁锹`, which is how exports write a reference. */
function numberIn(model: RegisterModel, text: string): number | null {
  const found = new RegExp(`^${model.register.prefix}-(\\d{1,9})(?:\\s|$)`).exec(
    text.normalize('NFKC'),
  )
  return found ? Number(found[1]) : null
}

async function addEntries(
  context: Context,
  actor: Actor,
  found: FoundNames,
  field: FieldModel,
  texts: readonly string[],
): Promise<void> {
  const { target } = field
  if (!target) return
  const { reach, where } = readable(context, actor, target)
  const numbers = new Map(
    texts.flatMap((text) => {
      const no = numberIn(target, text)
      return no === null ? [] : [[no, text] as const]
    }),
  )
  const calling = callingFields(target, actor)
  const wanted = [...new Set(texts.flatMap((text) => [text, text.normalize('NFKC')]))]
  const named = calling.map((one) => sql`${column('e', one.column)} = any(${wanted}::text[])`)
  const hits = await rows<{ id: string; no: number } & Record<string, unknown>>(
    context.pool,
    sql`select e.* from ${reach.from()} where ${where} and ${or([sql`e.no = any(${[...numbers.keys()]}::bigint[])`, ...named])}`,
  )
  for (const hit of hits) {
    const { id, no } = hit
    const byNumber = numbers.get(no)
    if (byNumber !== undefined) found.say(field.name, byNumber, id)
    found.say(field.name, numberText(target, no), id)
    for (const one of calling) {
      const text = hit[one.column]
      if (typeof text === 'string') found.add(field.name, text, id)
    }
  }
}

interface Named {
  readonly id: string
  readonly names: readonly (string | null)[]
}
async function addPeople(context: Context, found: FoundNames, field: FieldModel): Promise<void> {
  const named = await rows<{ id: string } & Record<'a' | 'b' | 'c', string | null>>(
    context.pool,
    field.field.kind === 'person'
      ? sql`select id, name_zh as a, name_en as b, sign_in as c from person where zone_id = ${context.zone}`
      : sql`select id, title_zh as a, title_en as b, code as c from post where zone_id = ${context.zone}`,
  )
  for (const { id, a, b, c } of named) add(found, field.name, { id, names: [a, b, c] })
}
function add(found: FoundNames, field: string, { id, names }: Named): void {
  for (const name of new Set(names)) if (name !== null && name !== '') found.add(field, name, id)
}

/**
 * Which of these ids the actor may name: what somebody else has pointed out for the same sender may be an entry that this one must not read. People and posts are
 * known to everybody.
 */
async function knownAmong(
  context: Context,
  actor: Actor,
  { field, target }: FieldModel,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (field.kind === 'unit') return new Set(ids.filter((id) => context.units.has(id)))
  if (!target || ids.length === 0) return new Set(ids)
  return readableAmong(context, actor, target, ids)
}

/** The words that a person has said the meaning of, by field and word. */
export type SaidNames = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Finds what the words of a file name: units by name, code or any alias, entries by number, title or code, people and posts by name.
 * Only what the actor may read is found.
 *
 * @param texts The different words of each field.
 */
export async function findNames(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  texts: ReadonlyMap<string, ReadonlySet<string>>,
  said: SaidNames = {},
): Promise<FoundNames> {
  const found = new FoundNames()
  for (const [name, words] of texts) {
    const field = model.fieldOf.get(name)
    if (!field || words.size === 0) continue
    if (field.target) await addEntries(context, actor, found, field, [...words])
    if (field.field.kind === 'person' || field.field.kind === 'post')
      await addPeople(context, found, field)
    if (field.field.kind === 'unit') {
      for (const word of words) {
        const unit = context.units.named(word) ?? context.units.named(word.normalize('NFKC'))
        if (unit) found.add(name, word, unit.id)
      }
    }
    const pointed = Object.entries(said[name] ?? {}).filter(([, id]) => isId(id))
    const known = await knownAmong(
      context,
      actor,
      field,
      pointed.map(([, id]) => id),
    )
    for (const [word, id] of pointed) if (known.has(id)) found.say(name, word, id)
  }
  return found
}
