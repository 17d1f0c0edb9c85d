import { type FieldValue, moment, type Reading, type Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { seen, sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { labelOf, toText } from '../fields/index.ts'
import { readingsOf } from '../lists/readings.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { fileFields } from '../files/attach-files.ts'
import { type Entry, numberText } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'

type Lang = keyof Words

/** The columns that every register has beside its fields. */
const own = {
  no: { zh: '编号', en: 'Number' },
  state: { zh: '状态', en: 'State' },
  due: { zh: '到期时间', en: 'Due' },
  synthetic: { zh: '合成数据', en: 'Synthetic' },
  source: { zh: '来源', en: 'Source' },
} as const
const yes: Words = { zh: '是', en: 'Yes' }
const dueField = moment(own.due.zh)

/** What the texts of a column are, so that a spreadsheet can add them up or sort them by day. */
export type ColumnHolds = 'text' | 'long' | 'number' | 'amount' | 'day' | 'moment'
export interface TableColumn {
  readonly heading: string
  readonly holds: ColumnHolds
}
export interface Table {
  readonly columns: readonly TableColumn[]
  /** Whether the reader sees masks in the place of some values. */
  readonly masks: boolean
  /** The cells of some entries, as the reader sees them. */
  readonly cells: (entries: readonly Entry[]) => Promise<readonly (readonly string[])[]>
}

/** The label, with the unit that the numbers are in. */
function headerOf(model: RegisterModel, { name, field }: FieldModel, lang: Lang): string {
  const label = labelOf(field, model.en.fields[name])[lang]
  const unit = field.kind === 'money' ? { zh: '元', en: 'yuan' }[lang] : field.detail.unit
  if (unit === undefined) return label
  return lang === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`
}

const holdsOf = ({ field }: FieldModel): ColumnHolds => {
  if (field.kind === 'integer' || field.kind === 'decimal') return 'number'
  if (field.kind === 'money') return 'amount'
  if (field.kind === 'date') return 'day'
  if (field.kind === 'moment') return 'moment'
  return field.kind === 'longText' ? 'long' : 'text'
}

const idsIn = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

async function fileNames(
  { pool, zone }: Context,
  model: RegisterModel,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = fileFields(model).flatMap(({ name }) =>
    entries.flatMap(({ values }) => idsIn(values[name])),
  )
  if (ids.length === 0) return new Map()
  const found = await rows<{ id: string; name: string }>(
    pool,
    sql`select id, name from file where zone_id = ${zone} and id = any(${ids}::uuid[])`,
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** How a reference reads: with its number, since titles may repeat. */
function readingText({ label, labelEn, no }: Reading, lang: Lang): string {
  const text = lang === 'en' ? (labelEn ?? label) : label
  return no === undefined || no === text ? text : `${no} ${text}`
}

/** The table of a register as the actor sees it: hidden fields are no column, masked ones hold the mask. */
export function tableOf(context: Context, actor: Actor, model: RegisterModel, lang: Lang): Table {
  const fields = model.fields.filter((field) => sightOf(field, actor) !== 'hidden')
  const units = new Map(context.units.units.map(({ id, name }) => [id, name[lang]]))
  const states = lang === 'zh' ? model.register.states : model.en.states
  const { offsetMinutes } = context.model.ledger
  const front = [own.no, own.state]
  const back = [own.due, own.synthetic, own.source]
  return {
    columns: [
      ...front.map((words) => ({ heading: words[lang], holds: 'text' as const })),
      ...fields.map((field) => ({
        heading: headerOf(model, field, lang),
        holds: holdsOf(field),
      })),
      ...back.map((words) => ({
        heading: words[lang],
        holds: words === own.due ? ('moment' as const) : ('text' as const),
      })),
    ],
    masks: fields.some((field) => sightOf(field, actor) === 'masked'),
    cells: async (entries) => {
      const readings = await readingsOf(context, actor, model, entries)
      const files = await fileNames(context, model, entries)
      return entries.map((entry, at) => {
        const { values, masked } = seen(model, entry.values, actor)
        const text = ({ name, field }: FieldModel): string => {
          const value = values[name] ?? null
          if (masked.includes(name)) return String(value)
          const reading = readings[at]?.[name]
          const nameOf = (id: string) =>
            reading ? readingText(reading, lang) : (units.get(id) ?? files.get(id))
          return toText(field, value, {
            lang,
            english: model.en.fields[name],
            offsetMinutes,
            nameOf,
          })
        }
        return [
          numberText(model, entry.no ?? 0),
          states[entry.state] ?? entry.state,
          ...fields.map(text),
          toText(dueField, entry.dueAt, { lang, offsetMinutes }),
          entry.synthetic ? yes[lang] : '',
          entry.source ?? '',
        ]
      })
    },
  }
}
