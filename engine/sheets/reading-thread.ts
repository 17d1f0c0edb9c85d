/** What runs in the reading thread: one file, read once, its rows handed over in lots. */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Sheet, SheetFileKind } from './sheet.ts'
import { SheetFault, type SheetFaultKind } from './sheet-fault.ts'
import { readWorkbook } from './read-workbook.ts'

export type FromThread =
  | { readonly kind: SheetFileKind }
  | { readonly sheet: Sheet }
  | { readonly rows: Sheet['rows'] }
  | { readonly fault: SheetFaultKind }
  | { readonly end: true }

/** Rows handed over at a time, so that neither thread waits long for the other. */
const lot = 2_000

const tell = (message: FromThread): void => parentPort?.postMessage(message, [])

async function run(path: string): Promise<void> {
  try {
    const { kind, sheets } = await readWorkbook(await readFile(path))
    tell({ kind })
    for (const { rows, ...sheet } of sheets) {
      tell({ sheet: { ...sheet, rows: [] } })
      for (let at = 0; at < rows.length; at += lot) tell({ rows: rows.slice(at, at + lot) })
    }
    tell({ end: true })
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error
    tell({ fault: error.kind })
  }
}

const { path } = workerData as { readonly path: string }
await run(path)
