/** What runs in the reading thread: one file, read once, its rows handed over in lots while it is read. */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Sheet, SheetFileKind } from './sheet.ts'
import { SheetFault, type SheetFaultKind } from './sheet-fault.ts'
import { tellWorkbook } from './read-workbook.ts'

export type FromThread =
  | { readonly kind: SheetFileKind }
  | { readonly sheet: Pick<Sheet, 'name' | 'hidden'> }
  | { readonly rows: Sheet['rows'] }
  | { readonly around: Pick<Sheet, 'merges' | 'hiddenColumns'> }
  | { readonly fault: SheetFaultKind }
  | { readonly end: true }

const tell = (message: FromThread): void => parentPort?.postMessage(message, [])

async function run(path: string): Promise<void> {
  try {
    await tellWorkbook(await readFile(path), {
      begin: (kind) => tell({ kind }),
      sheet: (sheet) => tell({ sheet }),
      rows: (rows) => tell({ rows }),
      around: (around) => tell({ around }),
    })
    tell({ end: true })
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error
    tell({ fault: error.kind })
  }
}

const { path } = workerData as { readonly path: string }
await run(path)
