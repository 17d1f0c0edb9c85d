import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loadUnits } from '../engine/access/unit-tree.ts'
import { type Context, newChanges } from '../engine/context.ts'
import type { Demonstration, Ledger } from '../engine/define/index.ts'
import { typeParsers } from '../engine/fields/index.ts'
import { FileStore } from '../engine/files/file-store.ts'
import { syncMeasures } from '../engine/indicators/measure-state.ts'
import { findMistakes } from '../engine/model/mistakes.ts'
import { compile, type Model } from '../engine/model/model.ts'
import { ensureZone, loadOrganisation, markLoaded } from '../engine/organisation/load-zone.ts'
import { migrate, Mismatch } from '../engine/store/migrate.ts'
import { reportUnitMistakes } from '../engine/reports/report-mistakes.ts'
import { targetUnitMistakes } from '../engine/targets/target-mistakes.ts'
import { recountLimits } from '../engine/steps/recount.ts'
import { tell } from '../engine/telling/tell.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/open-database.ts'
import { prepareHome } from './home.ts'
import { mistakesByFile } from './mistakes-by-file.ts'
import { keepHeapSmall } from './frugal-heap.ts'
import { hashPassword } from './sign-in/password.ts'
import { StartRefusal } from './start-refusal.ts'
import { zoneCalendar } from './zone-calendar.ts'

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))
/** Connections of one process: the two cores of a small server are kept busy by this many. */
const connections = 10

export interface OpenLedger {
  readonly context: Context
  readonly store: FileStore
  readonly databaseVersion: string
  readonly close: () => Promise<void>
}

/** How long the serving pool waits for the database: a request that takes longer is refused as busy instead of piling up. */
const patience = {
  statement_timeout: 30_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** A pool whose values are read the way the field kinds expect. */
export function makePool(url: string, options: Partial<pg.PoolConfig> = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: typeParsers,
    ...options,
  })
  // A connection that breaks while nobody uses it is replaced by the pool. One in use fails its next statement, which tells its user; that it
  // also broke between two statements must not end the process before it has said why.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The definitions, compiled; their mistakes stop the start, all named at once. */
function soundModel(ledger: Ledger, units: Demonstration['units']): Model {
  const model = compile(ledger)
  const isUnit = (code: string) => units.some((unit) => unit.code === code)
  const mistakes = [
    ...findMistakes(model),
    ...targetUnitMistakes(ledger.programmes, isUnit),
    ...reportUnitMistakes(ledger.programmes, isUnit),
  ]
  if (mistakes.length > 0)
    throw new StartRefusal(
      '定义有误，未启动。',
      'The definitions hold mistakes; nothing was started.',
      mistakesByFile(mistakes),
    )
  return model
}

/**
 * Opens the database under these definitions. Mistakes in them, or a database that does not match, stop the start, all named at once.
 * Whoever is new in the zone gets `passwordHash`, or else the first password of the data folder. `onLost` hears of an embedded database that ended although nobody asked it to.
 */
export async function openLedger(
  config: Config,
  ledger: Ledger,
  demonstration: Demonstration,
  passwordHash?: string,
  onLost: (error: Error) => void = () => undefined,
): Promise<OpenLedger> {
  keepHeapSmall()
  const model = soundModel(ledger, demonstration.units)
  prepareHome(config.home)
  const database = await openDatabase(config, { onLost })
  const pool = makePool(database.url, patience)
  const close = async (): Promise<void> => {
    await pool.end()
    await database.stop()
  }
  try {
    await migrate(pool, model, migrationsFolder)
    const zone = await ensureZone(pool, demonstration.zone)
    const firstHash = passwordHash ?? (await hashPassword(await firstPassword(config.home)))
    await loadOrganisation(pool, zone, demonstration, firstHash)
    const calendar = await zoneCalendar(config.home, ledger, new Date())
    const context: Context = {
      pool,
      model,
      zone,
      units: await loadUnits(pool, zone),
      calendar,
      now: () => new Date(),
      changes: newChanges(),
    }
    await syncMeasures(context)
    await recountLimits(context)
    const store = new FileStore(config.home)
    await store.prepare()
    return { context, store, databaseVersion: database.version, close }
  } catch (error) {
    await close()
    if (error instanceof Mismatch)
      throw new StartRefusal(
        '数据库与定义不一致，未启动。',
        'The database does not match the definitions; nothing was started.',
        error.lines.join('\n'),
      )
    throw error
  }
}

/**
 * The password that people of a new zone begin with, with the demonstration or without: made at random for each data folder and
 * kept in it, so that no two installations share one. `TAIZHANG_DEMO_PASSWORD` sets it when the folder is new.
 */
export async function firstPassword(home: string): Promise<string> {
  const file = `${home}/demonstration-password.txt`
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) return kept.trim()
  const password = process.env['TAIZHANG_DEMO_PASSWORD'] ?? `tz-${randomBytes(6).toString('hex')}`
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: 'wx' })
  return password
}

/** Tells stories that must all be possible: facts and packs of our own. A refused one is a mistake in them, named with its reason. */
async function tellAll(
  context: Context,
  stories: Iterable<Demonstration['stories'] extends () => Iterable<infer S> ? S : never>,
): Promise<number> {
  const { told, refused } = await tell(context, stories, 'facts')
  if (refused.length > 0) {
    throw new Error(
      `stories that the rules refuse:\n${refused
        .slice(0, 20)
        .map(({ key, step, refusal }) => `${key} at ${step}: ${refusal.detail.en}`)
        .join('\n')}`,
    )
  }
  return told
}

/** Loads what the zone starts with: reference lists always, the page's facts and the synthetic year for a demonstration. */
export async function loadDemonstration(
  context: Context,
  demonstration: Demonstration,
  stories: boolean,
): Promise<void> {
  await tellAll(context, demonstration.reference())
  if (stories) await tellAll(context, demonstration.stories())
  await markLoaded(context.pool, context.zone, stories ? 'demonstration' : 'reference')
}

export { hashPassword }
