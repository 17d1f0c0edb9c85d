import { type CellStyle, type DataValidation, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import type { Actor } from '../access/actor.ts'
import { readable } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { Field, Words } from '../define/index.ts'
import { choiceLabelOf, headingOf, labelOf } from '../fields/field-words.ts'
import { kindOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { columnLetters } from '../sheets/sheet.ts'
import { column, rows, sql } from '../store/sql.ts'
import { formatColumns } from './column-formats.ts'
import { exampleMark } from './data-rows.ts'
import { fillable } from './match-columns.ts'
import { fromList, noteOf } from './template-notes.ts'

type Lang = keyof Words

/** Lines that a template has room for, and the first of them. */
const lastLine = 2_000
const headingLine = 3
const exampleLine = headingLine + 1
/** Longer lists are typed, not chosen. */
const longestList = 1_000
/** Where the lists stand that cells choose from. */
const listSheet = '选项'
const texts = {
  note: {
    zh: '带 * 的必须填写；下拉选择的请勿改动选项；灰色的示例行不会导入。填好后放回“导入”页面。',
    en: 'What has a * must be filled in; choose from the lists; the grey example is not imported. Hand it in on the import page.',
  },
  order: { zh: '序号', en: '序号' },
} as const satisfies Record<string, Words>

/** Codes that a spreadsheet must not make numbers of are text from the start. */
const asText = new Set(['text', 'longText', 'address', 'phone', 'identityNumber', 'creditCode'])

/** How others are shown, however they are typed. */
const formats: Readonly<Record<string, string>> = {
  date: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
}

/** What stands in the example row, by kind; `*` for the rest is left empty. */
const examples: Readonly<Record<string, string>> = {
  date: '2018-05-09',
  moment: '2018-05-09 14:30',
  phone: '13800138000',
  identityNumber: '11010519491231002X',
  creditCode: '91350100M000100Y43',
  point: '113.05,35.17',
  yesNo: '是',
}

interface TemplateColumn {
  readonly field: FieldModel
  readonly asked: boolean
  /** What can be chosen; null where anything may be typed. */
  readonly list: readonly string[] | null
}

async function titlesOf(context: Context, actor: Actor, model: RegisterModel): Promise<string[]> {
  const title = model.fieldOf.get(model.register.title)
  if (!title || !asText.has(title.field.kind)) return []
  const { reach, where } = readable(context, actor, model)
  const found = await rows<{ title: string | null }>(
    context.pool,
    sql`select ${column('e', title.column)} as title from ${reach.from()} where ${where} and e.state = ${model.register.start} order by e.no limit ${longestList + 1}`,
  )
  const all = [...new Set(found.flatMap(({ title: text }) => text ?? []))]
  return found.length > longestList ? [] : all
}

async function listOf(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  { name, field, target }: FieldModel,
  lang: Lang,
): Promise<readonly string[] | null> {
  const { choices, unitKinds } = field.detail
  const english = model.en.fields[name]
  if (field.kind === 'choice')
    return Object.keys(choices ?? {}).map((one) => choiceLabelOf(field, one, english)[lang])
  if (field.kind === 'yesNo') return ['是', '否']
  if (field.kind === 'unit')
    return context.units.units
      .filter(({ kind, placeholder }) => !placeholder && (!unitKinds || unitKinds.includes(kind)))
      .map((unit) => unit.name[lang])
  if (target && field.kind === 'ref') {
    const titles = await titlesOf(context, actor, target)
    return titles.length === 0 ? null : titles
  }
  return null
}

function exampleOf(field: Field, list: readonly string[] | null): string {
  if (list?.[0] !== undefined) return list[0]
  const known = examples[field.kind]
  if (known !== undefined) return known
  const { min = 0, max } = field.detail
  if (['integer', 'decimal', 'money'].includes(field.kind))
    return String(max === undefined ? Math.max(1, min) : Math.min(max, Math.max(1, min)))
  return field.kind === 'text' || field.kind === 'longText' ? `（${field.label}）` : ''
}

/** What a spreadsheet can check by itself; the ledger checks everything again. */
function ruleFor(field: Field): Partial<DataValidation> | null {
  const { min, max } = field.detail
  if (field.kind === 'date') return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' }
  if (field.kind === 'integer' || field.kind === 'decimal' || field.kind === 'money') {
    const scale = field.kind === 'money' ? 100 : 1
    return {
      type: field.kind === 'integer' ? 'whole' : 'decimal',
      operator: 'between',
      formula1: String((min ?? -1e12) / scale),
      formula2: String((max ?? 1e12) / scale),
    }
  }
  return field.kind === 'text' && max !== undefined
    ? { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(max) }
    : null
}

/** What is wrong with a value, in the words that the ledger itself would use: what the cell's message says. */
function complaintOf(model: RegisterModel, { name, field }: FieldModel, lang: Lang): string {
  const english = model.en.fields[name]
  const [first] = Object.entries(kindOf(field).complaints).filter(([type]) => type !== 'not-text')
  const label = labelOf(field, english)[lang]
  const help = field.options.help?.[lang]
  const said = first?.[1](field, english)[lang] ?? ''
  return [help, `${label}${lang === 'en' ? ' ' : ''}${said}`]
    .filter(Boolean)
    .join('\n')
    .slice(0, 250)
}

function validationsOf(
  model: RegisterModel,
  columns: readonly TemplateColumn[],
  lang: Lang,
): DataValidation[] {
  return columns.flatMap(({ field, list }, at): DataValidation[] => {
    const letters = columnLetters(at + 1)
    const common = {
      range: `${letters}${exampleLine}:${letters}${lastLine}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning' as const,
      errorTitle: labelOf(field.field, model.en.fields[field.name])[lang].slice(0, 30),
    }
    if (list) {
      const formula1 = `'${listSheet}'!$${letters}$1:$${letters}$${list.length}`
      return [{ ...common, type: 'list', formula1, errorMessage: fromList[lang] }]
    }
    const rule = ruleFor(field.field)
    return rule?.type
      ? [{ ...common, ...rule, type: rule.type, errorMessage: complaintOf(model, field, lang) }]
      : []
  })
}

const border = { style: 'thin' } as const
const framed: CellStyle = { border: { top: border, bottom: border, left: border, right: border } }
const styles = {
  title: {
    font: { bold: true, size: 18 },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  heading: {
    ...framed,
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2F0F1' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  example: { ...framed, font: { italic: true, color: { rgb: '7F7F7F' } }, numFmt: '@' },
} as const satisfies Record<string, CellStyle>

function headingText(
  model: RegisterModel,
  { field: { name, field }, asked }: TemplateColumn,
  lang: Lang,
) {
  return `${headingOf(field, model.en.fields[name], lang)}${asked ? ' *' : ''}`
}

/** The heading and the example as they look, and a cell of each column below them that carries its format. */
function cellsOf(
  model: RegisterModel,
  columns: readonly TemplateColumn[],
  { headings, example }: Readonly<Record<'headings' | 'example', readonly string[]>>,
  lang: Lang,
): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  headings.forEach((value, at) => {
    const one = columns[at - 1]
    const comment = one && {
      text: noteOf(
        one.field.field,
        model.en.fields[one.field.name],
        { asked: one.asked, isChosen: one.list !== null },
        lang,
      ),
    }
    cells.set(`${headingLine - 1},${at}`, {
      value,
      style: styles.heading,
      ...(comment && { comment }),
    })
  })
  example.forEach((value, at) => {
    cells.set(`${exampleLine - 1},${at}`, { value, style: styles.example })
  })
  columns.forEach(({ field: { field } }, at) => {
    const numFmt = asText.has(field.kind) ? '@' : formats[field.kind]
    if (numFmt) cells.set(`${exampleLine},${at + 1}`, { value: null, style: { numFmt } })
  })
  return cells
}

function mainSheet(
  model: RegisterModel,
  columns: readonly TemplateColumn[],
  lang: Lang,
): WriteSheet {
  const label = lang === 'zh' ? model.register.label : model.en.label
  const headings = [texts.order[lang], ...columns.map((one) => headingText(model, one, lang))]
  const example = [exampleMark, ...columns.map(({ field, list }) => exampleOf(field.field, list))]
  const cells = cellsOf(model, columns, { headings, example }, lang)
  cells.set('0,0', { value: label, style: styles.title })
  return {
    name: label.replaceAll(/[[\]:*?/\\]/g, '').slice(0, 31),
    rows: [[label], [texts.note[lang]], headings, example],
    cells,
    merges: [0, 1].map((line) => ({
      startRow: line,
      startCol: 0,
      endRow: line,
      endCol: columns.length,
    })),
    columns: [
      { width: 8 },
      ...columns.map(({ field: { field } }) => ({
        width: field.kind === 'longText' ? 36 : 18,
      })),
    ],
    dataValidations: validationsOf(model, columns, lang),
    freezePane: { rows: headingLine },
  }
}

function listsSheet(columns: readonly TemplateColumn[]): WriteSheet {
  const longest = Math.max(1, ...columns.map(({ list }) => list?.length ?? 0))
  const rowsOfLists = Array.from({ length: longest }, (_, line) => [
    null,
    ...columns.map(({ list }) => list?.[line] ?? null),
  ])
  return { name: listSheet, hidden: true, rows: rowsOfLists }
}

/**
 * An empty workbook for a register, made from its definition: what a creation asks for and offers as columns, with lists to choose from,
 * checks, notes and an example that is not imported.
 */
export async function templateOf(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  lang: Lang,
): Promise<Buffer> {
  const { asks = [], offers = [] } = model.register.create
  const known = new Map(fillable(model).map((field) => [field.name, field]))
  const columns: TemplateColumn[] = []
  for (const name of [...asks, ...offers]) {
    const field = known.get(name)
    if (!field) continue
    const list = await listOf(context, actor, model, field, lang)
    columns.push({ field, asked: asks.includes(name), list: list?.length === 0 ? null : list })
  }
  const sheets = [mainSheet(model, columns, lang), listsSheet(columns)]
  return formatColumns(Buffer.from(await writeXlsx({ sheets })), exampleLine + 1)
}
