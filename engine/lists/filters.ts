import { me } from '../define/index.ts'
import { sightOf } from '../access/fields.ts'
import { type RowSurroundings, sqlSurroundings } from '../access/rows.ts'
import type { Actor } from '../access/actor.ts'
import { checkValue, kindOf } from '../fields/index.ts'
import { conditionOf, type FieldModel, type RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { searchQuery } from '../search/search-words.ts'
import { conditionSql, type Reach } from '../store/condition-sql.ts'
import { column, join, or, type Sql, sql } from '../store/sql.ts'
import { isId } from '../store/uuid.ts'
import { endOfDay, isDay, startOfDay } from './query-day.ts'

export type Query = Readonly<Record<string, string>>
interface Asked {
  readonly reach: Reach
  readonly actor: Actor
  readonly around: RowSurroundings
}
const own = new Set([
  'sort',
  'after',
  'limit',
  'count',
  'by',
  'box',
  'from',
  'to',
  'section',
  'register',
  'format',
])

/** Words besides those of fields and moments. */
const plainWords = ['q', 'state', 'view', 'overdue', 'synthetic', 'lastStep', 'ids'] as const

/** A word that means nothing, with those that do: a field that the reader may not filter by is as unknown as one that is not there. */
const unknownWord = ({ reach, actor }: Asked, word: string) =>
  refuse.badQuery({
    word,
    words: [
      ...plainWords,
      ...Object.keys(moments).flatMap((one) => [`${one}.from`, `${one}.to`]),
      ...reach.model.fields
        .filter((one) => sightOf(one, actor) === 'plain' && kindOf(one.field).filter !== 'none')
        .map(({ name }) => name),
    ],
  })

function day(word: string, value: string): string {
  if (!isDay(value)) {
    const wanted = {
      zh: '真实存在的日期，如 2018-05-09',
      en: 'a day that exists, such as 2018-05-09',
    }
    throw refuse.badQuery({ word, wanted })
  }
  return value
}
const listOf = (value: string): string[] => value.split(',').filter((one) => one !== '')
function yes(word: string, value: string): boolean {
  if (value !== 'yes' && value !== 'no') throw refuse.badQuery({ word, values: ['yes', 'no'] })
  return value === 'yes'
}

function oneOf(field: FieldModel, word: string, value: string): Sql {
  const kind = kindOf(field.field)
  const cells = listOf(value).map((one) => {
    const checked = checkValue(
      field.field,
      kind.sqlType(field.field).startsWith('text[]') ? [one] : one,
    )
    // A blank is sound where a field is left empty, and names nothing here.
    if (!checked.ok || checked.value === null) {
      const { choices } = field.field.detail
      throw refuse.badQuery({ word, ...(choices && { values: Object.keys(choices) }) })
    }
    return one
  })
  const at = column('e', field.column)
  return kind.sqlType(field.field) === 'text[]'
    ? sql`${at} && ${cells}::text[]`
    : sql`${at} in (${join(cells.length > 0 ? cells : [null])})`
}

function bound(
  field: FieldModel,
  word: string,
  value: string,
  edge: 'from' | 'to',
  offsetMinutes: number,
): Sql {
  const kind = kindOf(field.field)
  const at = column('e', field.column)
  if (kind.sqlType(field.field).startsWith('timestamp')) {
    day(word, value)
    return edge === 'from'
      ? sql`${at} >= ${startOfDay(value, offsetMinutes)}`
      : sql`${at} < ${endOfDay(value, offsetMinutes)}`
  }
  const isDate = kind.sqlType(field.field) === 'date'
  if (isDate) day(word, value)
  else if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) throw refuse.badQuery({ word })
  // Half a tree is a sound question about whole numbers.
  const to = isDate ? sql`${value}::date` : sql`${value}::numeric`
  return edge === 'from' ? sql`${at} >= ${to}` : sql`${at} <= ${to}`
}

