import type { FieldValue, Story, Told } from '../define/index.ts'
import { readsFigures } from '../quotes/figure-values.ts'
import { UnknownYear } from '../clocks/index.ts'
import type { Context } from '../context.ts'
import { engineSteps } from '../history/engine-steps.ts'
import { type RegisterModel, registerFor } from '../model/model.ts'
import { needsOf, type PreviousNode } from '../model/paths.ts'
import { Refusal } from '../refusals.ts'
import { decide } from '../steps/decide.ts'
import type { Channel, Decision, HistoryLine } from '../steps/decision.ts'
import type { Entry } from '../store/entry.ts'
import { entriesById, type PastStep, refsOf } from '../store/read.ts'
import { rows, sql, transaction } from '../store/sql.ts'
import { type Cast, castOf } from './cast.ts'
import { insertTold, type ToldEntry } from './insert-told.ts'
import { Memory } from './memory.ts'
import { frozenIn, quotingLast } from './quoting.ts'

/** A story that the rules do not let happen: which, at which step, and why. */
export interface RefusedStory {
  readonly key: string
  readonly step: string
  readonly refusal: Refusal
}
export interface Telling {
  readonly told: number
  /** Stories that had been told before. */
  readonly known: number
  readonly refused: readonly RefusedStory[]
}

interface Stage {
  readonly context: Context
  readonly cast: Cast
  readonly memory: Memory
  readonly channel: Channel
  readonly now: number
  /** The figures that the story being told keeps. */
  frozen: Readonly<Record<string, FieldValue>>
}

function takeOne(
  stage: Stage,
  model: RegisterModel,
  story: Story,
  told: Told,
  before: Entry | null,
  past: readonly PastStep[],
) {
  const { context, cast, memory } = stage
  const act = told.step === 'create' ? model.register.create : model.steps[told.step]
  const values: Record<string, FieldValue> = Object.fromEntries(
    Object.entries(told.values ?? {}).map(([name, value]) => [
      name,
      cast.value(value, memory.idOf),
    ]),
  )
  const needs = act ? needsOf(model, act) : { paths: [], previous: [] }
  const merged = { ...before?.values, ...values }
  const refs = refsOf(model, merged, needs.paths, memory.get)
  const previous = memory.previous(model, needs.previous, merged)
  const decision = decide(
    context,
    {
      model,
      actor: cast.actor(told.by),
      before: before ? { ...before, refs } : null,
      past,
      refs,
      previous,
      ...(readsFigures(act) && { frozen: stage.frozen }),
    },
    told.step,
    {
      values,
      at: Date.parse(told.at),
      channel: stage.channel,
      reason: told.reason,
      reasonCode: told.reasonCode,
      detail: told.detail ?? (stage.channel === 'facts' ? undefined : story.key),
    },
    stage.now,
  )
  return { decision, previousNodes: needs.previous }
}

const pastStepOf = ({ at, step, to, clock }: HistoryLine): PastStep => ({
  at: Date.parse(at),
  step,
  to,
  clock,
})

/** The entry that a step opened, under the key that the story of how it goes on is told by; with what it opened in turn. */
function opened(memory: Memory, story: Story, key: string, decision: Decision): ToldEntry {
  const name = `${key}/${decision.model.register.register}`
  let own = name
  for (let count = 2; memory.toldAs(own); count += 1) own = `${name}/${count}`
  const { synthetic, source } = story
  const entry = { ...decision.entry, synthetic, source }
  const told: ToldEntry = {
    key: own,
    model: decision.model,
    entry,
    lines: [decision.history],
    opened: [],
  }
  memory.remember(decision.model, entry, [])
  memory.keep(told)
  told.opened.push(...decision.opens.map((one) => opened(memory, story, own, one)))
  return told
}

/** The entry that a story tells, as it stands before its first step: nothing, or what another story opened. */
function beginning(stage: Stage, story: Story, model: RegisterModel): ToldEntry | null {
  if (!story.opened && story.continues === undefined) return null
  const held = stage.memory.toldAs(story.continues ?? story.key)
  if (!held || held.model !== model)
    throw new Error(
      `the story ${story.key} goes on, but no earlier story of this telling begins it`,
    )
  return held
}

