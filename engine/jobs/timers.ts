import { type AnyStep, dayOf } from '../define/index.ts'
import { systemActor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { fromOf, type RegisterModel } from '../model/model.ts'
import { Refusal } from '../refusals.ts'
import { numberText } from '../store/entry.ts'
import { column, join, name, rows, sql } from '../store/sql.ts'
import { takeStep } from '../steps/take-step.ts'
import type { Run } from './job-run.ts'

interface Due {
  readonly id: string
  readonly no: number
  readonly version: number
  readonly day: string
}
/** Entries read at once; each is then a step, and a transaction, of its own. */
const pageSize = 200

/** Entries whose day has come, the earliest first, page by page. */
async function* dueEntries(
  { pool, zone, model: { ledger } }: Context,
  model: RegisterModel,
  step: AnyStep,
  now: Date,
): AsyncGenerator<Due> {
  const field = model.fieldOf.get(step.auto ?? '')
  if (!field) return
  const today = dayOf(now.getTime(), ledger.offsetMinutes)
  const day = column('e', field.column)
  let after: Due | undefined
  do {
    const beyond = after ? sql`(${day}, e.id) > (${after.day}, ${after.id})` : sql`true`
    const page: Due[] = await rows<Due>(
      pool,
      sql`select e.id, e.no, e.version, ${day} as day from ${name(model.table)} e
           where e.zone_id = ${zone} and e.state in (${join([...fromOf(step)])}) and ${day} <= ${today} and ${beyond}
           order by ${day}, e.id limit ${pageSize}`,
    )
    yield* page
    after = page.length === pageSize ? page.at(-1) : undefined
  } while (after)
}

/** Others were faster, or the database was busy: the next run sees how things stand then. */
const passing = new Set(['stale', 'busy'])

/**
 * Takes every step that a definition lets the system take on a day which has come, through the same rules as a person's. What
 * the rules refuse is tried again at the next run and makes this one a failure, so that somebody sees it.
 */
export async function takeDueSteps(context: Context, { now, stopping }: Run): Promise<string> {
  const actor = systemActor(context.zone, 'timers')
  const refused: string[] = []
  let taken = 0
  for (const model of context.model.registers.values()) {
    for (const [step, definition] of Object.entries(model.steps)) {
      for await (const { id, no, version } of dueEntries(context, model, definition, now)) {
        stopping.throwIfAborted()
        try {
          const wish = { values: {}, version, channel: 'system' } as const
          await takeStep(context, actor, model.key, id, step, wish)
          taken += 1
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          const { name: refusal, detail } = error
          if (!passing.has(refusal)) refused.push(`${numberText(model, no)} ${step}: ${detail.zh}`)
        }
      }
    }
  }
  if (refused.length === 0) return `taken ${taken}`
  throw new Error(`taken ${taken}, refused ${refused.length}: ${refused.join(' ')}`)
}
