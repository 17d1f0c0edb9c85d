/**
 * `npm run bench:import`: a workbook of 100,000 rows × 10 columns on its way into the ledger, from the file to right figures, against its
 * parser alone, exceljs and hucre reading alone, and COPY alone of the same rows, in one run. `BENCH_ROWS` sets the rows.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import exceljs from 'exceljs'
import { readXlsx as readByHucre, writeXlsxStream } from 'hucre/xlsx'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Actor } from '../engine/access/actor.ts'
import type { Context } from '../engine/context.ts'
import { figures } from '../engine/indicators/figures.ts'
import { registerOf } from '../engine/model/model.ts'
import { ImportDesk } from '../engine/sheet-import/import-desk.ts'
import type { ImportSession } from '../engine/sheet-import/import-session.ts'
import { readInThread } from '../engine/sheets/read-in-thread.ts'
import { rows as select, sql } from '../engine/store/sql.ts'
import { openDatabase } from '../server/database/open-database.ts'
import { openLedger } from '../server/open-ledger.ts'
import { hashPassword } from '../server/sign-in/password.ts'
import { benchLedger, benchZone } from './ledger.ts'

const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const many = Number(process.env['BENCH_ROWS'] ?? 100_000)
const kinds = ['垃圾', '停车', '树木', '水体']
const headings = ['序号', '说明', '类别', '责任单位', '数量', '发现日期', '位置', '甲', '乙', '丙']

/** A file of so many rows; `from` keeps the rows of two files apart. */
async function fileOf(
  path: string,
  n: number,
  from: number,
  units: readonly string[],
): Promise<void> {
  function* lines() {
    yield headings
    for (let at = 1; at <= n; at += 1)
      yield [
        at,
        `路边堆放垃圾 ${from + at}`,
        kinds[at % 4] ?? '',
        units[at % units.length] ?? '',
        at % 10,
        `2026-0${1 + (at % 9)}-1${at % 10}`,
        `113.${100 + (at % 800)},35.2`,
        `备注${at % 50}`,
        at / 7,
        '是',
      ]
  }
  const parts: Uint8Array[] = []
  for await (const part of writeXlsxStream(lines(), { name: '台账', inlineStrings: false }))
    parts.push(part)
  await writeFile(path, Buffer.concat(parts))
}

/** Seconds that something takes. */
async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly s: number }> {
  const start = performance.now()
  const value = await work()
  return { value, s: (performance.now() - start) / 1000 }
}

async function settled(session: ImportSession): Promise<ImportSession> {
  while (session.work) await pause(2)
  if (session.failure) throw session.failure
  if (session.refusal) throw session.refusal
  return session
}

/** Who reports in the bench's zone. */
async function reporter({ pool, zone }: Context): Promise<Actor> {
  const found = await select<{ id: string; role: string; unit: string; person: string }>(
    pool,
    sql`select id, role, unit_id as unit, holder_id as person from post where zone_id = ${zone} and role = 'reporter' and holder_id is not null limit 1`,
  )
  const [post] = found
  if (!post) throw new Error('nobody reports in the zone of the bench')
  return { zone, person: post.person, posts: [post], system: null }
}

const tables = ['bench_job', 'history', 'fact', 'told'] as const

/** The columns of a table that are written; what is generated is not. */
async function columnsOf({ pool }: Context, table: string): Promise<string> {
  const { rows } = await pool.query<{ list: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'`,
    [table],
  )
  return rows[0]?.list ?? ''
}

/**
 * COPY alone, of the very rows that the import wrote: the register's, the history's, the facts' and the marks', into their tables with all
 * their indexes, in one transaction. Gives the seconds by table.
 */
async function copyAlone(context: Context): Promise<ReadonlyMap<string, number>> {
  const kept = new Map<string, { readonly columns: string; readonly bytes: readonly Buffer[] }>()
  const client = await context.pool.connect()
  try {
    for (const table of tables) {
      const columns = await columnsOf(context, table)
      const bytes: Buffer[] = []
      for await (const piece of client.query(copyTo(`copy ${table} (${columns}) to stdout`)))
        bytes.push(piece as Buffer)
      kept.set(table, { columns, bytes })
    }
    await client.query(`truncate ${tables.join(', ')}, delta, cell cascade`)
    await client.query('begin')
    const found = new Map<string, number>()
    for (const [table, { columns, bytes }] of kept) {
      const into = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
      found.set(table, (await timed(() => pipeline(Readable.from(bytes), into))).s)
    }
    await client.query('commit')
    return found
  } finally {
    client.release()
  }
}

