import type { FastifyInstance } from 'fastify'
import type { ChangeWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { readableAmong } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { maySee } from '../indicators/asked.ts'
import { measuresOf } from '../indicators/measure.ts'
import { figureSight } from '../indicators/sight.ts'
import { mayOpen } from '../access/may-open.ts'
import type { ActorOf } from './register-routes.ts'

/** Changes are gathered this long before they are told: a bulk step is one look-up, and nobody sees the difference. */
const gatherMilliseconds = 300
/** A line now and then keeps proxies from closing a silent connection. */
const heartbeatMilliseconds = 25_000

/** Of some changes those whose entries the actor may read; the same row rule as every list. */
async function visible(
  context: Context,
  actor: Actor,
  changes: readonly ChangeWire[],
): Promise<ChangeWire[]> {
  const shown: ChangeWire[] = []
  for (const [key, all] of Map.groupBy(changes, (change) => change.register)) {
    const model = context.model.registers.get(key)
    if (!model || !mayOpen(actor, model)) continue
    const ids = await readableAmong(
      context,
      actor,
      model,
      all.map(({ id }) => id),
    )
    shown.push(...all.filter(({ id }) => ids.has(id)))
  }
  return shown
}

/** The figures that some changes may have moved, of those that the actor may see. */
function figuresTouched(
  context: Context,
  actor: Actor,
  changes: readonly ChangeWire[],
  shown: readonly ChangeWire[],
): readonly string[] {
  const measures = measuresOf(context.model)
  const touchedBy = (some: readonly ChangeWire[]) =>
    new Set(
      [...new Set(some.map(({ register }) => register))].flatMap((key) => {
        const model = context.model.registers.get(key)
        if (!model) return []
        return [...measures.of(model), ...measures.through(model).map(({ measure }) => measure)]
      }),
    )
  const [any, own] = [touchedBy(changes), touchedBy(shown)]
  return [...measures.figures.values()]
    .filter((figure) => {
      // Whoever sees only what their own entries add up to is not told of others' changes.
      const touched = figureSight(actor, figure) === 'own' ? own : any
      return maySee(actor, figure) && Object.values(figure.parts).some((one) => touched.has(one))
    })
    .map(({ key }) => key)
}

/** `GET /api/changes`: server-sent events of what changed, as far as the reader may see it. */
export function changesStream(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  const open = new Set<() => void>()
  app.get('/api/changes', async (request, reply) => {
    let actor = await actorOf(request)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    raw.write('retry: 3000\n\n')
    let waiting: ChangeWire[] = []
    let timer: NodeJS.Timeout | undefined
    const close = (): void => {
      context.changes.off('change', gather)
      clearInterval(heartbeat)
      clearTimeout(timer)
      open.delete(close)
      raw.end()
    }
    const flush = async (): Promise<void> => {
      const told = waiting
      waiting = []
      timer = undefined
      // Whoever was signed out, or lost a post, hears no more.
      actor = await actorOf(request)
      const shown = await visible(context, actor, told)
      const indicators = figuresTouched(context, actor, told, shown)
      if (indicators.length > 0)
        raw.write(`event: figures\ndata: ${JSON.stringify({ indicators })}\n\n`)
      for (const change of shown) raw.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`)
    }
    const gather = (change: ChangeWire): void => {
      waiting.push(change)
      timer ??= setTimeout(() => void flush().catch(close), gatherMilliseconds)
    }
    const heartbeat = setInterval(() => raw.write(': here\n\n'), heartbeatMilliseconds)
    context.changes.on('change', gather)
    open.add(close)
    raw.on('close', close)
  })
  app.addHook('preClose', async () => {
    for (const close of open) close()
  })
}
