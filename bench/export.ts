import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Actor } from '../engine/access/actor.ts'
import type { Context } from '../engine/context.ts'
import { exportCsv } from '../engine/export/csv.ts'
import { exportXlsx } from '../engine/export/xlsx.ts'
import { registerOf } from '../engine/model/model.ts'
import type { WrittenRow } from '../engine/sheets/write-xlsx.ts'
import { writeXlsx } from '../engine/sheets/write-xlsx.ts'
import { openDatabase } from '../server/database/open-database.ts'
import { openLedger } from '../server/open-ledger.ts'
import { hashPassword } from '../server/sign-in/password.ts'
import { benchLedger, benchZone } from './ledger.ts'
import { fillJobs } from './list.ts'

/**
 * `npm run bench:export`: a list taken out as a workbook and as CSV, from the database to the last byte, and the writer alone on rows of ten
 * columns that are in memory. `BENCH_ROWS` sets how many rows (200,000 by default).
 */
const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const many = Number(process.env['BENCH_ROWS'] ?? 200_000)

async function actorOf({ pool, zone }: Context): Promise<Actor> {
  const { rows } = await pool.query<{ id: string; role: string; unit: string; person: string }>(
    'select id, role, unit_id as unit, holder_id as person from post where zone_id = $1',
    [zone],
  )
  return { zone, person: rows[0]?.person ?? '', system: null, posts: rows }
}

/** Takes all pieces and lets go of each: the rate, the bytes, and how much memory was in use at most. */
async function drained(name: string, rows: number, pieces: AsyncIterable<string | Buffer>) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  let [bytes, most] = [0, 0]
  for await (const piece of pieces) {
    bytes += Buffer.byteLength(piece)
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const busy = (user + system) / 1e6
  say(
    `${name.padEnd(14)}${(rows / seconds).toFixed(0)} rows/s  (${rows} rows, ${seconds.toFixed(1)} s, of which ${busy.toFixed(1)} s of this process’s own, ${(bytes / 1e6).toFixed(1)} MB, at most ${(most / 1e6).toFixed(0)} MB in memory)`,
  )
}

async function* inMemory(rows: number): AsyncGenerator<readonly WrittenRow[]> {
  const page = Array.from({ length: 1_000 }, (_, at): WrittenRow => ({
    cells: [
      `XC-${at}`,
      '待派遣',
      `路边堆放垃圾 ${at}`,
      '北园',
      '110105194912310038',
      at,
      at / 4,
      43_229,
      '第一行',
      null,
    ],
    looks: ['text', 'text', 'text', 'text', 'text', 'number', 'amount', 'day', 'text', 'text'],
  }))
  for (let given = 0; given < rows; given += page.length) yield page
}

const home = await mkdtemp(`${tmpdir()}/taizhang-bench-`)
const database = await openDatabase({ home, databaseUrl: undefined })
const config = { port: 0, host: '127.0.0.1', home, databaseUrl: database.url, demo: false }
const { context, close } = await openLedger(
  config,
  benchLedger,
  benchZone,
  await hashPassword('bench'),
)
try {
  await fillJobs(database.url, many)
  const [actor, model] = [await actorOf(context), registerOf(context.model, 'bench.job')]
  await drained(
    'writer alone',
    many,
    writeXlsx({
      name: '台账',
      widths: Array.from({ length: 10 }, () => 16),
      head: [],
      merges: [],
      pageFooter: '',
      rows: inMemory(many),
    }),
  )
  await drained('csv', many, exportCsv(context, actor, model, {}, 'zh'))
  await drained('xlsx', many, exportXlsx(context, actor, model, {}, 'zh'))
} finally {
  await close()
  await database.stop()
  await rm(home, { recursive: true, force: true })
}
