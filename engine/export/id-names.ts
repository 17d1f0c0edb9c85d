import type { Reading, Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { fileFields } from '../files/attach-files.ts'
import { namesOf } from '../lists/names.ts'
import { titles } from '../lists/readings.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { type Database, rows, sql } from '../store/sql.ts'

type Lang = keyof Words

/** Names that are remembered from page to page; beyond it they are read again, so that memory does not grow with the rows. */
const rememberedAtMost = 20_000

/** How a reference reads: with its number, since titles may repeat. */
function readingText({ label, labelEn, no }: Reading, lang: Lang): string {
  const text = lang === 'en' ? (labelEn ?? label) : label
  return no === undefined || no === text ? text : `${no} ${text}`
}

/** The ids that a field's values name, those of many rows together. */
const idsIn = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.flat().filter((id): id is string => typeof id === 'string')),
]

/** How the ids in a table's cells read. Units, people and posts are known from the start, entries and files are looked up page by page. */
export class IdNames {
  readonly #looks: readonly {
    readonly field: string
    readonly find: (
      ids: readonly string[],
      database: Database,
    ) => Promise<readonly (readonly [id: string, name: string])[]>
  }[]
  readonly #context: Context
  readonly #lang: Lang
  readonly #organisation = new Map<string, string>()
  readonly #found = new Map<string, string>()

  constructor(context: Context, actor: Actor, model: RegisterModel, lang: Lang) {
    this.#context = context
    this.#lang = lang
    const plain = (field: FieldModel) => sightOf(field, actor) === 'plain'
    this.#looks = [
      ...model.fields.filter(plain).flatMap(({ name, target }) =>
        target
          ? {
              field: name,
              find: async (ids: readonly string[], database: Database) => {
                const found = await titles(context, actor, target, ids, database)
                return [...found].map(([id, one]) => [id, readingText(one, lang)] as const)
              },
            }
          : [],
      ),
      ...fileFields(model)
        .filter(plain)
        .map(({ name }) => ({
          field: name,
          find: async (ids: readonly string[], database: Database) => {
            const found = await rows<{ id: string; name: string }>(
              database,
              sql`select id, name from file where zone_id = ${context.zone} and id = any(${[...ids]}::uuid[])`,
            )
            return found.map((one) => [one.id, one.name] as const)
          },
        })),
    ]
  }

  /** Reads the names of the zone's units, people and posts. */
  readonly prepare = async (): Promise<void> => {
    const { people, posts } = await namesOf(this.#context)
    for (const { id, name } of this.#context.units.units)
      this.#organisation.set(id, name[this.#lang])
    for (const [id, words] of [...people, ...posts]) this.#organisation.set(id, words[this.#lang])
  }

  /** Looks up what a page of rows names; `valuesOf` gives a field's values. */
  async learn(database: Database, valuesOf: (field: string) => readonly unknown[]): Promise<void> {
    if (this.#found.size > rememberedAtMost) this.#found.clear()
    for (const { field, find } of this.#looks) {
      const unknown = idsIn(valuesOf(field)).filter((id) => !this.#found.has(id))
      if (unknown.length === 0) continue
      for (const [id, name] of await find(unknown, database)) this.#found.set(id, name)
    }
  }

  readonly of = (id: string): string | undefined =>
    this.#found.get(id) ?? this.#organisation.get(id)
}
