import type { Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { choiceLabelOf } from '../fields/field-words.ts'
import { labelOf } from '../fields/index.ts'
import type { Query } from '../lists/filters.ts'
import { titles as titlesOf } from '../lists/readings.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Merge } from '../sheets/sheet.ts'
import type { WrittenRow } from '../sheets/write-xlsx.ts'
import { rows, sql } from '../store/sql.ts'
import { isId } from '../store/uuid.ts'
import type { TableColumn } from './columns.ts'

type Lang = keyof Words

/** What stands below each printed page. */
export const printedPage: Words = { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' }

const say = {
  unit: { zh: '制表单位：', en: 'Unit: ' },
  period: { zh: '期间：', en: 'Period: ' },
  until: { zh: '截至 ', en: 'as of ' },
  by: { zh: '制表人：', en: 'Made by: ' },
  at: { zh: '制表时间：', en: 'Made at: ' },
  which: { zh: '筛选：', en: 'Filter: ' },
  search: { zh: '搜索', en: 'Search' },
  state: { zh: '状态', en: 'State' },
  view: { zh: '视图', en: 'View' },
  ids: { zh: '选定的条目', en: 'Chosen entries' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  known: { zh: '已填写', en: 'filled in' },
  below: { zh: '及下级', en: 'and below' },
  masks: {
    zh: '（带 * 的内容按权限遮盖）',
    en: '(what shows * is masked for this reader)',
  },
} as const satisfies Record<string, Words>
/** Words of a query that are no fields. */
const own: Readonly<Record<string, Words>> = {
  overdue: { zh: '超期', en: 'Overdue' },
  synthetic: { zh: '合成数据', en: 'Synthetic' },
  due: { zh: '到期', en: 'Due' },
  created: { zh: '登记', en: 'Created' },
  updated: { zh: '更新', en: 'Updated' },
  lastStep: { zh: '最近步骤', en: 'Last step' },
}
/** Between two things on one line. */
const gap = '　　'

export interface Titled {
  readonly model: RegisterModel
  readonly asked: Query
  readonly title: string
  readonly masks: boolean
  readonly lang: Lang
}

/** The day and the minute in the zone's own time. */
function localMinute({ now, model }: Context): string {
  const shifted = new Date(now().getTime() + model.ledger.offsetMinutes * 60_000)
  return shifted.toISOString().slice(0, 16).replace('T', ' ')
}

/** Who makes a table: the name of the person, and of the unit they act for; empty for the system. */
export async function makerOf(
  { pool, zone, units }: Context,
  actor: Actor,
  lang: Lang,
): Promise<{ readonly person: string; readonly unit: string }> {
  const [person] = await rows<{ zh: string; en: string }>(
    pool,
    sql`select name_zh as zh, name_en as en from person where zone_id = ${zone} and id = ${actor.person}`,
  )
  const held = new Set(actor.posts.map(({ unit }) => unit))
  const unit = units.units.find(({ id }) => held.has(id))
  return { person: person?.[lang] ?? actor.system ?? '', unit: unit?.name[lang] ?? '' }
}

/** The names of what a filter by ids means. */
async function namesIn(
  context: Context,
  actor: Actor,
  { model, asked, lang }: Titled,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map(context.units.units.map(({ id, name }) => [id, name[lang]]))
  for (const [word, value] of Object.entries(asked)) {
    const target = model.fieldOf.get(word)?.target
    if (!target) continue
    const titles = await titlesOf(context, actor, target, value.split(',').filter(isId))
    for (const [id, { label, labelEn }] of titles)
      found.set(id, lang === 'en' ? (labelEn ?? label) : label)
  }
  return found
}

function oneFilter(
  { model, lang }: Titled,
  names: ReadonlyMap<string, string>,
  word: string,
  value: string,
): string {
  const states = lang === 'zh' ? model.register.states : model.en.states
  const each = (of: (one: string) => string) => value.split(',').map(of).join('、')
  if (word === 'q') return `${say.search[lang]} ${value}`
  if (word === 'state') return `${say.state[lang]} ${each((one) => states[one] ?? one)}`
  if (word === 'view') {
    const { views = {} } = model.register
    const label = lang === 'zh' ? views[value]?.label : model.en.views?.[value]
    return `${say.view[lang]} ${label ?? value}`
  }
  if (word === 'ids') return say.ids[lang]
  const [name = word, suffix] = word.split('.')
  const known = model.fieldOf.get(name)
  const yesNo = value === 'yes' ? say.yes[lang] : value === 'no' ? say.no[lang] : null
  const english = model.en.fields[name]
  const label = known ? labelOf(known.field, english)[lang] : (own[name]?.[lang] ?? word)
  if (suffix === 'from') return `${label} ≥ ${value}`
  if (suffix === 'to') return `${label} ≤ ${value}`
  if (suffix === 'known') return `${label} ${say.known[lang]} ${yesNo ?? value}`
  if (!known) return `${label} ${yesNo ?? value}`
  const text = each((one) =>
    known.field.detail.choices?.[one] === undefined
      ? (names.get(one) ?? yesNo ?? one)
      : choiceLabelOf(known.field, one, english)[lang],
  )
  return `${label} ${text}${suffix === 'below' ? say.below[lang] : ''}`
}

/** The span of days that a query names, or the moment up to which all rows count. */
function periodOf(context: Context, { asked, lang }: Titled): string {
  const edge = (ending: string) =>
    Object.entries(asked).find(
      ([word, value]) => word.endsWith(ending) && /^\d{4}-\d{2}-\d{2}$/.test(value),
    )?.[1]
  const [from, to] = [edge('.from'), edge('.to')]
  if (from === undefined && to === undefined)
    return `${say.until[lang]}${localMinute(context).slice(0, 10)}`
  return [from ?? '…', to ?? '…'].join(lang === 'zh' ? ' 至 ' : ' – ')
}

/** The rows above the table, as offices head theirs, and the heading itself. */
export async function titleRows(
  context: Context,
  actor: Actor,
  titled: Titled,
  columns: readonly TableColumn[],
): Promise<{ readonly head: readonly WrittenRow[]; readonly merges: readonly Merge[] }> {
  const { asked, lang, title, masks } = titled
  const [maker, names] = await Promise.all([
    makerOf(context, actor, lang),
    namesIn(context, actor, titled),
  ])
  const filters = Object.entries(asked)
    .filter(([word, value]) => word !== 'sort' && value !== '')
    .map(([word, value]) => oneFilter(titled, names, word, value))
  const first = `${say.unit[lang]}${maker.unit}${gap}${say.period[lang]}${periodOf(context, titled)}`
  const second = [
    `${say.by[lang]}${maker.person}`,
    `${say.at[lang]}${localMinute(context)}`,
    ...(filters.length > 0
      ? [`${say.which[lang]}${filters.join(lang === 'zh' ? '；' : '; ')}`]
      : []),
    ...(masks ? [say.masks[lang]] : []),
  ].join(gap)
  const line = (text: string, look: 'title' | 'note', height: number): WrittenRow => ({
    cells: [text],
    looks: [look],
    height,
  })
  return {
    head: [
      line(title, 'title', 32),
      line(first, 'note', 20),
      line(second, 'note', 20),
      {
        cells: columns.map(({ heading }) => heading),
        looks: columns.map(() => 'heading' as const),
        height: 32,
      },
    ],
    merges: [1, 2, 3].map((top) => ({ top, bottom: top, left: 0, right: columns.length - 1 })),
  }
}