const exceljsAlone = async (path: string): Promise<number> =>
  (await timed(() => new exceljs.Workbook().xlsx.readFile(path))).s

/** Megabytes of this process at most while something is done. */
async function withPeak<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly mb: number }> {
  let mb = 0
  const look = (): void => {
    mb = Math.max(mb, process.memoryUsage.rss() / 1024 ** 2)
  }
  const looking = setInterval(look, 20)
  const value = await work()
  look()
  clearInterval(looking)
  return { value, mb: Math.round(mb) }
}

const rate = (seconds: number, n = many): string => `${Math.round(n / seconds)} rows/s`

async function measure(context: Context, desk: ImportDesk, folder: string): Promise<void> {
  const model = registerOf(context.model, 'bench.job')
  const actor = await reporter(context)
  const units = context.units.units.slice(0, 20).map(({ name }) => name.zh)
  const [path, small] = [join(folder, 'many.xlsx'), join(folder, 'small.xlsx')]
  await fileOf(path, many, 0, units)
  await fileOf(small, 10_000, 10_000_000, units)
  const handIn = async (from: string): Promise<ImportSession> => {
    const stream = [await readFile(from)]
    const id = await desk.upload(actor, model, { stream, name: '台账.xlsx' }, undefined)
    return settled(await desk.look(actor, model, id))
  }
  await handIn(small)
  const preview = await timed(() => handIn(small))
  say(`preview of 10,000 rows  ${preview.s.toFixed(2)} s`)
  // Nothing of it is kept: the memory measured below is that of the import.
  const parser = await timed(async () => void (await readInThread(path)))
  say(`parser alone            ${parser.s.toFixed(2)} s  ${rate(parser.s)}`)
  const { value: whole, mb: reading } = await withPeak(() => timed(() => handIn(path)))
  const counts = whole.value.preview?.counts
  if (counts?.new !== many) throw new Error(`the preview says ${JSON.stringify(counts)}`)
  const { id } = whole.value.run
  const { value: write, mb: writing } = await withPeak(() =>
    timed(async () =>
      settled(await desk.commit(actor, model, id, { which: 'all', expect: counts })),
    ),
  )
  const months = { indicators: 'bench.reported', from: '2000-01', to: '2099-12', per: 'all' }
  const read = await timed(() => figures(context, actor, months))
  const counted = read.value.rows.reduce((sum, { num }) => sum + num, 0)
  if (counted !== many) throw new Error(`the figures say ${counted}`)
  const all = whole.s + write.s + read.s
  say(`read and preview        ${whole.s.toFixed(2)} s  ${rate(whole.s)}  ${reading} MB`)
  say(`judge again and write   ${write.s.toFixed(2)} s  ${rate(write.s)}  ${writing} MB`)
  say(`figures right           ${read.s.toFixed(2)} s`)
  const copied = await copyAlone(context)
  const copy = [...copied.values()].reduce((sum, s) => sum + s, 0)
  const parts = Array.from(copied, ([table, s]) => `${table} ${s.toFixed(2)}`).join(', ')
  say(`COPY alone              ${copy.toFixed(2)} s  ${rate(copy)}  (${parts})`)
  const exceljsReads = await exceljsAlone(path)
  say(`exceljs reading alone   ${exceljsReads.toFixed(2)} s  ${rate(exceljsReads)}`)
  const bytes = await readFile(path)
  const hucre = await timed(() => readByHucre(bytes))
  say(`hucre reading alone     ${hucre.s.toFixed(2)} s  ${rate(hucre.s)}`)
  say(`end to end              ${rate(all)}, ${(parser.s / all).toFixed(2)} of the parser`)
  say(`parsed rows             ${(copy / write.s).toFixed(2)} of COPY alone`)
}

const home = await mkdtemp(`${tmpdir()}/taizhang-bench-`)
const database = await openDatabase({ home, databaseUrl: undefined })
try {
  const config = { port: 0, host: '127.0.0.1', home, databaseUrl: database.url, demo: false }
  const password = await hashPassword('bench')
  const { context, store } = await openLedger(config, benchLedger, benchZone, password)
  await measure(context, new ImportDesk(context, store), home)
  await context.pool.end()
} finally {
  await database.stop()
  await rm(home, { recursive: true, force: true })
}
