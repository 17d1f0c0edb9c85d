/**
 * `npm run bench:figures-at-size -- --rows 10000000`: figures at 10^4, at 10^5 and at many entries (10^6 where nothing is said), in one run on one
 * machine. 10^7 take up to half an hour and 25 GB of disk, which are free again afterwards. `--home FOLDER` keeps the database there, so that the next
 * run need not fill it again; `--only read,http,move,fold,pending,recount,equal,import` leaves parts out; `--import N` says how many rows are imported.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { fill } from './figures/fill.ts'
import { benchFold, benchPending } from './figures/fold.ts'
import { benchImport } from './figures/import.ts'
import { benchMove } from './figures/move.ts'
import { benchHttp } from './figures/over-http.ts'
import { benchRead, type ReadTimes } from './figures/read.ts'
import { benchRecount } from './figures/recount.ts'
import { openSite, type Site } from './figures/site.ts'
import { millisecondsOf, type Times } from './figures/timing.ts'
import { totalsFound } from './figures/totals.ts'

const { values: said } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    import: { type: 'string', default: '1000000' },
    home: { type: 'string' },
    only: { type: 'string', default: 'import,read,http,move,fold,pending,recount,equal' },
  },
})
const many = Number(said.rows)
const parts = new Set(said.only.split(','))
const say = (what: string, found: string): boolean =>
  process.stdout.write(`${what.padEnd(26)}${found}\n`)
const ms = ({ median, p95 }: Times): string => `${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms`
const times = (a: number, b: number): string => (a / b).toFixed(2)

/** What was measured at a size, to be set against the other sizes. */
interface AtSize {
  readonly read?: ReadTimes
  readonly move?: number
}

function sayRead({ cells, raw, duckdb }: ReadTimes): void {
  say('  root-year from cells', ms(cells))
  say(
    '  raw SQL, covering index',
    `${ms(raw)}: ${times(raw.median, cells.median)} x, by p95 ${times(raw.p95, cells.p95)} x`,
  )
  say(
    '  DuckDB in this process',
    `${ms(duckdb)}: ${times(duckdb.median, cells.median)} x, by p95 ${times(duckdb.p95, cells.p95)} x`,
  )
}

async function atSize(site: Site, rows: number): Promise<AtSize> {
  const took = await millisecondsOf(() => fill(site.context, rows))
  say(`at ${rows} entries`, `filled, indexed and counted in ${(took / 1000).toFixed(1)} s`)
  const read = parts.has('read') ? await benchRead(site.context, site.home) : undefined
  if (read) sayRead(read)
  if (parts.has('http')) {
    const http = await benchHttp(site.url, rows)
    const against = read
      ? `: DuckDB ${times(read.duckdb.median, http.median)} x, by p95 ${times(read.duckdb.p95, http.p95)} x`
      : ''
    say('  root-year over HTTP', `${ms(http)}${against}`)
  }
  const move = parts.has('move') ? await benchMove(site) : undefined
  if (move !== undefined) say('  unit move', `${move.toFixed(1)} ms`)
  return { ...(read && { read }), ...(move !== undefined && { move }) }
}

async function atLast(site: Site): Promise<void> {
  if (parts.has('recount')) {
    const { seconds, cells, different } = await benchRecount(site)
    say('full recount', `${seconds.toFixed(1)} s, ${cells} cells, ${different} different`)
  }
  if (parts.has('equal')) say('equal', await totalsFound(site.context, site.home))
  if (parts.has('fold')) say('fold', `${(await benchFold(site, 500_000)).toFixed(0)} deltas/s`)
  if (parts.has('pending')) {
    const { rate, deltasAWrite, p99, most } = await benchPending(site, 3_000, 20)
    say(
      'pending age',
      `p99 ${p99.toFixed(2)} s, at most ${most.toFixed(2)} s, at ${rate.toFixed(0)} writes/s of ${deltasAWrite} deltas`,
    )
  }
}

/** Opens the ledger on a database in a folder, or in one of its own that is gone afterwards. */
async function withSite(
  folder: string | undefined,
  work: (site: Site) => Promise<void>,
): Promise<void> {
  const home = folder ?? (await mkdtemp(`${tmpdir()}/taizhang-bench-`))
  const site = await openSite(home)
  try {
    await work(site)
  } finally {
    await site.close()
    if (folder === undefined) await rm(home, { recursive: true, force: true })
  }
}

async function importedInto(site: Site): Promise<void> {
  const { seconds, copied, copiedAll, rows } = await benchImport(site, Number(said.import))
  say(
    `import of ${rows} rows`,
    `${seconds.toFixed(1)} s; COPY of the register's rows ${copied.toFixed(1)} s: ${times(copied, seconds)}; COPY of all that was written ${copiedAll.toFixed(1)} s: ${times(copiedAll, seconds)}`,
  )
}

const smallSizes = [10_000, 100_000]
const found = new Map<number, AtSize>()
await withSite(undefined, async (site) => {
  if (parts.has('import')) await importedInto(site)
  for (const rows of smallSizes) found.set(rows, await atSize(site, rows))
})
await withSite(said.home, async (site) => {
  const large = await atSize(site, many)
  const [small, middle] = smallSizes.map((rows) => found.get(rows))
  if (small?.read && large.read)
    say('root-year, p95', `${times(large.read.cells.p95, small.read.cells.p95)} of that at 10000`)
  if (middle?.move !== undefined && large.move !== undefined)
    say('unit move', `${times(large.move, middle.move)} of that at 100000`)
  await atLast(site)
})