function fieldFilter(
  asked: Asked,
  field: FieldModel,
  suffix: string | undefined,
  word: string,
  value: string,
): Sql {
  // Filtering by a value that one may not see would tell it: by halves, everything can be found out.
  if (sightOf(field, asked.actor) !== 'plain') throw unknownWord(asked, word)
  const allowed = kindOf(field.field).filter
  if (suffix === 'known')
    return yes(word, value)
      ? sql`${column('e', field.column)} is not null`
      : sql`${column('e', field.column)} is null`
  if (suffix === 'below') {
    if (field.field.kind !== 'unit' || !isId(value)) throw refuse.badQuery({ word })
    return sql`${column('e', field.column)} = any(${asked.around.units.below(value)}::uuid[])`
  }
  if (suffix === 'from' || suffix === 'to') {
    if (allowed !== 'range') throw refuse.badQuery({ word })
    return bound(field, word, value, suffix, asked.around.offsetMinutes)
  }
  if (suffix !== undefined || allowed === 'none' || allowed === 'known')
    throw refuse.badQuery({ word })
  if (allowed === 'contains')
    return sql`${column('e', field.column)} ilike ${`%${value.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
  if (allowed === 'range')
    return sql`(${bound(field, word, value, 'from', asked.around.offsetMinutes)} and ${bound(field, word, value, 'to', asked.around.offsetMinutes)})`
  // Yes and no are written as in the other words of a query, not as JSON writes them.
  if (kindOf(field.field).sqlType(field.field).startsWith('boolean'))
    return sql`${column('e', field.column)} = ${yes(word, value)}`
  return oneOf(field, word, value)
}

function search(model: RegisterModel, value: string): Sql {
  const [, letters, digits] = /^([A-Za-z]+)-?0*(\d{1,12})$/.exec(value.trim()) ?? []
  if (letters?.toUpperCase() === model.register.prefix.toUpperCase() && digits)
    return sql`e.no = ${Number(digits)}`
  const words = searchQuery(value)
  return words === null ? sql`true` : sql`e.search @@ to_tsquery('simple', ${words})`
}

function viewFilter(asked: Asked, word: string, value: string): Sql {
  const { views = {} } = asked.reach.model.register
  const view = Object.hasOwn(views, value) ? views[value] : undefined
  if (!view) {
    const named = Object.keys(views)
    throw refuse.badQuery({ word, ...(named.length > 0 && { values: named }) })
  }
  const condition = conditionOf(asked.reach.model, view.where, me)
  const posts = asked.actor.posts.length > 0 ? asked.actor.posts : [null]
  return or(
    posts.map((post) =>
      conditionSql(condition, asked.reach, sqlSurroundings(asked.actor, post, asked.around)),
    ),
  )
}

function stateFilter(model: RegisterModel, word: string, value: string): Sql {
  const states = listOf(value)
  const strange = states.find((state) => !model.states.includes(state))
  if (strange !== undefined || states.length === 0)
    throw refuse.badQuery({ word, values: model.states })
  return sql`e.state in (${join(states)})`
}

function ids(word: string, value: string): Sql {
  const all = listOf(value)
  if (all.some((id) => !isId(id)) || all.length > 200) throw refuse.badQuery({ word })
  return sql`e.id = any(${all}::uuid[])`
}

/** Moments that entries are filtered by besides their fields. */
const moments: Readonly<Record<string, string>> = {
  due: 'due_at',
  created: 'created_at',
  updated: 'updated_at',
}

function momentFilter(
  asked: Asked,
  name: string,
  suffix: string | undefined,
  word: string,
  value: string,
): Sql {
  const at = column('e', moments[name] ?? '')
  const { offsetMinutes } = asked.around
  if (suffix === 'from') return sql`${at} >= ${startOfDay(day(word, value), offsetMinutes)}`
  if (suffix === 'to') return sql`${at} < ${endOfDay(day(word, value), offsetMinutes)}`
  throw refuse.badQuery({ word })
}

/** One word of a query as a condition; a word that means nothing is refused, never ignored. */
function filter(asked: Asked, word: string, value: string): Sql {
  const { model } = asked.reach
  const [head = '', suffix, ...more] = word.split('.')
  if (more.length > 0) throw refuse.badQuery({ word })
  const field = model.fieldOf.get(head)
  if (field) return fieldFilter(asked, field, suffix, word, value)
  if (Object.hasOwn(moments, head)) return momentFilter(asked, head, suffix, word, value)
  switch (word) {
    case 'q':
      return search(model, value)
    case 'state':
      return stateFilter(model, word, value)
    case 'view':
      return viewFilter(asked, word, value)
    case 'overdue': {
      const late = sql`(e.due_at is not null and e.due_at < ${asked.around.now.toISOString()})`
      return yes(word, value) ? late : sql`not ${late}`
    }
    case 'synthetic':
      return sql`e.synthetic = ${yes(word, value)}`
    case 'lastStep':
      return sql`e.last_step in (${join(listOf(value).length > 0 ? listOf(value) : [null])})`
    case 'ids':
      return ids(word, value)
    default:
      throw unknownWord(asked, word)
  }
}

/** The conditions of a query's words, apart from those about order and pages. */
export const filters = (asked: Asked, query: Query): Sql[] =>
  Object.entries(query)
    .filter(([word, value]) => !own.has(word) && value !== '')
    .map(([word, value]) => filter(asked, word, value))
