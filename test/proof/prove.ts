/** A garden in which several people work, somebody folds and units move, and what is found wrong in it meanwhile. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Ledger } from '../../engine/define/index.ts'
import { fold } from '../../engine/indicators/fold.ts'
import { buildMeasures, syncMeasures } from '../../engine/indicators/measure-state.ts'
import { compile } from '../../engine/model/model.ts'
import { testLedger } from '../ledger-for-tests.ts'
import { faults } from './check.ts'
import { random } from './random.ts'
import type { Site } from './site.ts'
import { openSite, work } from './work.ts'

const writers = 4
/** The work spreads over this long, whatever its number, so that months and limits pass. */
const spread = 150 * 86_400_000
/** The folder rests so long, in milliseconds: long enough for something to be pending when it comes. */
const rest = 20

/** A garden for so many writes, gone when `within` is done with it. */
export async function withSite<T>(
  writes: number,
  seed: number,
  within: (site: Site) => Promise<T>,
): Promise<T> {
  const ledger = await testLedger(true)
  try {
    await syncMeasures(ledger.context)
    return await within(await openSite(ledger, random(seed), spread / writes))
  } finally {
    await ledger.context.pool.end()
  }
}

/** Lets several people work until so much is written, while somebody folds. */
export async function workTogether(site: Site, seed: number, until: number): Promise<void> {
  const { pool, zone } = site.context
  // What autovacuum does within a minute; without statistics young tables are read from end to end.
  await pool.query('analyze')
  const done = new AbortController()
  const folding = async (): Promise<void> => {
    while (!done.signal.aborted) {
      await fold(pool, zone)
      await pause(rest)
    }
  }
  const writing = Array.from({ length: writers }, async (_, writer) => {
    const dice = random(seed * 1_000 + writer + until)
    while (site.written < until) await work(site, dice)
  })
  const folder = folding()
  try {
    await Promise.all(writing)
  } finally {
    done.abort()
    await folder
  }
}

/** The process starts anew with other definitions. */
export async function restart(site: Site, ledger: Ledger): Promise<void> {
  site.context = { ...site.context, model: compile(ledger) }
  await syncMeasures(site.context)
}

/** Builds what a restart found to be built. */
export const build = ({ context }: Site): Promise<void> =>
  buildMeasures(context, new AbortController().signal)

/** Works in some stretches, each looked at beside the work and after it; what was found wrong. `isNew` by the rules of the second version. */
export async function prove(
  site: Site,
  seed: number,
  { writes, stretches, isNew = false }: { writes: number; stretches: number; isNew?: boolean },
): Promise<string[]> {
  const [dice, from] = [random(seed + 7), site.written]
  const wrong: string[] = []
  for (let at = 1; at <= stretches; at += 1) {
    const working = workTogether(site, seed, from + Math.floor((writes * at) / stretches))
    const [meanwhile, worked] = await Promise.allSettled([faults(site, dice, isNew), working])
    if (worked.status === 'rejected') throw worked.reason
    if (meanwhile.status === 'rejected') throw meanwhile.reason
    wrong.push(...meanwhile.value, ...(await faults(site, dice, isNew)))
  }
  return wrong
}
