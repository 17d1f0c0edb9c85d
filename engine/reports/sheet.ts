import type { ReportSheetWire, SheetAsked, SheetCellWire, Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { makerOf } from '../export/sheet-titles.ts'
import { figureWords, measureWords } from '../indicators/figure-words.ts'
import type { Figure } from '../indicators/measure.ts'
import { buildingShares } from '../indicators/measure-state.ts'
import { figureSight } from '../indicators/sight.ts'
import { targetsOf } from '../targets/targets-of.ts'
import { liveNumbers, type NumbersAt, type SheetNumbers } from './live-numbers.ts'
import { type PlannedColumn, type SheetPlan, sheetPlan } from './sheet-plan.ts'

/** Beyond this a number is noise of binary fractions: sums of money have two decimals, shares are not rounded at all. */
const rounded = (value: number): number => Math.round(value * 1e8) / 1e8

function cellOf({ shows, measuring }: PlannedColumn, of: SheetNumbers | undefined): SheetCellWire {
  if (!of) return { value: null }
  if (of.hidden) return { value: null, hidden: true }
  const found = of[shows]
  if (found === null) return { value: null }
  return { value: measuring.look === 'share' ? found : rounded(found * measuring.scale) }
}

const oneSet: Words = {
  zh: '合计由各行的条目一并计算，比率不相加、不平均。',
  en: 'The total is counted from the entries of all rows together; ratios are neither added nor averaged.',
}
const onlyOwn: Words = {
  zh: '本表只含制表人有权查看的条目。',
  en: 'This sheet counts only entries that its maker may read.',
}
const fewHidden: Words = {
  zh: '“*”：人数过少，按规定不显示；由合计可以推出的，合计也不显示。',
  en: '“*”: too few people to be shown; a total that would tell them is not shown either.',
}

function ruleOf(context: Context, figure: Figure): Words {
  const { rule, source, version } = figure.indicator.rulebook
  const name = figureWords(context.model, figure.key).label
  const [programme, key = ''] = figure.key.split('.')
  const english = context.model.programmes.find((one) => one.programme === programme)?.en.rules?.[
    key
  ]
  return {
    zh: `${name.zh}：${rule}来源：${source}；规则第${version}版。`,
    en: `${name.en}: ${english?.rule ?? rule} Source: ${english?.source ?? source}; rule version ${version}.`,
  }
}

/** The targets that are set for figures of the sheet, in one note. */
function targetsNote({ model }: Context, figures: readonly Figure[]): readonly Words[] {
  const found = targetsOf(model).filter(({ figure }) => figures.includes(figure))
  if (found.length === 0) return []
  const zh = found.map(({ target: { label, by, yearly } }) =>
    yearly ? `${label}（每年）` : `${label}（${by}前）`,
  )
  const en = found.map(({ target: { by, yearly }, en: { label } }) =>
    yearly ? `${label} (each year)` : `${label} (by ${by})`,
  )
  return [{ zh: `目标：${zh.join('；')}。`, en: `Targets: ${en.join('; ')}.` }]
}

/** What stands below the table: the report's own notes, how its total is made, targets, and the rule of every figure. */
export function notesOf(
  context: Context,
  actor: Actor,
  { report, columns, rows }: SheetPlan,
  beside: readonly Words[],
): readonly Words[] {
  const { notes = {} } = report?.report ?? {}
  const figures = [...new Set(columns.map(({ figure }) => figure))]
  return [
    ...Object.entries(notes).map(([name, zh]) => ({ zh, en: report?.en.notes?.[name] ?? zh })),
    ...(rows.some(({ total }) => total) ? [oneSet] : []),
    ...(figures.some((one) => figureSight(actor, one) === 'own') ? [onlyOwn] : []),
    ...beside,
    ...targetsNote(context, figures),
    ...figures.map((one) => ruleOf(context, one)),
  ]
}

/** A sheet with its numbers. `place` says as which figure of a publication a cell is kept. */
export async function drawSheet(
  context: Context,
  actor: Actor,
  plan: SheetPlan,
  numbers: NumbersAt,
  notes: (drawn: Pick<ReportSheetWire, 'columns' | 'rows'>) => readonly Words[],
  place: (column: PlannedColumn, row: SheetPlan['rows'][number]) => number | undefined = () =>
    undefined,
): Promise<ReportSheetWire> {
  const [zh, en] = await Promise.all([makerOf(context, actor, 'zh'), makerOf(context, actor, 'en')])
  const rows = plan.rows.map((row) => ({
    label: row.label,
    units: row.units,
    from: row.from,
    to: row.to,
    total: row.total,
    cells: plan.columns.map((column) => {
      const at = place(column, row)
      return { ...cellOf(column, numbers(column, row)), ...(at !== undefined && { place: at }) }
    }),
  }))
  const columns = plan.columns.map(({ name, label, group, measuring, figure, shows, part }) => ({
    name,
    label,
    group,
    in: measuring.in,
    measure: measureWords(context.model, figure.key, measuring.in),
    indicator: figure.key,
    shows,
    by: part?.by ?? null,
    key: part?.key ?? null,
    look: measuring.look,
  }))
  return {
    report: plan.report?.key ?? null,
    asked: plan.asked,
    title: plan.title,
    period: plan.period,
    rowsAre: plan.rowsAre,
    columns,
    rows,
    notes: notes({ columns, rows }),
    unit: { zh: zh.unit, en: en.unit },
    person: { zh: zh.person, en: en.person },
    at: context.now().toISOString(),
  }
}

/**
 * A report sheet as it stands at this moment.
 *
 * @throws Refusal `badQuery`, `notFound`
 */
export async function liveSheet(
  context: Context,
  actor: Actor,
  asked: SheetAsked,
): Promise<ReportSheetWire> {
  const plan = sheetPlan(context, actor, asked)
  const figures = [...new Set(plan.columns.map(({ figure }) => figure))]
  const building = buildingShares(context, figures)
  const isBuilding = ({ key }: Figure): boolean => building[key] !== undefined
  const numbers = await liveNumbers(context, actor, plan, isBuilding)
  return drawSheet(context, actor, plan, numbers, ({ rows }) => {
    const hides = rows.some(({ cells }) => cells.some((cell) => cell.hidden))
    const anew = figures.filter(isBuilding).map((figure) => {
      const name = figureWords(context.model, figure.key).label
      return {
        zh: `${name.zh}的规则刚修改，正在重新计算，暂无数字。`,
        en: `${name.en} is being counted anew by a new rule and has no number yet.`,
      }
    })
    return notesOf(context, actor, plan, [...(hides ? [fewHidden] : []), ...anew])
  })
}
