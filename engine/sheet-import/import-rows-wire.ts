import type { FieldValue, ImportRowsWire, ImportRowWire, Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { seen } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { toText } from '../fields/index.ts'
import { readingsOf } from '../lists/readings.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Entry, numberText } from '../store/entry.ts'
import type { DataRow } from './data-rows.ts'
import type { ImportSession, Preview } from './import-session.ts'
import type { Outcome } from './outcome.ts'
import { plainText } from './plain-text.ts'
import { plannedColumns } from './read-rows.ts'
import type { Verdict } from './verdict.ts'

type Lang = keyof Words

/** Rows of one page. */
const rowsShown = 100
/** A cell that is longer is cut where it is shown; it is taken in whole. */
const longestShown = 500

type Texts = (entry: Entry, field: string) => string

/** How the values of some entries read, as the actor may see them. */
async function textsOf(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  entries: readonly Entry[],
  lang: Lang,
): Promise<Texts> {
  const readings = await readingsOf(context, actor, model, entries)
  const readingFor = new Map(entries.map((entry, at) => [entry, readings[at]]))
  const units = new Map(context.units.units.map(({ id, name }) => [id, name[lang]]))
  const { offsetMinutes } = context.model.ledger
  return (entry, name) => {
    const field = model.fieldOf.get(name)
    const { values, masked } = seen(model, entry.values, actor)
    const value: FieldValue = values[name] ?? null
    if (!field || masked.includes(name)) return String(value ?? '')
    const reading = readingFor.get(entry)?.[name]
    const nameOf = (id: string) => reading?.label ?? units.get(id)
    const english = model.en.fields[name]
    return toText(field.field, value, { lang, english, offsetMinutes, nameOf })
  }
}

type Changed = Extract<Verdict, { kind: 'changed' }>

function changesWire(
  model: RegisterModel,
  actor: Actor,
  { decision, changes }: Changed,
  text: Texts,
): ImportRowWire['changes'] {
  const { before, entry } = decision
  if (!before) return []
  const [was, is] = [seen(model, before.values, actor), seen(model, entry.values, actor)]
  return changes
    .filter(({ field }) => field in is.values)
    .map(({ field }) => ({
      field,
      before: was.values[field] ?? null,
      after: is.values[field] ?? null,
      was: text(before, field),
      becomes: text(entry, field),
    }))
}

function recognised(model: RegisterModel, verdict: Verdict): ImportRowWire['entry'] {
  if (verdict.kind === 'unchanged') return { id: verdict.entry, no: verdict.no }
  const held = verdict.kind === 'changed' ? verdict.decision.before : null
  return held && { id: held.id, no: numberText(model, held.no ?? 0) }
}

/** The entries of which a row tells: as it would stand, and as it stands. */
function entriesIn(verdict: Verdict): Entry[] {
  if (verdict.kind !== 'new' && verdict.kind !== 'changed') return []
  const { entry, before } = verdict.decision
  return before ? [entry, before] : [entry]
}

/** The verdicts of a page: those that would be written are decided again. */
async function verdictsOf(
  session: Pick<ImportSession, 'decided'>,
  actor: Actor,
  preview: Preview,
  page: readonly Outcome[],
  rowAt: ReadonlyMap<number, DataRow>,
): Promise<Verdict[]> {
  const written = page.filter(({ kind }) => kind === 'new' || kind === 'changed')
  const rows = written.flatMap(({ line }) => rowAt.get(line) ?? [])
  const decided = await session.decided(actor, preview, rows)
  const verdictAt = new Map(decided.map((one) => [one.line, one]))
  return page.flatMap((one) =>
    one.kind === 'unchanged' || one.kind === 'refused' ? one : (verdictAt.get(one.line) ?? []),
  )
}

/** What becomes of the rows, one page after the other. */
export async function rowsWire(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  session: Pick<ImportSession, 'decided'>,
  preview: Preview,
  asked: { readonly kind: string | undefined; readonly after: number },
  lang: Lang,
): Promise<ImportRowsWire> {
  const { outcomes, understood, plan } = preview
  const wanted = outcomes.filter(
    ({ line, kind }) => line > asked.after && (asked.kind === undefined || kind === asked.kind),
  )
  const lines = new Set(wanted.slice(0, rowsShown).map(({ line }) => line))
  const rowAt = new Map(
    understood.data.rows.flatMap((row) => (lines.has(row.line) ? [[row.line, row]] : [])),
  )
  const page = await verdictsOf(session, actor, preview, wanted.slice(0, rowsShown), rowAt)
  const text = await textsOf(context, actor, model, page.flatMap(entriesIn), lang)
  const columns = plannedColumns(model, plan)
  const rowWire = (verdict: Verdict): ImportRowWire => {
    const row = rowAt.get(verdict.line)
    const said = (index: number): string => plainText(row?.cells[index] ?? null)
    const [entry] = entriesIn(verdict)
    const reads = columns.flatMap(({ index, field }): [string, string][] => {
      const read = entry && said(index) !== '' ? text(entry, field.name) : said(index)
      return read === said(index) ? [] : [[String(index), read]]
    })
    const cells = understood.layout.columns.flatMap(({ index }): [string, string][] =>
      said(index) === '' ? [] : [[String(index), said(index).slice(0, longestShown)]],
    )
    const faults = verdict.kind === 'refused' ? verdict.faults : []
    return {
      line: verdict.line,
      kind: verdict.kind,
      hidden: row?.hidden ?? false,
      cells: Object.fromEntries(cells),
      reads: Object.fromEntries(reads),
      faults: faults.map(({ column, ...words }) => ({ column, text: words[lang] })),
      changes: verdict.kind === 'changed' ? changesWire(model, actor, verdict, text) : [],
      entry: recognised(model, verdict),
      near: preview.near.get(verdict.line) ?? [],
    }
  }
  return {
    rows: page.map(rowWire),
    next: wanted.length > page.length ? (page.at(-1)?.line ?? null) : null,
  }
}
