import type { Context } from '../context.ts'
import { row, sql } from '../store/sql.ts'
import { fold } from './fold.ts'
import { buildMeasures } from './measure-state.ts'

/** How long a delta waits for the folder at most, when nothing goes wrong: readers add up what is pending, so it is kept short. */
const everyMilliseconds = 250
/** Dead rows that are swept away together; the table is read by everybody and must stay small. */
const sweptFrom = 20_000
/** A table that a burst or an import has stretched is read to its end by everybody: beyond this it is cut back, once nobody writes. */
const stretchedFrom = 1024 * 1024
/** Somebody's long transaction can keep dead rows where they are: the next try is a while later. */
const cutEveryMilliseconds = 10_000

/** Cuts the table of deltas back to what is in it, when it has been stretched. Gives whether it tried. */
async function cutBack({ pool }: Context): Promise<boolean> {
  const found = await row<{ bytes: string }>(pool, sql`select pg_relation_size('delta') as bytes`)
  if (Number(found?.bytes ?? 0) < stretchedFrom) return false
  await pool.query('vacuum (truncate on) delta')
  return true
}

/**
 * Folds every quarter of a second until it is told to stop, then once more. A failed round is left to the next one: nothing is lost, since
 * deltas and cells change together or not at all. `failed` hears of it.
 */
function startFolder(context: Context, failed: (error: unknown) => void): () => Promise<void> {
  const { pool, zone } = context
  let [stopped, taken, cutAfter] = [false, 0, 0]
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    try {
      const folded = await fold(pool, zone)
      taken += folded
      if (taken >= sweptFrom) {
        taken = 0
        await pool.query('vacuum (truncate off) delta')
      }
      if (folded === 0 && performance.now() > cutAfter && (await cutBack(context)))
        cutAfter = performance.now() + cutEveryMilliseconds
    } catch (error) {
      failed(error)
    }
  }
  let running = Promise.resolve()
  const roundAndAgain = async (): Promise<void> => {
    await round()
    if (!stopped) again()
  }
  const again = (): void => {
    timer = setTimeout(() => {
      running = roundAndAgain()
    }, everyMilliseconds)
    timer.unref()
  }
  again()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}

/** Begins what keeps figures: folding, and building measures whose rule is new. Gives what ends both. */
export function startCounting(
  context: Context,
  failed: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const stopFolder = startFolder(context, failed)
  const building = buildMeasures(context, stopping.signal).catch(failed)
  return async () => {
    stopping.abort()
    await building
    await stopFolder()
  }
}
