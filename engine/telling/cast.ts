import type { FieldValue, StoryValue } from '../define/index.ts'
import { type Actor, systemActor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { rows, sql } from '../store/sql.ts'
import { StoryFault } from './story-fault.ts'

interface CastPost {
  readonly id: string
  readonly role: string
  readonly unit: string
  readonly holder: string | null
}

/** Who and what the codes in stories mean in this zone. */
export class Cast {
  readonly #zone: number
  readonly #posts: ReadonlyMap<string, CastPost>
  readonly #context: Context

  constructor(context: Context, posts: ReadonlyMap<string, CastPost>) {
    this.#context = context
    this.#zone = context.zone
    this.#posts = posts
  }

  #post(code: string): CastPost {
    const found = this.#posts.get(code)
    if (!found) throw new StoryFault(`a story names the post ${code}, which is not there`)
    return found
  }

  /** The holder of a post, acting under it; `system` is the system itself. */
  actor(code: string): Actor {
    if (code === 'system') return systemActor(this.#zone, 'timers')
    const { id, role, unit, holder } = this.#post(code)
    return { zone: this.#zone, person: holder, posts: [{ id, role, unit }], system: null }
  }

  /** The holder of a post with all their posts: what they may see, not what they may do. */
  reader(code: string): Actor {
    const { holder } = this.#post(code)
    const posts = [...this.#posts.values()]
      .filter((one) => one.holder === holder)
      .map(({ id, role, unit }) => ({ id, role, unit }))
    return { zone: this.#zone, person: holder, posts, system: null }
  }

  /** A value with its codes replaced by ids; `entry` gives the id of an entry by its story's key. */
  value(value: StoryValue, entry: (key: string) => string): FieldValue {
    if (value === null || typeof value !== 'object') return value
    if ('entry' in value) return entry(value.entry)
    if ('unit' in value) {
      const unit = this.#context.units.byCode(value.unit)
      if (!unit) throw new StoryFault(`a story names the unit ${value.unit}, which is not there`)
      return unit.id
    }
    if ('post' in value) return this.#post(value.post).id
    if ('holderOf' in value) return this.#post(value.holderOf).holder
    return value as FieldValue
  }
}

export async function castOf(context: Context): Promise<Cast> {
  const posts = await rows<CastPost & { code: string }>(
    context.pool,
    sql`select code, id, role, unit_id as unit, holder_id as holder from post where zone_id = ${context.zone}`,
  )
  return new Cast(context, new Map(posts.map((post) => [post.code, post])))
}
