import type { ImportColumnWire, ImportPreviewWire, ImportWire, Words } from '../define/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { columnLetters } from '../sheets/sheet.ts'
import type { ImportSession, Preview } from './import-session.ts'
import type { Run } from './import-runs.ts'
import { fillable } from './match-columns.ts'
import { plainText } from './plain-text.ts'

type Lang = keyof Words

/** Cells shown of each column, and rows that were passed over. */
const samplesShown = 3
const passedShown = 200

function columnsWire({ understood, matches }: Preview): ImportColumnWire[] {
  const { layout, data } = understood
  return layout.columns.map(({ index, parts, hidden }) => {
    const match = matches.find(({ column }) => column === index)
    const texts = data.rows
      .slice(0, 200)
      .map(({ cells }) => plainText(cells[index] ?? null))
      .filter((text) => text !== '')
    return {
      index,
      letters: columnLetters(index),
      heading: parts.join('/'),
      hidden,
      field: match?.field ?? null,
      confidence: match ? Math.round(match.confidence * 100) / 100 : null,
      by: match?.by ?? null,
      samples: [...new Set(texts)].slice(0, samplesShown).map((text) => text.slice(0, 60)),
    }
  })
}

function previewWire(model: RegisterModel, preview: Preview): ImportPreviewWire {
  const { workbook, plan, counts, understood } = preview
  return {
    sheets: workbook.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
    plan,
    columns: columnsWire(preview),
    fields: fillable(model).map(({ name }) => name),
    sender: understood.clues.sender,
    counts,
    unread: preview.unread,
    passed: understood.data.passed.slice(0, passedShown),
    effect: preview.effect,
    effectsLeft: preview.effectsLeft,
    notForecast: preview.notForecast,
  }
}

export const runWire = (run: Run): ImportWire => ({
  id: run.id,
  register: run.register,
  fileName: run.fileName,
  createdAt: run.createdAt,
  state: run.state === 'discarded' ? 'undone' : run.state,
  doneAt: run.doneAt,
  undoneAt: run.undoneAt,
  fileCleared: run.fileClearedAt !== null,
  work: null,
  problem: null,
  preview: null,
  counts: run.counts,
})

/** An import as the screen shows it. */
export function importWire(model: RegisterModel, session: ImportSession, lang: Lang): ImportWire {
  const { run, work, preview } = session
  const problem = session.problem ?? session.refusal?.detail
  return {
    ...runWire(run),
    work: work && { ...work },
    problem: problem?.[lang] ?? null,
    preview: preview && run.state === 'open' ? previewWire(model, preview) : null,
  }
}
