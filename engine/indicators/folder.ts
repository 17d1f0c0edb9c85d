import type { Context } from '../context.ts'
import { fold } from './fold.ts'
import { buildMeasures } from './measure-state.ts'

/** How long a delta waits for the folder at most, when nothing goes wrong: readers add up what is pending, so it is kept short. */
const everyMilliseconds = 250
/** Dead rows that are swept away together; the table is read by everybody and must stay small. */
const sweptFrom = 20_000

/**
 * Folds every quarter of a second until it is told to stop, then once more. A failed round is left to the next one: nothing is lost, since
 * deltas and cells change together or not at all. `failed` hears of it.
 */
function startFolder(
  { pool, zone }: Context,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let [stopped, taken] = [false, 0]
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    try {
      taken += await fold(pool, zone)
      if (taken >= sweptFrom) {
        taken = 0
        await pool.query('vacuum (truncate off) delta')
      }
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
