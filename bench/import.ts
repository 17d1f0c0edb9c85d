/**
 * `npm run bench:import`: a workbook of 100,000 rows × 10 columns on its way into the ledger, from the file to right figures, handed in
 * over HTTP to a server in its own process, whose memory is looked at. In the same run its parser alone, exceljs and hucre reading alone,
 * and COPY alone of the register's rows and of all rows that were written. `BENCH_ROWS` sets the rows.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { readXlsx as readByHucre } from 'hucre/xlsx'
import { readInThread } from '../engine/sheets/read-in-thread.ts'
import { openDatabase } from '../server/database/open-database.ts'
import { makePool } from '../server/open-ledger.ts'
import { copyAlone } from './imports/copy-alone.ts'
import { writeTable } from './imports/table-file.ts'
import { TableSender } from '../test/table-sender.ts'
import { benchZone } from './ledger.ts'
import { mostEver, startServer } from './load.ts'

const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const many = Number(process.env['BENCH_ROWS'] ?? 100_000)
const small = 10_000

/** Seconds that something takes. */
async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly s: number }> {
  const start = performance.now()
  const value = await work()
  return { value, s: (performance.now() - start) / 1000 }
}

const line = (what: string, s: number, more = ''): boolean =>
  say(`${what.padEnd(34)}${s.toFixed(2)} s  ${Math.round(many / s)} rows/s  ${more}`)

/** What the figures say of all that was reported. */
async function reported(sender: TableSender): Promise<number> {
  const asked = 'indicators=bench.reported&from=2000-01&to=2099-12&per=all'
  const { rows } = await sender.ask<{ rows: readonly { num: number }[] }>(
    'GET',
    `/api/figures?${asked}`,
  )
  return rows.reduce((sum, { num }) => sum + num, 0)
}

/** From the file to right figures, in seconds; and the writing alone. */
async function handedIn(url: string, folder: string): Promise<{ all: number; write: number }> {
  const [path, few] = [join(folder, 'many.xlsx'), join(folder, 'few.xlsx')]
  const { address, child } = await startServer('ledger', url)
  try {
    const sender = new TableSender(address, 'bench/job')
    await sender.signIn('rita', 'bench')
    const handIn = async (file: string) => sender.handIn(await readFile(file))
    const before = await mostEver(child)
    await handIn(few)
    const preview = await timed(() => handIn(few))
    say(`preview of ${small} rows            ${preview.s.toFixed(2)} s`)
    const whole = await timed(() => handIn(path))
    const counts = whole.value.preview?.counts
    if (counts?.new !== many) throw new Error(`the preview says ${JSON.stringify(counts)}`)
    const reading = await mostEver(child)
    const write = await timed(async () => sender.settled((await sender.commit(whole.value)).id))
    const read = await timed(() => reported(sender))
    if (read.value !== many) throw new Error(`the figures say ${read.value}`)
    line('read and preview', whole.s, `at most ${reading} in memory (${before} before)`)
    line('judge again and write', write.s, `at most ${await mostEver(child)} in memory`)
    say(`figures right                     ${read.s.toFixed(2)} s`)
    return { all: whole.s + write.s + read.s, write: write.s }
  } finally {
    child.kill()
  }
}

async function measure(url: string, folder: string): Promise<void> {
  const path = join(folder, 'many.xlsx')
  const units = benchZone.units.slice(0, 20).map(({ name }) => name.zh)
  await writeTable(path, many, 0, units)
  await writeTable(join(folder, 'few.xlsx'), small, 10_000_000, units)
  const { all, write } = await handedIn(url, folder)
  const parser = await timed(async () => void (await readInThread(path)))
  const pool = makePool(url)
  const copied = await copyAlone(pool)
  await pool.end()
  const register = copied.get('bench_job') ?? 0
  const copy = [...copied.values()].reduce((sum, s) => sum + s, 0)
  const parts = Array.from(copied, ([table, s]) => `${table} ${s.toFixed(2)}`).join(', ')
  line('parser alone, in its thread', parser.s)
  line('COPY alone of the register’s rows', register)
  line('COPY alone of all rows written', copy, `(${parts})`)
  line('exceljs reading alone', (await timed(() => new exceljs.Workbook().xlsx.readFile(path))).s)
  const bytes = await readFile(path)
  line('hucre reading alone', (await timed(() => readByHucre(bytes))).s)
  line('from the file to right figures', all, `${(parser.s / all).toFixed(2)} of the parser alone`)
  say(
    `writing parsed rows               ${(copy / write).toFixed(2)} of COPY alone of all rows written, ${(register / write).toFixed(2)} of the register’s alone`,
  )
}

const home = await mkdtemp(`${tmpdir()}/taizhang-bench-`)
const database = await openDatabase({ home, databaseUrl: undefined })
try {
  await measure(database.url, home)
} finally {
  await database.stop()
  await rm(home, { recursive: true, force: true })
}
