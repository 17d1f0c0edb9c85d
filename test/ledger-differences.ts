import { FileStore } from '../engine/files/file-store.ts'
import { fold } from '../engine/indicators/fold.ts'
import type { Context } from '../engine/context.ts'
import { verify, verifyFigures } from '../engine/verify/verify.ts'

/** What is not as the history says, and figures that are not what their entries come to, before and after they are folded. */
export async function differences(context: Context, home: string): Promise<unknown[]> {
  const found: unknown[] = []
  const report = (...finding: unknown[]) => found.push(finding)
  await verify(context, { store: new FileStore(home), report })
  await verifyFigures(context, { report })
  await fold(context.pool, context.zone)
  await verifyFigures(context, { report })
  return found
}
