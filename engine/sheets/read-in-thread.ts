import { Worker } from 'node:worker_threads'
import { Gathered } from './gathered.ts'
import type { SheetSink, Workbook } from './sheet.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import type { FromThread } from './reading-thread.ts'

/** Passes on what the thread tells. */
function take(into: SheetSink, message: FromThread): void {
  if ('kind' in message) into.begin(message.kind)
  if ('sheet' in message) into.sheet(message.sheet)
  if ('rows' in message) into.rows(message.rows)
  if ('around' in message) into.around(message.around)
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
      else if ('end' in message) resolve(gathered.workbook())
      else take(gathered, message)
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
