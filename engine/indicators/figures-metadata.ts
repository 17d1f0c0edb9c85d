/** What the parts of an answer are called: its columns, indicators, units, periods and the values of its dimensions, in the reader's language. */
import type {
  FigureHeaderWire,
  FigureItemWire,
  FigureRow,
  FiguresAnswerWire,
  FiguresWire,
  Words,
} from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { choiceLabelOf, labelOf } from '../fields/field-words.ts'
import { titles } from '../lists/readings.ts'
import type { FieldModel } from '../model/model.ts'
import { indicatorRules } from './figure-words.ts'
import { type Figure, measuresOf } from './measure.ts'

type Lang = keyof Words
type Items = Readonly<Record<string, FigureItemWire>>

/** The fields on the way to a dimension, the last of which holds its values. */
function fieldsOf(figure: Figure, by: string) {
  const { model } = figure.parts.num
  const path = by.split('.')
  const far = path.length > 1 ? model.fieldOf.get(path[0] ?? '') : undefined
  const owner = far?.target ?? model
  const last = owner.fieldOf.get(path.at(-1) ?? '')
  return { far, last, model, owner }
}

/** What a dimension is called: 道路·属地. */
function dimensionLabel(figure: Figure, by: string, lang: Lang): string {
  const { far, last, model, owner } = fieldsOf(figure, by)
  const named = [
    ...(far ? [labelOf(far.field, model.en.fields[far.name])] : []),
    ...(last ? [labelOf(last.field, owner.en.fields[last.name])] : []),
  ]
  return named.map((one) => one[lang]).join('·') || by
}

const answers = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const

/** What the values of a dimension are called; those that are names themselves stand for themselves. */
async function itemsOf(
  context: Context,
  actor: Actor,
  figure: Figure,
  by: string,
  keys: readonly string[],
  lang: Lang,
): Promise<Items> {
  const { last, owner } = fieldsOf(figure, by)
  const target = last?.target
  const readings = target ? await titles(context, actor, target, keys) : undefined
  const nameOf = (key: string): string => {
    if (readings) return readings.get(key)?.label ?? key
    if (last?.field.kind === 'unit') return context.units.byId(key)?.name[lang] ?? key
    if (last?.field.kind === 'yesNo') return answers[key as 'true' | 'false']?.[lang] ?? key
    return last ? choiceLabelOf(last.field, key, englishOf(owner, last))[lang] : key
  }
  return Object.fromEntries(keys.map((key) => [key, { name: nameOf(key) }]))
}

const englishOf = (owner: Figure['parts']['num']['model'], { name }: FieldModel) =>
  owner.en.fields[name]

const keysOf = ({ key, keys }: FigureRow): readonly (string | null)[] => keys ?? [key]

/** The columns of the rows, in their order in a table. */
function headersOf(figure: Figure | undefined, dimensions: readonly string[], lang: Lang) {
  const zh = lang === 'zh'
  const text = (name: string, label: string): FigureHeaderWire => ({ name, label, type: 'text' })
  const number = (name: string, label: string): FigureHeaderWire => ({
    name,
    label,
    type: 'number',
  })
  return [
    text('indicator', zh ? '指标' : 'Indicator'),
    text('unit', zh ? '单位' : 'Unit'),
    text('period', zh ? '期间' : 'Period'),
    ...(dimensions.length === 0 ? [text('key', zh ? '分类' : 'Key')] : []),
    ...dimensions.map((by) => text(by, figure ? dimensionLabel(figure, by, lang) : by)),
    number('num', zh ? '分子' : 'Numerator'),
    number('den', zh ? '分母' : 'Denominator'),
    number('value', zh ? '数值' : 'Value'),
    number('excluded', zh ? '剔除' : 'Excluded'),
    number('unknown', zh ? '不详' : 'Unknown'),
  ]
}

/** The same figures with their headings and with what everything in them is called. */
export async function withMetadata(
  context: Context,
  actor: Actor,
  { rows, building }: FiguresWire,
  dimensions: readonly string[],
  lang: Lang,
): Promise<FiguresAnswerWire> {
  const { figures } = measuresOf(context.model)
  const shown = [...new Set(rows.map(({ indicator }) => indicator))].flatMap((key) => {
    const figure = figures.get(key)
    return figure ? [[key, figure] as const] : []
  })
  const first = shown[0]?.[1]
  const units = [...new Set(rows.flatMap(({ unit }) => unit ?? []))]
  const items = await Promise.all(
    dimensions.map(async (by, at): Promise<[string, { label: string; items: Items }]> => {
      const keys = [...new Set(rows.flatMap((row) => keysOf(row)[at] ?? []))]
      if (!first) return [by, { label: by, items: {} }]
      const named = await itemsOf(context, actor, first, by, keys, lang)
      return [by, { label: dimensionLabel(first, by, lang), items: named }]
    }),
  )
  return {
    headers: headersOf(first, dimensions, lang),
    metadata: {
      indicators: Object.fromEntries(
        shown.map(([key]) => [key, indicatorRules(context.model, key, lang)]),
      ),
      units: Object.fromEntries(
        units.map((id) => {
          const unit = context.units.byId(id)
          return [id, { name: unit?.name[lang] ?? id, code: unit?.code ?? id }]
        }),
      ),
      periods: [...new Set(rows.map(({ period }) => period))],
      dimensions: Object.fromEntries(items),
    },
    rows,
    building,
  }
}
