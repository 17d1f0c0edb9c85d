import { Worker } from 'node:worker_threads'
import type { Sheet, SheetFileKind, SheetRow, Workbook } from './sheet.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import type { FromThread } from './reading-thread.ts'

/** Puts a workbook together from what the thread tells. */
class Gathered {
  kind: SheetFileKind = 'csv'
  readonly sheets: (Sheet & { readonly rows: SheetRow[] })[] = []
  take(message: FromThread): void {
    if ('kind' in message) this.kind = message.kind
    if ('sheet' in message) this.sheets.push({ ...message.sheet, rows: [] })
    if ('rows' in message) this.sheets.at(-1)?.rows.push(...message.rows)
  }
}

/**
 * Reads a file in a thread of its own, with a heap and a time of its own: whatever the file holds, other people's requests go on, and a
 * file that asks for too much ends its thread and nothing else.
 *
 * @throws SheetFault
 */
export function readInThread(path: string): Promise<Workbook> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: sheetLimits.heapMb },
    // The thread needs nothing of the environment, which may hold the database's password.
    env: {},
    execArgv: [],
  })
  const gathered = new Gathered()
  return new Promise<Workbook>((resolve, reject) => {
    const timer = setTimeout(() => reject(new SheetFault('tooMuch')), sheetLimits.readingMs)
    thread.on('message', (message: FromThread) => {
      if ('fault' in message) reject(new SheetFault(message.fault))
      else if ('end' in message) resolve(gathered)
      else gathered.take(message)
    })
    thread.on('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new SheetFault('tooMuch') : error),
    )
    thread.on('exit', () => {
      clearTimeout(timer)
      reject(new Error('the reading thread ended without an answer'))
    })
  }).finally(() => void thread.terminate())
}
