import type { FieldValue, Story, Told } from '../define/index.ts'
import { UnknownYear } from '../clocks/index.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { needsOf, type PreviousNode } from '../model/paths.ts'
import { Refusal } from '../refusals.ts'
import { decide } from '../steps/decide.ts'
import type { Channel, HistoryLine } from '../steps/decision.ts'
import type { Entry } from '../store/entry.ts'
import { entriesById, type PastStep, refsOf } from '../store/read.ts'
import { rows, sql, transaction } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { StoryFault } from './story-fault.ts'
import { type Cast, castOf } from './cast.ts'
import { insertTold, type ToldEntry } from './insert-told.ts'

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

/** What has been told so far, in memory: the same rules look things up here that look into the database for a person's step. */
class Memory {
  readonly entries = new Map<string, { model: RegisterModel; entry: Entry }>()
  readonly ids = new Map<string, string>()
  readonly fresh: ToldEntry[] = []
  /** The latest value of a field among entries that agree in some others, for `previous`. */
  readonly #latest = new Map<string, string>()

  get = (_: RegisterModel, id: string): Entry | null => this.entries.get(id)?.entry ?? null
  idOf = (key: string): string => {
    const id = this.ids.get(key)
    if (id === undefined)
      throw new StoryFault(`a story names the entry ${key}, which no earlier story tells`)
    return id
  }
  #slot = (model: RegisterModel, node: PreviousNode, values: Entry['values']): string =>
    JSON.stringify([
      model.key,
      node.field,
      node.state,
      ...node.same.map((field) => values[field] ?? null),
    ])
  previous(
    model: RegisterModel,
    nodes: readonly PreviousNode[],
    values: Entry['values'],
  ): Record<string, string | null> {
    return Object.fromEntries(
      nodes.map((node) => [
        JSON.stringify(node),
        this.#latest.get(this.#slot(model, node, values)) ?? null,
      ]),
    )
  }
  remember(model: RegisterModel, entry: Entry, nodes: readonly PreviousNode[]): void {
    this.entries.set(entry.id, { model, entry })
    for (const node of nodes) {
      const value = entry.values[node.field]
      const slot = this.#slot(model, node, entry.values)
      if (
        entry.state === node.state &&
        typeof value === 'string' &&
        value > (this.#latest.get(slot) ?? '')
      )
        this.#latest.set(slot, value)
    }
  }
}

interface Stage {
  readonly context: Context
  readonly cast: Cast
  readonly memory: Memory
  readonly channel: Channel
  readonly now: number
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

/** What a told step marks on an entry told earlier in the same telling. */
function mark(
  memory: Memory,
  source: HistoryLine,
  marks: { model: RegisterModel; id: string; sets: Readonly<Record<string, FieldValue>> },
): void {
  const held = memory.fresh.find(({ entry }) => entry.id === marks.id)
  if (!held) throw new Error(`a story marks ${marks.id}, which was told in an earlier telling`)
  const version = held.entry.version + 1
  const changes = Object.keys(marks.sets).map((field) => ({
    field,
    before: held.entry.values[field] ?? null,
    after: marks.sets[field] ?? null,
  }))
  held.lines.push({
    ...source,
    id: newId(),
    register: marks.model.key,
    entry: marks.id,
    version,
    step: 'marked',
    from: held.entry.state,
    to: held.entry.state,
    detail: `${source.register} ${source.entry}`,
    reason: null,
    reasonCode: null,
    clock: null,
    changes,
  })
  held.entry = { ...held.entry, version, values: { ...held.entry.values, ...marks.sets } }
  memory.entries.set(marks.id, { model: held.model, entry: held.entry })
}

function tellOne(stage: Stage, story: Story): RefusedStory | null {
  const model = [...stage.context.model.registers.values()].find(
    ({ register }) => register === story.register,
  )
  if (!model) throw new Error(`the story ${story.key} is of a register that no programme holds`)
  let entry: Entry | null = null
  const past: PastStep[] = []
  const lines: HistoryLine[] = []
  const marks: Parameters<typeof mark>[] = []
  const nodes: PreviousNode[] = []
  for (const told of story.told) {
    try {
      const { decision, previousNodes } = takeOne(stage, model, story, told, entry, past)
      entry =
        entry === null
          ? { ...decision.entry, synthetic: story.synthetic, source: story.source }
          : decision.entry
      const { history } = decision
      past.push({
        at: Date.parse(history.at),
        step: history.step,
        to: history.to,
        clock: history.clock,
      })
      lines.push(history)
      nodes.push(...previousNodes)
      if (decision.marks) marks.push([stage.memory, history, decision.marks])
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
  stage.memory.remember(model, entry, nodes)
  stage.memory.ids.set(story.key, entry.id)
  stage.memory.fresh.push({ key: story.key, model, entry, lines })
  for (const one of marks) mark(...one)
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
  const known = await recall(context, memory)
  const stage: Stage = {
    context,
    cast: await castOf(context),
    memory,
    channel,
    now: context.now().getTime(),
  }
  const refused: RefusedStory[] = []
  let passed = 0
  for (const story of stories) {
    if (known.has(story.key)) {
      passed += 1
      continue
    }
    const refusal = tellOne(stage, story)
    if (refusal) refused.push(refusal)
    else known.add(story.key)
  }
  return { fresh: memory.fresh, known: passed, refused }
}

/**
 * Tells stories (facts, packs, a synthetic year) through the same rules as people's steps, and writes them in one transaction, set by
 * set. A story that the rules refuse is left out whole and given back with its reason; one that was told before is passed over.
 */
export async function tell(
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
