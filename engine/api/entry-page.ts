import {
  type ClockWire,
  type Condition,
  type EntryPageWire,
  type FieldValue,
  type FileWire,
  holds,
  me,
  type StepOfferWire,
  keptValueOf,
  type Words,
} from '../define/index.ts'
import { targetOfCase } from '../targets/cases.ts'
import { type Actor, surroundings } from '../access/actor.ts'
import { readable } from '../access/rows.ts'
import { UnknownYear } from '../clocks/index.ts'
import type { Context } from '../context.ts'
import { kindOf } from '../fields/index.ts'
import { entriesWire } from '../lists/entry-wire.ts'
import { conditionOf, fromOf, type RegisterModel } from '../model/model.ts'
import { needsOf } from '../model/paths.ts'
import { publicPath } from '../public/public-path.ts'
import { Refusal } from '../refusals.ts'
import { limitOf, readingOf } from '../steps/clock-columns.ts'
import { admit } from '../steps/admit.ts'
import { checkStillNamed, isKeptFrom } from '../steps/still-named.ts'
import { aroundOf } from '../steps/words.ts'
import type { Situation } from '../steps/decision.ts'
import { findEntry } from '../steps/take-step.ts'
import { loadRefs } from '../store/load-refs.ts'
import type { PastStep } from '../store/read.ts'
import type { Entry } from '../store/entry.ts'
import { column, row, rows, sql } from '../store/sql.ts'
import { mayMove } from '../steps/provisional.ts'
import { seen } from '../access/fields.ts'

const iso = (moment: number | null): string | null =>
  moment === null ? null : new Date(moment).toISOString()

function clockWires(
  context: Context,
  model: RegisterModel,
  past: readonly PastStep[],
  entry: Entry,
): ClockWire[] {
  return model.clocks.flatMap((clock) => {
    try {
      const reading = readingOf(model, clock, past, context.calendar, context.now().getTime())
      if (reading.status === 'notStarted') return []
      const limit = limitOf(clock, entry.values)
      // A clock that work sent back would start again stands still; to people its step is done all the same.
      const wasDone = past.some(({ at, step }) => at === reading.pausedAt && step === clock.step)
      return [
        {
          step: clock.step,
          status: wasDone ? 'stopped' : reading.status,
          startedAt: iso(reading.startedAt),
          due: iso(reading.due) ?? (wasDone ? (entry.due[clock.step] ?? null) : null),
          stoppedAt: iso(reading.stoppedAt ?? reading.pausedAt),
          remaining: reading.remaining,
          limit,
          extensions: reading.extensions,
          late: reading.late,
          provisional:
            reading.due !== null &&
            mayMove(context, limit?.unit, reading.startedAt ?? reading.due, reading.due),
          exempt: reading.exempt,
        },
      ]
    } catch (error) {
      // A deadline in a year whose working days are not known is not shown rather than guessed.
      if (error instanceof UnknownYear) return []
      throw error
    }
  })
}

function suggestionsOf(
  context: Context,
  situation: Situation,
  step: string,
  post: Parameters<typeof surroundings>[1],
): StepOfferWire['suggestions'] {
  const { model, before, actor, refs } = situation
  const around = surroundings(actor, post, aroundOf(context, context.now().getTime()))
  if (!before) return {}
  const entry = { ...before, refs }
  return Object.fromEntries(
    Object.entries(model.steps[step]?.suggests ?? {}).flatMap(([field, offers]) => {
      for (const { when, value, because } of offers ?? []) {
        const condition: Condition | null = when ? conditionOf(model, when, me) : null
        const found = keptValueOf(value(model.paths).node, entry, around)
        if (found !== null && (condition === null || holds(condition, entry, around) === true))
          return [
            [field, { value: found, because }] as [string, { value: FieldValue; because: Words }],
          ]
      }
      return []
    }),
  )
}

/** One step as an offer: open with what it suggests, or closed with the reason in words. */
function offer(
  context: Context,
  situation: Situation,
  step: string,
  lang: keyof Words,
): StepOfferWire {
  const { before } = situation
  if (!before) return { step, open: false, suggestions: {} }
  try {
    const { post } = admit(context, situation, before, step, {
      values: {},
      at: context.now().getTime(),
      channel: 'web',
    })
    return { step, open: true, suggestions: suggestionsOf(context, situation, step, post) }
  } catch (error) {
    if (error instanceof Refusal)
      return { step, open: false, why: error.detail[lang], suggestions: {} }
    throw error
  }
}

