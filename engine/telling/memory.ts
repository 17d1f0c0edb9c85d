import { engineSteps } from '../history/engine-steps.ts'
import type { RegisterModel } from '../model/model.ts'
import type { PreviousNode } from '../model/paths.ts'
import type { Decision, HistoryLine } from '../steps/decision.ts'
import { marked } from '../steps/effects.ts'
import type { Entry } from '../store/entry.ts'
import { newId } from '../store/uuid.ts'
import type { ToldEntry } from './insert-told.ts'
import { StoryFault } from './story-fault.ts'

/** What has been told so far, in memory: the same rules look things up here that look into the database for a person's step. */
export class Memory {
  readonly entries = new Map<string, { model: RegisterModel; entry: Entry }>()
  readonly ids = new Map<string, string>()
  /** What begins in this telling, in its order; each with what it opened. */
  readonly fresh: ToldEntry[] = []
  readonly #told = new Map<string, ToldEntry>()
  readonly #byId = new Map<string, ToldEntry>()
  /** The latest value of a field among entries that agree in some others, for `previous`. */
  readonly #latest = new Map<string, string>()

  get = (_: RegisterModel, id: string): Entry | null => this.entries.get(id)?.entry ?? null
  idOf = (key: string): string => {
    const id = this.ids.get(key)
    if (id === undefined)
      throw new StoryFault(`a story names the entry ${key}, which no earlier story tells`)
    return id
  }
  /** An entry of this telling, by the key of its story. */
  toldAs = (key: string): ToldEntry | undefined => this.#told.get(key)
  keep(told: ToldEntry): void {
    this.#told.set(told.key, told)
    this.#byId.set(told.entry.id, told)
    this.ids.set(told.key, told.entry.id)
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
  /** What a told step marks on an entry told earlier in the same telling. */
  mark(source: HistoryLine, marks: NonNullable<Decision['marks']>): void {
    const held = this.#byId.get(marks.id)
    if (!held) throw new Error(`a story marks ${marks.id}, which was told in an earlier telling`)
    const { entry, changes } = marked(held.entry, marks, source.at)
    held.lines.push({
      ...source,
      id: newId(),
      register: marks.model.key,
      entry: marks.id,
      version: entry.version,
      step: engineSteps.marked,
      from: held.entry.state,
      to: held.entry.state,
      detail: `${source.register} ${source.entry}`,
      reason: null,
      reasonCode: null,
      clock: null,
      changes,
    })
    held.entry = entry
    this.entries.set(marks.id, { model: held.model, entry })
  }
}