function tellOne(stage: Stage, story: Story): RefusedStory | null {
  const { memory } = stage
  const model = registerFor(stage.context.model, story.register)
  if (!model) throw new Error(`the story ${story.key} is of a register that no programme holds`)
  const held = beginning(stage, story, model)
  let entry: Entry | null = held?.entry ?? null
  const lines: HistoryLine[] = held ? [...held.lines] : []
  const decisions: Decision[] = []
  const nodes: PreviousNode[] = []
  for (const told of story.told) {
    try {
      const past = lines.filter(({ step }) => step !== engineSteps.marked).map(pastStepOf)
      const { decision, previousNodes } = takeOne(stage, model, story, told, entry, past)
      const { synthetic, source } = story
      entry = entry === null ? { ...decision.entry, synthetic, source } : decision.entry
      lines.push(decision.history)
      decisions.push(decision)
      nodes.push(...previousNodes)
    } catch (error) {
      if (error instanceof Refusal) return { key: story.key, step: told.step, refusal: error }
      if (error instanceof UnknownYear)
        throw new Error(
          `the story ${story.key} runs into a year whose working days are not known`,
          { cause: error },
        )
      throw error
    }
  }
  if (!entry) throw new Error(`the story ${story.key} tells nothing`)
  memory.remember(model, entry, nodes)
  const told: ToldEntry = held ?? { key: story.key, model, entry, lines: [], opened: [] }
  told.entry = entry
  told.lines.splice(0, told.lines.length, ...lines)
  if (!held) memory.fresh.push(told)
  memory.keep(told)
  for (const { history, marks, opens } of decisions) {
    if (marks) memory.mark(history, marks)
    told.opened.push(...opens.map((one) => opened(memory, story, story.key, one)))
  }
  return null
}

async function recall(context: Context, memory: Memory): Promise<Set<string>> {
  const told = await rows<{ key: string; register: string; entry_id: string }>(
    context.pool,
    sql`select key, register, entry_id from told where zone_id = ${context.zone}`,
  )
  for (const [register, all] of Map.groupBy(told, (one) => one.register)) {
    const model = context.model.registers.get(register)
    // Of cases told long ago nothing is asked any more; plain lists are what stories keep naming.
    if (!model || model.register.shape !== 'list') continue
    for (const [id, entry] of await entriesById(
      context.pool,
      model,
      context.zone,
      all.map((one) => one.entry_id),
    ))
      memory.entries.set(id, { model, entry })
  }
  for (const { key, entry_id: id } of told) memory.ids.set(key, id)
  return new Set(told.map(({ key }) => key))
}

/** What a telling would write, and what it leaves out. */
export interface Rehearsal {
  readonly fresh: readonly ToldEntry[]
  /** Stories that had been told before. */
  readonly known: number
  readonly refused: readonly RefusedStory[]
}

/** From so many new entries on the database is told to look at its tables anew. */
const analysedFrom = 500

/** Judges stories by the rules of people's steps without writing anything. */
export async function rehearse(
  context: Context,
  stories: Iterable<Story>,
  channel: Extract<Channel, 'facts' | 'import'>,
): Promise<Rehearsal> {
  const memory = new Memory()
  const before = await recall(context, memory)
  const known = new Set(before)
  const stage: Stage = {
    context,
    cast: await castOf(context),
    memory,
    channel,
    now: context.now().getTime(),
    frozen: {},
  }
  const refused: RefusedStory[] = []
  let passed = 0
  for (const story of stories) {
    if (known.has(story.key) || before.has(story.continues ?? story.key)) {
      passed += 1
      continue
    }
    stage.frozen = await frozenIn(context, stage.cast, story)
    const refusal = tellOne(stage, story)
    if (refusal) refused.push(refusal)
    else known.add(story.key)
  }
  return { fresh: memory.fresh, known: passed, refused }
}

/** What is told together is written together. */
async function tellSet(
  context: Context,
  stories: Iterable<Story>,
  channel: Extract<Channel, 'facts' | 'import'>,
): Promise<Telling> {
  const { fresh, known, refused } = await rehearse(context, stories, channel)
  await transaction(context.pool, async (client) => {
    // A year is told at once: that may take longer than a person's request ever should.
    await client.query('set local statement_timeout = 0')
    await insertTold(client, context, fresh)
  })
  // Steps right after a large telling are planned with what was told, not with empty tables.
  if (fresh.length >= analysedFrom) await context.pool.query('analyze')
  return { told: fresh.length, known, refused }
}

/**
 * Tells stories (facts, packs, a synthetic year) through the same rules as people's steps, and writes them in one transaction, set by
 * set. A story that the rules refuse is left out whole and given back with its reason; one that was told before is passed over. Stories
 * that keep figures are told in a second transaction, because what they quote must be there first.
 */
export async function tell(
  context: Context,
  stories: Iterable<Story>,
  channel: Extract<Channel, 'facts' | 'import'>,
): Promise<Telling> {
  const { plain, quoting } = quotingLast(stories)
  const first = await tellSet(context, plain, channel)
  if (quoting.length === 0) return first
  const second = await tellSet(context, quoting, channel)
  return {
    told: first.told + second.told,
    known: first.known + second.known,
    refused: [...first.refused, ...second.refused],
  }
}
