import type { RedTarget, TargetCaseWire, Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { mayOpen } from '../access/may-open.ts'
import { readable } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { type RegisterModel, registerFor } from '../model/model.ts'
import { numberText } from '../store/entry.ts'
import { column, name, row, rows, sql } from '../store/sql.ts'
import { targetsOf } from './targets-of.ts'

/** The register in which red targets are taken up, and the columns that name the target and the unit that answers; the latter may have none. */
export function casesOf({ model }: Context): {
  readonly model: RegisterModel
  readonly link: string
  readonly unit: string | null
} | null {
  const { supervision } = model.ledger
  const register = supervision && registerFor(model, supervision.of)
  const link = register?.fieldOf.get(supervision?.link ?? '')
  const [unit] = Object.entries(supervision?.gives ?? {}).find(([, what]) => what === 'unit') ?? []
  return register && link
    ? { model: register, link: link.column, unit: register.fieldOf.get(unit ?? '')?.column ?? null }
    : null
}

/** The target that an entry of that register is about, as its page names it; nothing for any other entry. */
export function targetOfCase(
  context: Context,
  model: RegisterModel,
  values: Readonly<Record<string, unknown>>,
): { readonly target?: { readonly key: string; readonly label: Words } } {
  const { supervision } = context.model.ledger
  if (!supervision || model.register !== supervision.of) return {}
  const found = targetsOf(context.model).find(({ key }) => key === values[supervision.link])
  return found
    ? { target: { key: found.key, label: { zh: found.target.label, en: found.en.label } } }
    : {}
}

interface CaseRow {
  id: string
  no: number
  state: string
  target: string
  unit: string | null
}

/** The cases of targets that the actor may read, the newest first, by the target's key. */
export async function casesByTarget(
  context: Context,
  actor: Actor,
): Promise<ReadonlyMap<string, readonly TargetCaseWire[]>> {
  const cases = casesOf(context)
  if (!cases || !mayOpen(actor, cases.model)) return new Map()
  const { model, link, unit } = cases
  const { reach, where } = readable(context, actor, model)
  const found = await rows<CaseRow>(
    context.pool,
    sql`select e.id, e.no, e.state, ${column('e', link)} as target, ${unit === null ? sql`null` : column('e', unit)} as unit from ${reach.from()}
         where ${where} and ${column('e', link)} is not null order by e.created_at desc, e.id desc`,
  )
  const grouped = Map.groupBy(found, ({ target }) => target)
  return new Map(
    [...grouped].map(([target, all]) => [
      target,
      all.map(({ id, no, state, unit: answers }) => ({
        register: model.key,
        id,
        no: numberText(model, no),
        state,
        open: !model.final.has(state),
        unit: answers,
      })),
    ]),
  )
}

/**
 * Whether a target of a unit waits for no new case: one is open, or one was opened in this month. A target that stays red is taken up once a month
 * at most, so that whoever has just closed a case has time to see it work.
 */
export async function isTakenUp(
  context: Context,
  { key, unit, day }: Pick<RedTarget, 'key' | 'unit' | 'day'>,
): Promise<boolean> {
  const cases = casesOf(context)
  if (!cases) return true
  const { model, link, unit: answers } = cases
  const ofUnit = answers === null ? sql`true` : sql`${column('e', answers)} = ${unit}`
  const final = [...model.final]
  const found = await row(
    context.pool,
    sql`select 1 from ${name(model.table)} e where e.zone_id = ${context.zone} and ${column('e', link)} = ${key} and ${ofUnit}
         and (e.state <> all(${final}::text[]) or e.created_at >= ${`${day.slice(0, 7)}-01`}::date) limit 1`,
  )
  return found !== undefined
}
