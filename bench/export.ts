import { mkdtemp, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { writeXlsxStream } from 'hucre/xlsx'
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
import { Client, mega, mostEver, startServer } from './load.ts'

/**
 * `npm run bench:export`: a list taken out as a workbook and as CSV, from the database to the last byte; beside it COPY of the same
 * columns, our writer alone and hucre's on rows of ten columns that are in memory. First with a tenth of the rows, then with all, so that
 * memory that grows is seen, in this process and in a server that gives the list to a browser. `BENCH_ROWS` sets how many (200,000 by default).
 */
const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const many = Number(process.env['BENCH_ROWS'] ?? 200_000)
/** How often memory is looked at. */
const everyMs = 20

async function actorOf({ pool, zone }: Context): Promise<Actor> {
  const { rows } = await pool.query<{ id: string; role: string; unit: string; person: string }>(
    'select id, role, unit_id as unit, holder_id as person from post where zone_id = $1',
    [zone],
  )
  return { zone, person: rows[0]?.person ?? '', system: null, posts: rows }
}

/** Takes all pieces and lets go of each: the rate, the bytes, and how much memory was in use at most. */
async function drained(name: string, rows: number, pieces: AsyncIterable<string | Uint8Array>) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  let [bytes, most] = [0, 0]
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const watch = setInterval(look, everyMs)
  for await (const piece of pieces) bytes += Buffer.byteLength(piece)
  look()
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const busy = (user + system) / 1e6
  say(
    `${name.padEnd(20)}${(rows / seconds).toFixed(0).padStart(8)} rows/s  (${rows} rows, ${seconds.toFixed(1)} s, ${busy.toFixed(1)} s of this process’s own, ${mega(bytes)}, at most ${mega(most)} in memory)`,
  )
}

const oneRow = (at: number) => [
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
]
const page = Array.from({ length: 1_000 }, (_, at) => oneRow(at))
const looks: WrittenRow['looks'] = oneRow(0).map((cell) =>
  typeof cell === 'number' ? 'number' : 'text',
)
async function* inMemory(rows: number): AsyncGenerator<readonly WrittenRow[]> {
  for (let given = 0; given < rows; given += page.length)
    yield page.map((cells) => ({ cells, looks }))
}
async function* oneByOne(rows: number) {
  for (let given = 0; given < rows; given += page.length) yield* page
}

/** What the database itself makes of the same columns, drawn to this process: the pieces come as they are. */
async function* copied({ pool, zone }: Context): AsyncGenerator<Uint8Array> {
  const client = await pool.connect()
  const pieces: Uint8Array[] = []
  // pg tells of copied data on its connection, and its own query passes over it.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
  const keep = ({ chunk }: { chunk: Uint8Array }) => void pieces.push(chunk)
  connection.on('copyData', keep)
  await client.query(
    `copy (select no, state, summary, kind, spot, unit, amount, found, finder, result, due_at, synthetic, told_from
             from bench_job where zone_id = ${zone} order by no desc, id desc) to stdout with (format csv)`,
  )
  connection.off('copyData', keep)
  client.release()
  yield* pieces
}

/** What a server answers, piece by piece, from the request on. */
async function* answered(
  address: string,
  headers: Record<string, string>,
): AsyncGenerator<Uint8Array> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get(address, { headers }, resolve).on('error', reject),
  )
  if (answer.statusCode !== 200) throw new Error(`${address}: ${answer.statusCode}`)
  yield* answer
}

/** The lists from a server of their own, new for each number of rows, as a browser takes them. */
async function overHttp(url: string, rows: number): Promise<void> {
  const { address, child } = await startServer('ledger', url)
  const client = new Client(address)
  const { cookie = '' } = await client.send('POST', '/api/session', {
    signIn: 'carl',
    password: 'bench',
  })
  for (const ending of ['xlsx', 'csv']) {
    const headers = { cookie, 'accept-encoding': 'gzip, br' }
    const pieces = answered(`${address}/api/bench/job/export.${ending}`, headers)
    await drained(`.${ending} over HTTP`, rows, pieces)
    say(`                    the server had at most ${await mostEver(child)} in memory so far`)
  }
  client.close()
  child.kill()
}

async function measure(context: Context, rows: number): Promise<void> {
  const [actor, model] = [await actorOf(context), registerOf(context.model, 'bench.job')]
  const sheet = {
    name: '台账',
    widths: Array.from({ length: 10 }, () => 16),
    head: [],
    merges: [],
    pageFooter: '',
    rows: inMemory(rows),
  }
  await drained('list as .xlsx', rows, exportXlsx(context, actor, model, {}, 'zh'))
  await drained('list as CSV', rows, exportCsv(context, actor, model, {}, 'zh'))
  await drained('writer alone', rows, writeXlsx(sheet))
  await drained('hucre’s writer alone', rows, writeXlsxStream(oneByOne(rows), { name: '台账' }))
  await drained('COPY to CSV', rows, copied(context))
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
  for (const rows of [many / 10, many]) {
    await fillJobs(database.url, rows)
    await measure(context, rows)
    await overHttp(database.url, rows)
  }
} finally {
  await close()
  await database.stop()
  await rm(home, { recursive: true, force: true })
}
