import type { Actor } from '../../engine/access/actor.ts'
import type { Context } from '../../engine/context.ts'
import { type Programme, share, sum } from '../../engine/define/index.ts'
import { measuresOf } from '../../engine/indicators/measure.ts'
import { type RegisterModel, registerOf } from '../../engine/model/model.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import { hashPassword, openLedger } from '../../server/open-ledger.ts'
import { benchLedger, benchProgramme, benchZone, jobs } from '../ledger.ts'

const amount = sum('数量', '处', {
  of: jobs,
  on: (j) => j.enteredOn('open'),
  sum: (j) => j.amount,
  by: ['kind'],
  rule: '测量用',
  source: '测量用',
  version: 1,
})
const inTime = share('按期处置率', {
  of: jobs,
  on: (j) => j.enteredOn('handled'),
  among: (j) => j.entered('handled'),
  that: (j) => j.inTime('handle'),
  by: ['unit'],
  rule: '测量用',
  source: '测量用',
  version: 1,
})
const { indicators, en } = benchProgramme
const withAmount: Programme = {
  ...benchProgramme,
  indicators: { ...indicators, inTime, amount },
  en: { ...en, indicators: { ...en.indicators, inTime: 'Handled in time', amount: 'Amount' } },
}

/** The bench's programme with two figures more, so that a later state and what is added up are measured and compared as well. */
export const figuresLedger = { ...benchLedger, programmes: [withAmount] }

/** Units directly below the zone; the other sixteen lie below these. */
const streets = 4
export const figuresZone = {
  ...benchZone,
  units: benchZone.units.map((unit, at) =>
    at > streets ? { ...unit, parent: `unit-${at % streets}` } : unit,
  ),
}

/** An open ledger with the bench's figures. */
export interface Site {
  readonly context: Context
  readonly actor: Actor
  readonly url: string
  readonly home: string
  /** The ledger's database as the superuser, who may copy from files of the server; of a database of its own only. */
  readonly superuserUrl?: string
  readonly close: () => Promise<void>
}

export const jobModel = ({ model }: Context): RegisterModel => registerOf(model, 'bench.job')
export const jobMeasures = (context: Context) => measuresOf(context.model).of(jobModel(context))

async function actorOf({ pool, zone }: Context): Promise<Actor> {
  const { rows } = await pool.query<{ id: string; role: string; unit: string; person: string }>(
    'select id, role, unit_id as unit, holder_id as person from post where zone_id = $1',
    [zone],
  )
  return { zone, person: rows[0]?.person ?? '', system: null, posts: rows }
}

/** The bench's ledger on the database at an address. */
export async function figuresAt(home: string, url: string): Promise<Site> {
  const { context, close } = await openLedger(
    { port: 0, host: '127.0.0.1', home, databaseUrl: url, demo: false },
    figuresLedger,
    figuresZone,
    await hashPassword('bench'),
  )
  return { context, actor: await actorOf(context), url, home, close }
}

/** The bench's ledger on a database of its own in `home`; what an earlier run left there is found again. */
export async function openSite(home: string): Promise<Site> {
  const database = await openDatabase({ home, databaseUrl: undefined })
  const site = await figuresAt(home, database.url)
  const close = async (): Promise<void> => {
    await site.close()
    await database.stop()
  }
  const superuserUrl = database.superuserUrl?.replace('/postgres?', '/taizhang?') ?? ''
  return { ...site, superuserUrl, close }
}
