import type { FieldValue, Freezing } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { figures } from '../indicators/figures.ts'
import { Refusal, refuse } from '../refusals.ts'
import {
  faultyReferences,
  type Quote,
  readsAs,
  type Reference,
  referencesIn,
} from './references.ts'

async function quote(
  context: Context,
  actor: Actor,
  reference: Reference,
  at: string,
): Promise<Quote> {
  const { whole, indicator: name, from, to, by, key } = reference
  const [programme, of = ''] = name.split('.')
  const found = context.model.programmes.find((one) => one.programme === programme)?.indicators
  const indicator = found && Object.hasOwn(found, of) ? found[of] : undefined
  if (!indicator) throw refuse.badReference({ reference: whole })
  const { rows } = await figures(context, actor, {
    indicators: name,
    from,
    to,
    per: 'all',
    ...(by !== null && { by }),
  }).catch((error: unknown) => {
    // A figure the publisher may not see, or one that has no such part.
    throw error instanceof Refusal ? refuse.badReference({ reference: whole }) : error
  })
  const unit = key === null ? undefined : context.units.byCode(key)?.id
  const row = key === null ? rows[0] : rows.find((one) => one.key === key || one.key === unit)
  // So few people that the publisher does not see the number: nought would be a lie, and the number a breach.
  if (row?.hidden) throw refuse.badReference({ reference: whole })
  const { rule, source, version } = indicator.rulebook
  const num = row?.num ?? 0
  const den = indicator.den ? (row?.den ?? 0) : null
  return {
    whole,
    text: readsAs(reference, { num, den, unit: indicator.unit }),
    label: indicator.label,
    unit: indicator.unit,
    num,
    den,
    rule,
    source,
    version,
    at,
  }
}

/** The figures that a text names, read with the rights of whoever publishes it. A reference that cannot be read is refused. */
async function quotesFor(
  context: Context,
  actor: Actor,
  text: string,
  at: string,
): Promise<readonly Quote[]> {
  const [faulty] = faultyReferences(text)
  if (faulty !== undefined) throw refuse.badReference({ reference: faulty.slice(0, 100) })
  return Promise.all(referencesIn(text).map((one) => quote(context, actor, one, at)))
}

/** What a step that freezes writes by itself: the figures of its text, kept as JSON. */
export async function frozenValues(
  context: Context,
  actor: Actor,
  { text, into }: Freezing,
  values: Readonly<Record<string, unknown>>,
  at: string,
): Promise<Readonly<Record<string, FieldValue>>> {
  const said = values[text]
  const quotes = typeof said === 'string' ? await quotesFor(context, actor, said, at) : []
  return { [into]: JSON.stringify(quotes) }
}
