import type { Context } from '../context.ts'
import { needsOf, type Path } from '../model/paths.ts'
import type { RegisterModel } from '../model/model.ts'
import type { AnyAct } from '../define/index.ts'
import type { Situation } from '../steps/decision.ts'
import type { Entry } from '../store/entry.ts'
import { entriesById, loadPrevious, type PastStep, refsOf } from '../store/read.ts'
import { rows, sql } from '../store/sql.ts'

type Values = Entry['values']

/** Entries that rules look through references at, read set by set and kept for all rows. */
export class SeenThrough {
  readonly #context: Context
  readonly #known = new Map<string, Entry>()
  readonly #missing = new Set<string>()
  constructor(context: Context) {
    this.#context = context
  }
  get = (_: RegisterModel, id: string): Entry | null => this.#known.get(id) ?? null

  /** Takes an entry as it will be written, so that what names it sees it. */
  keep = (entry: Entry): unknown => this.#known.set(entry.id, entry)

  /** Reads what the paths of all these values walk through: one query a register and level. */
  async load(model: RegisterModel, all: readonly Values[], paths: readonly Path[]): Promise<void> {
    for (const [first, through] of Map.groupBy(paths, ([head]) => head ?? '')) {
      const target = model.fieldOf.get(first)?.target
      if (!target) continue
      const ids = new Set(all.map((values) => values[first]).filter((id) => typeof id === 'string'))
      const fresh = [...ids].filter((id) => !this.#known.has(id) && !this.#missing.has(id))
      const { pool, zone } = this.#context
      const found = await entriesById(pool, target, zone, fresh)
      for (const id of fresh) {
        const entry = found.get(id)
        if (entry) this.#known.set(id, entry)
        else this.#missing.add(id)
      }
      const further = through.map((path) => path.slice(1)).filter((path) => path.length > 0)
      const next = [...ids]
        .map((id) => this.#known.get(id)?.values)
        .filter((values) => values !== undefined)
      if (further.length > 0) await this.load(target, next, further)
    }
  }
}

/** The steps that each of some entries has been through, oldest first. */
export async function pastsOf(
  { pool, zone }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PastStep[]>> {
  const lines = await rows<Omit<PastStep, 'at'> & { entry_id: string; at: string }>(
    pool,
    sql`select entry_id, at, step, to_state as to, clock from history where zone_id = ${zone} and entry_id = any(${[...ids]}::uuid[]) order by entry_id, version`,
  )
  const byEntry = Map.groupBy(lines, (line) => line.entry_id)
  return new Map(
    [...byEntry].map(([id, all]) => [
      id,
      all.map(({ at, step, to, clock }) => ({ at: Date.parse(at), step, to, clock })),
    ]),
  )
}

/** How things stand for an act on one row: as for a person's step, from what was read for all rows. */
export async function situationOf(
  context: Context,
  seen: SeenThrough,
  model: RegisterModel,
  act: AnyAct,
  actor: Situation['actor'],
  row: {
    readonly before: Entry | null
    readonly past: readonly PastStep[]
    readonly values: Values
    readonly now: number
  },
): Promise<Situation> {
  const needs = needsOf(model, act)
  const merged = { ...row.before?.values, ...row.values }
  const refs = refsOf(model, merged, needs.paths, seen.get)
  const previous =
    needs.previous.length === 0
      ? {}
      : await loadPrevious(
          context.pool,
          model,
          actor.zone,
          merged,
          needs.previous,
          new Date(row.now).toISOString(),
        )
  return {
    model,
    actor,
    before: row.before ? { ...row.before, refs } : null,
    past: row.past,
    refs,
    previous,
  }
}
