import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../engine/access/actor.ts'
import type { Context } from '../../engine/context.ts'
import type { PostWire, SessionWire, Words } from '../../engine/define/index.ts'
import { refuse } from '../../engine/refusals.ts'
import { row, rows, sql } from '../../engine/store/sql.ts'
import { matches } from './password.ts'

/** Somebody who is signed in. */
export interface SignedIn {
  readonly actor: Actor
  readonly name: Words
  readonly posts: readonly PostWire[]
  readonly lastSignInAt: string | null
}

/** 等保 2.0 (GB/T 22239-2019) asks for a time-out when nobody is there; half an hour is what assessors commonly accept. */
const idleMilliseconds = 30 * 60_000
/** A working day: after it one signs in again, busy or not. */
const longestMilliseconds = 12 * 3_600_000
/** The same list of controls: five wrong passwords lock the name for half an hour. */
const triesAtMost = 5
const lockMilliseconds = 30 * 60_000
/** A session is looked up again after this long: what a post may do changes everywhere within it. */
const rememberedMilliseconds = 5_000

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

interface PersonRow {
  id: string
  password_hash: string | null
  failed_sign_ins: number
  locked_until: string | null
  last_sign_in_at: string | null
}

/** Sessions in the database, with a short memory in the process so that a busy screen costs one look-up every few seconds. */
export class Sessions {
  readonly #context: Context
  readonly #known = new Map<string, { until: number; who: SignedIn }>()

  constructor(context: Context) {
    this.#context = context
  }

  /** Signs in; answers the token for the cookie. An unknown name and a wrong password are refused alike and take alike long. */
  async signIn(signIn: string, password: string): Promise<string> {
    const { pool, zone } = this.#context
    const now = this.#context.now()
    const person = await row<PersonRow>(
      pool,
      sql`select id, password_hash, failed_sign_ins, locked_until, last_sign_in_at from person where zone_id = ${zone} and sign_in = ${signIn.toLowerCase()}`,
    )
    const locked = person?.locked_until ? Date.parse(person.locked_until) - now.getTime() : 0
    if (locked > 0) throw refuse.tooManyTries({ minutes: Math.ceil(locked / 60_000) })
    const right = await matches(password, person?.password_hash ?? null)
    if (!person || !right) {
      if (person) await this.#failed(person, now)
      throw refuse.wrongSignIn()
    }
    const token = randomBytes(32).toString('base64url')
    await rows(
      pool,
      sql`insert into session (zone_id, token_hash, person_id, created_at, seen_at, expires_at, previous_sign_in_at)
      values (${zone}, ${hashOf(token)}, ${person.id}, ${now.toISOString()}, ${now.toISOString()}, ${new Date(now.getTime() + longestMilliseconds).toISOString()}, ${person.last_sign_in_at})`,
    )
    await rows(
      pool,
      sql`update person set failed_sign_ins = 0, locked_until = null, last_sign_in_at = ${now.toISOString()} where zone_id = ${zone} and id = ${person.id}`,
    )
    return token
  }

  async #failed(person: PersonRow, now: Date): Promise<void> {
    const tries = person.failed_sign_ins + 1
    const until =
      tries >= triesAtMost ? new Date(now.getTime() + lockMilliseconds).toISOString() : null
    await rows(
      this.#context.pool,
      sql`update person set failed_sign_ins = ${until ? 0 : tries}, locked_until = ${until} where zone_id = ${this.#context.zone} and id = ${person.id}`,
    )
  }

  async signOut(token: string): Promise<void> {
    this.#known.delete(token)
    await rows(
      this.#context.pool,
      sql`delete from session where zone_id = ${this.#context.zone} and token_hash = ${hashOf(token)}`,
    )
  }

  /** Who holds this token, or nobody. */
  async find(token: string | undefined): Promise<SignedIn | null> {
    if (token === undefined || token.length > 100) return null
    const held = this.#known.get(token)
    if (held && held.until > Date.now()) return held.who
    const who = await this.#look(token)
    if (who) {
      if (this.#known.size > 10_000) this.#known.clear()
      this.#known.set(token, { until: Date.now() + rememberedMilliseconds, who })
    }
    return who
  }

  async #look(token: string): Promise<SignedIn | null> {
    const { pool, zone } = this.#context
    const now = this.#context.now()
    const idle = new Date(now.getTime() - idleMilliseconds).toISOString()
    const person = await row<{ id: string; zh: string; en: string; last: string | null }>(
      pool,
      sql`with seen as (
            update session set seen_at = ${now.toISOString()} where zone_id = ${zone} and token_hash = ${hashOf(token)} and expires_at > ${now.toISOString()} and seen_at > ${idle} returning person_id, previous_sign_in_at
          ) select p.id, p.name_zh as zh, p.name_en as en, s.previous_sign_in_at as last from seen s join person p on p.zone_id = ${zone} and p.id = s.person_id`,
    )
    if (!person) return null
    const posts = await this.#posts(person.id)
    return {
      actor: {
        zone,
        person: person.id,
        system: null,
        posts: posts.map(({ id, role, unit }) => ({ id, role, unit })),
      },
      name: { zh: person.zh, en: person.en },
      posts,
      lastSignInAt: person.last,
    }
  }

  async #posts(person: string): Promise<PostWire[]> {
    const found = await rows<{
      id: string
      code: string
      zh: string
      en: string
      role: string
      unit: string
      deputy: boolean
    }>(
      this.#context.pool,
      sql`select id, code, title_zh as zh, title_en as en, role, unit_id as unit, holder_id is distinct from ${person}::uuid as deputy
          from post where zone_id = ${this.#context.zone} and (holder_id = ${person} or deputy_id = ${person}) order by deputy, code`,
    )
    return found.map(({ zh, en, deputy, ...post }) => ({
      ...post,
      title: { zh, en },
      asDeputy: deputy,
    }))
  }
}

/** The people whose names the sign-in page of a demonstration zone offers. */
export async function demonstrationPeople(
  context: Context,
): Promise<NonNullable<SessionWire['demonstration']>> {
  const found = await rows<{
    sign_in: string
    name_zh: string
    name_en: string
    title_zh: string
    title_en: string
  }>(
    context.pool,
    sql`select distinct on (p.sign_in) p.sign_in, p.name_zh, p.name_en, o.title_zh, o.title_en
        from person p join post o on o.zone_id = ${context.zone} and o.holder_id = p.id where p.zone_id = ${context.zone} order by p.sign_in, o.code`,
  )
  return found.map((one) => ({
    signIn: one.sign_in,
    name: { zh: one.name_zh, en: one.name_en },
    title: { zh: one.title_zh, en: one.title_en },
  }))
}
