/** Hands tables in to a test ledger, without a browser: makes workbooks, and waits for what becomes of them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { FileStore } from '../engine/files/file-store.ts'
import { registerOf } from '../engine/model/model.ts'
import { ImportDesk } from '../engine/sheet-import/import-desk.ts'
import type { ImportSession, Preview } from '../engine/sheet-import/import-session.ts'
import type { CellFault } from '../engine/sheet-import/read-rows.ts'
import type { TestLedger } from './ledger-for-tests.ts'
import type { PersonName } from './people.ts'

/** Lines of a sheet from the top; a merge is written A1:C1. */
export interface SheetSketch extends Omit<WriteSheet, 'rows' | 'merges'> {
  readonly rows: readonly (readonly CellValue[])[]
  readonly merged?: readonly string[]
}

const placeOf = (reference: string): { row: number; column: number } => {
  const [, letters = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
  const column = Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
  return { row: Number(line) - 1, column }
}

/** A workbook as a spreadsheet program writes it. */
export async function workbook(...sheets: readonly SheetSketch[]): Promise<Buffer> {
  const written = sheets.map(({ rows, merged = [], ...sheet }) => ({
    ...sheet,
    rows: rows.map((row) => [...row]),
    merges: merged.map((range) => {
      const [from = '', to = ''] = range.split(':')
      const [start, end] = [placeOf(from), placeOf(to)]
      return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column }
    }),
  }))
  return Buffer.from(await writeXlsx({ sheets: written }))
}

export interface HandedIn {
  readonly id: string
  readonly session: ImportSession
  readonly preview: Preview
}
export interface Desk {
  readonly desk: ImportDesk
  readonly store: FileStore
  /** Hands a file in and waits for its preview. */
  readonly handIn: (who: PersonName, bytes: Buffer, name?: string) => Promise<HandedIn>
  readonly settled: (session: ImportSession) => Promise<ImportSession>
  /** Imports the good rows of a file; gives the lines that were refused, each with its reasons. */
  readonly take: (who: PersonName, bytes: Buffer, name?: string) => Promise<Record<number, string>>
}

const faultText = ({ column, zh }: CellFault): string =>
  column === null ? zh : `${String.fromCharCode(65 + column)}：${zh}`

/** What was refused, by line. */
export const refusedIn = ({ outcomes }: Preview): Record<number, string> =>
  Object.fromEntries(
    outcomes.flatMap((one) =>
      one.kind === 'refused' ? [[one.line, one.faults.map(faultText).join(' ')]] : [],
    ),
  )

async function settled(session: ImportSession): Promise<ImportSession> {
  while (session.work) await pause(5)
  if (session.failure) throw session.failure
  return session
}

/** The counter at which a register's tables are handed in. */
export async function importDesk(ledger: TestLedger, register = 'tool'): Promise<Desk> {
  const home = mkdtempSync(join(tmpdir(), 'taizhang-imports-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const store = new FileStore(home)
  await store.prepare()
  const desk = new ImportDesk(ledger.context, store)
  const model = registerOf(ledger.context.model, `garden.${register}`)
  const handIn: Desk['handIn'] = async (who, bytes, name = '台账.xlsx') => {
    const { actor } = ledger.as(who)
    const id = await desk.upload(actor, model, { stream: [bytes], name }, undefined)
    const session = await settled(await desk.look(actor, model, id))
    if (!session.preview) throw new Error(session.problem?.zh ?? 'there is no preview')
    return { id, session, preview: session.preview }
  }
  return {
    desk,
    store,
    handIn,
    settled,
    take: async (who, bytes, name) => {
      const { id, session, preview } = await handIn(who, bytes, name)
      const { actor } = ledger.as(who)
      await desk.commit(actor, model, id, { which: 'good', expect: preview.counts })
      await settled(session)
      if (session.refusal) throw session.refusal
      return refusedIn(preview)
    },
  }
}
