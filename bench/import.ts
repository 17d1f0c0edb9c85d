/**
 * `node bench/import.ts`: a workbook of 100,000 rows × 10 columns on its way into the ledger, against its parser alone, against hucre (and
 * exceljs, where BENCH_EXCELJS names a folder that holds it) reading alone, and against the database alone, in one run. `BENCH_ROWS` sets the rows.
 */
import { createRequire } from 'node:module'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readXlsx as readByHucre, writeXlsxStream } from 'hucre/xlsx'
import type { Actor } from '../engine/access/actor.ts'
import type { Context } from '../engine/context.ts'
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

/**
 * What the database alone takes to hold the very rows that the import wrote: the register's, the history's, the facts'. `INSERT … SELECT`
 * from tables at its side stands for COPY, which the ledger's own role may not do from a file; it has neither texts to read nor a wire.
 */
async function databaseAlone({ pool }: Context): Promise<number> {
  const tables = ['bench_job', 'history', 'fact', 'delta']
  const columns = new Map<string, string>()
  for (const table of tables) {
    const { rows } = await pool.query<{ list: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'`,
      [table],
    )
    columns.set(table, rows[0]?.list ?? '')
    await pool.query(`create table kept_${table} as select ${columns.get(table)} from ${table}`)
  }
  await pool.query(`truncate ${tables.join(', ')} cascade`)
  const { s } = await timed(async () => {
    for (const table of tables)
      await pool.query(`insert into ${table} (${columns.get(table)}) select * from kept_${table}`)
  })
  return s
}

async function exceljsAlone(path: string): Promise<number | null> {
  const folder = process.env['BENCH_EXCELJS']
  if (folder === undefined) return null
  const { Workbook } = createRequire(join(folder, 'package.json'))('exceljs') as {
    readonly Workbook: new () => { readonly xlsx: { readFile(path: string): Promise<unknown> } }
  }
  return (await timed(() => new Workbook().xlsx.readFile(path))).s
}

const rate = (seconds: number, n = many): string => `${Math.round(n / seconds)} rows/s`

async function measure(context: Context, desk: ImportDesk, folder: string): Promise<void> {
  const model = registerOf(context.model, 'bench.job')
  const actor = await reporter(context)
  const units = context.units.units.slice(0, 20).map(({ name }) => name.zh)
  const [path, small] = [join(folder, 'many.xlsx'), join(folder, 'small.xlsx')]
  await fileOf(path, many, 0, units)
  await fileOf(small, 10_000, 10_000_000, units)
  const { readFile } = await import('node:fs/promises')
  const handIn = async (from: string): Promise<ImportSession> => {
    const stream = [await readFile(from)]
    const id = await desk.upload(actor, model, { stream, name: '台账.xlsx' }, undefined)
    return settled(await desk.look(actor, model, id))
  }
  await handIn(small)
  const preview = await timed(() => handIn(small))
  say(`preview of 10,000 rows  ${preview.s.toFixed(2)} s`)
  const parser = await timed(() => readInThread(path))
  say(`parser alone            ${parser.s.toFixed(2)} s  ${rate(parser.s)}`)
  const bytes = await readFile(path)
  const hucre = await timed(() => readByHucre(bytes))
  say(`hucre reading alone     ${hucre.s.toFixed(2)} s  ${rate(hucre.s)}`)
  const exceljs = await exceljsAlone(path)
  if (exceljs !== null) say(`exceljs reading alone   ${exceljs.toFixed(2)} s  ${rate(exceljs)}`)
  const whole = await timed(() => handIn(path))
  const counts = whole.value.preview?.counts
  if (counts?.new !== many) throw new Error(`the preview says ${JSON.stringify(counts)}`)
  const { id } = whole.value.run
  const write = await timed(async () =>
    settled(await desk.commit(actor, model, id, { which: 'all', expect: counts })),
  )
  say(`read and preview        ${whole.s.toFixed(2)} s  ${rate(whole.s)}`)
  say(`judge again and write   ${write.s.toFixed(2)} s  ${rate(write.s)}`)
  const alone = await databaseAlone(context)
  say(`database alone          ${alone.toFixed(2)} s  ${rate(alone)}`)
  say(
    `end to end              ${rate(whole.s + write.s)}, ${(parser.s / (whole.s + write.s)).toFixed(2)} of the parser`,
  )
  say(`parsed rows             ${(alone / write.s).toFixed(2)} of the database alone`)
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
