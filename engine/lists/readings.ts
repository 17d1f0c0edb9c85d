import type { Reading } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import { readable } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { kindOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { type Entry, numberText } from '../store/entry.ts'
import { column, type Database, rows, sql } from '../store/sql.ts'
import { namesOf } from './names.ts'

const isPersonField = (field: FieldModel): boolean => field.field.kind === 'person'
const isPostField = (field: FieldModel): boolean => field.field.kind === 'post'

/** How the entries of one register read, by id: its number and title. Only those that the actor may read are told. */
export async function titles(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  ids: readonly string[],
  database: Database = context.pool,
): Promise<Map<string, Reading>> {
  const title = model.fieldOf.get(model.register.title)
  if (ids.length === 0 || !title) return new Map()
  const { reach, where } = readable(context, actor, model)
  const found = await rows<{ id: string; no: number; title: unknown }>(
    database,
    sql`select e.id, e.no, ${column('e', title.column)} as title from ${reach.from()} where ${where} and e.id = any(${[...new Set(ids)]}::uuid[])`,
  )
  const kind = kindOf(title.field)
  return new Map(
    found.map(({ id, no, title: raw }) => [
      id,
      {
        label:
          raw === null || sightOf(title, actor) !== 'plain'
            ? numberText(model, no)
            : kind.toText(kind.fromDb(raw), title.field, { lang: 'zh' }),
        no: numberText(model, no),
      },
    ]),
  )
}

/** Readings of everything that the entries' fields name: one query for each register that is named, none for people and posts. */
export async function readingsOf(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  entries: readonly Entry[],
): Promise<readonly Readonly<Record<string, Reading>>[]> {
  const wanted = new Map<RegisterModel, Set<string>>()
  const referring = model.fields.filter((field) => field.target)
  for (const field of referring) {
    if (!field.target) continue
    const ids = wanted.get(field.target) ?? new Set()
    wanted.set(field.target, ids)
    for (const entry of entries) {
      const id = entry.values[field.name]
      if (typeof id === 'string') ids.add(id)
    }
  }
  const found = new Map(
    await Promise.all(
      [...wanted].map(
        async ([target, ids]) => [target, await titles(context, actor, target, [...ids])] as const,
      ),
    ),
  )
  const named = model.fields.filter((field) => isPersonField(field) || isPostField(field))
  const names = named.length > 0 ? await namesOf(context) : null
  return entries.map((entry) =>
    Object.fromEntries([
      ...referring.flatMap((field): [string, Reading][] => {
        const reading =
          field.target && found.get(field.target)?.get(String(entry.values[field.name]))
        return reading ? [[field.name, reading]] : []
      }),
      ...named.flatMap((field): [string, Reading][] => {
        const words = (isPersonField(field) ? names?.people : names?.posts)?.get(
          String(entry.values[field.name]),
        )
        return words ? [[field.name, { label: words.zh, labelEn: words.en }]] : []
      }),
    ]),
  )
}