/** A step that would leave those who name the entry without it is closed, as taking it would be refused. */
async function closedByNames(
  context: Context,
  model: RegisterModel,
  id: string,
  offered: StepOfferWire,
  lang: keyof Words,
): Promise<StepOfferWire> {
  const { step, open } = offered
  const to = model.steps[step]?.to
  if (!open || to === undefined || !isKeptFrom(model, to)) return offered
  try {
    await checkStillNamed(context.pool, context, model, id, { step, to })
    return offered
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { step, open: false, why: error.detail[lang], suggestions: {} }
  }
}

async function relatedTo(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
): Promise<EntryPageWire['related']> {
  const pointing = [...context.model.registers.values()].flatMap((other) =>
    other.fields.filter((field) => field.target === model).map((field) => ({ other, field })),
  )
  const counted = await Promise.all(
    pointing.map(async ({ other, field }) => {
      const { reach, where } = readable(context, actor, other)
      const found = await row<{ n: number }>(
        context.pool,
        sql`select count(*) as n from ${reach.from()} where ${where} and ${column('e', field.column)} = ${id}`,
      )
      return { register: other.key, field: field.name, n: found?.n ?? 0 }
    }),
  )
  return counted.filter(({ n }) => n > 0)
}

interface FileRow {
  id: string
  name: string
  type: string
  bytes: number
  width: number | null
  height: number | null
  taken_at: string | null
}

async function filesOf(
  context: Context,
  model: RegisterModel,
  values: Readonly<Record<string, FieldValue>>,
): Promise<Record<string, FileWire>> {
  const ids = model.fields.flatMap(({ name, field }) =>
    kindOf(field).sqlType(field) === 'uuid[]' ? ((values[name] ?? []) as readonly string[]) : [],
  )
  if (ids.length === 0) return {}
  const found = await rows<FileRow>(
    context.pool,
    sql`select id, name, type, bytes, width, height, taken_at from file where zone_id = ${context.zone} and id = any(${ids}::uuid[])`,
  )
  return Object.fromEntries(
    found.map(({ taken_at: takenAt, ...file }) => [file.id, { ...file, takenAt }]),
  )
}

/** Where everybody may read the entry now; lines are read on the page of what they belong to. */
function publicAt(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  entry: Entry,
): string | null {
  const { public: open, lineOf } = model.register
  const [post] = actor.posts
  if (!open || lineOf !== undefined || !post || entry.no === null) return null
  const here = surroundings(actor, post, aroundOf(context, context.now().getTime(), {}))
  const isOpen = holds(conditionOf(model, open.when, me), entry, here) === true
  return isOpen ? publicPath(model, entry.no) : null
}

/** Everything an entry's page shows: the entry, its clocks, what can be done and why not the rest, and what points to it. */
export async function entryPage(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
  lang: keyof Words,
): Promise<EntryPageWire> {
  const { entry, past } = await findEntry(context, actor, model, id)
  const paths = Object.values(model.steps)
    .filter((step) => fromOf(step).includes(entry.state))
    .flatMap((step) => needsOf(model, step).paths)
  const refs =
    paths.length === 0 ? {} : await loadRefs(context.pool, model, actor.zone, entry.values, paths)
  const situation: Situation = {
    model,
    actor,
    before: { ...entry, refs },
    past,
    refs,
    previous: {},
  }
  const offers = Object.keys(model.steps).map((step) => offer(context, situation, step, lang))
  const [wires, related, files, steps] = await Promise.all([
    entriesWire(context, actor, model, [entry]),
    relatedTo(context, actor, model, id),
    filesOf(context, model, seen(model, entry.values, actor).values),
    Promise.all(offers.map((one) => closedByNames(context, model, id, one, lang))),
  ])
  const [wire] = wires
  if (!wire) throw new Error('an entry that was found has no wire form')
  return {
    entry: wire,
    steps,
    clocks: clockWires(context, model, past, entry),
    related,
    files,
    public: publicAt(context, actor, model, entry),
    ...targetOfCase(context, model, entry.values),
  }
}
