/** Run as a child process: serves the ledger, the ledger of the figures' bench, or the bare route it is measured against, on the database named by its arguments. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import Fastify from 'fastify'
import type { Demonstration, Ledger } from '../engine/define/index.ts'
import { startCounting } from '../engine/indicators/folder.ts'
import { makeApp } from '../server/app.ts'
import { hashPassword } from '../server/sign-in/password.ts'
import { makePool, openLedger } from '../server/open-ledger.ts'
import { figuresLedger, figuresZone } from './figures/site.ts'
import { benchLedger, benchZone } from './ledger.ts'

const [kind = '', url = ''] = process.argv.slice(2)

async function serveLedger(ledger: Ledger, zone: Demonstration): Promise<string> {
  const home = await mkdtemp(`${tmpdir()}/taizhang-bench-files-`)
  const config = { port: 0, host: '127.0.0.1', home, databaseUrl: url, demo: false }
  const { context, store, databaseVersion } = await openLedger(
    config,
    ledger,
    zone,
    await hashPassword('bench'),
  )
  const app = await makeApp({ context, store, databaseVersion, demonstration: false })
  startCounting(context, (error) => process.stderr.write(`${String(error)}\n`))
  return app.listen({ port: 0, host: '127.0.0.1' })
}

/** What anybody would write first: one route, one INSERT, no checks; and one list with the same SQL and index as the ledger's. */
async function serveBare(): Promise<string> {
  const pool = makePool(url)
  await pool.query(
    'create table if not exists bare (id uuid primary key default gen_random_uuid(), summary text, kind text, spot point, unit uuid, amount bigint, found date)',
  )
  const app = Fastify()
  app.post('/bare', async (request) => {
    const { summary, kind: of, spot, unit, amount, found } = request.body as Record<string, unknown>
    const result = await pool.query({
      name: 'bare-insert',
      text: 'insert into bare (summary, kind, spot, unit, amount, found) values ($1, $2, $3, $4, $5, $6) returning id',
      values: [
        summary,
        of,
        Array.isArray(spot) ? `(${String(spot[0])},${String(spot[1])})` : null,
        unit,
        amount,
        found,
      ],
    })
    return result.rows[0] as unknown
  })
  app.get('/bare', async (request) => {
    const { kind: of } = request.query as { kind: string }
    const result = await pool.query({
      name: 'bare-list',
      text: 'select e.* from bench_job e where e.zone_id = $1 and e.kind in ($2) order by e.no desc, e.id desc limit 51',
      values: [1, of],
    })
    return { entries: result.rows.slice(0, 50) as unknown }
  })
  return app.listen({ port: 0, host: '127.0.0.1' })
}

const serve = {
  ledger: () => serveLedger(benchLedger, benchZone),
  figures: () => serveLedger(figuresLedger, figuresZone),
  bare: serveBare,
}[kind]
if (!serve) throw new Error(`no server is called ${kind}`)
process.stdout.write(`${await serve()}\n`)
