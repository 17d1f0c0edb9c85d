import type { Pool, PoolClient } from 'pg'
import type { Demonstration, PostSeed, UnitOutline, UnitSeed } from '../define/index.ts'
import { refreshUnitPaths } from './unit-paths.ts'
import { type Database, row, rows, sql, transaction } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'

/** The zone with this code; made when there is none. One database holds many zones, one process serves one. */
export async function ensureZone(database: Database, zone: Demonstration['zone']): Promise<number> {
  const found = await row<{ zone_id: number }>(
    database,
    sql`select zone_id from zone where code = ${zone.code}`,
  )
  if (found) return found.zone_id
  const made = await row<{ zone_id: number }>(
    database,
    sql`insert into zone (zone_id, code, name_zh, name_en) select coalesce(max(zone_id), 0) + 1, ${zone.code}, ${zone.name.zh}, ${zone.name.en} from zone returning zone_id`,
  )
  if (!made) throw new Error('the zone could not be made')
  return made.zone_id
}

const idsByCode = async (
  client: PoolClient,
  zone: number,
  of: 'unit' | 'post',
): Promise<Map<string, string>> => {
  const found =
    of === 'unit'
      ? await rows<{ code: string; id: string }>(
          client,
          sql`select code, id from unit where zone_id = ${zone}`,
        )
      : await rows<{ code: string; id: string }>(
          client,
          sql`select code, id from post where zone_id = ${zone}`,
        )
  return new Map(found.map(({ code, id }) => [code, id]))
}

/** A folder that was made before its units had outlines gets them; one that is there stays. */
const drawOutline = (client: PoolClient, zone: number, code: string, outline: UnitOutline) =>
  rows(
    client,
    sql`update unit set outline = ${JSON.stringify(outline)}::jsonb where zone_id = ${zone} and code = ${code} and outline is null`,
  )

async function addUnits(
  client: PoolClient,
  zone: number,
  units: readonly UnitSeed[],
): Promise<Map<string, string>> {
  const ids = await idsByCode(client, zone, 'unit')
  for (const unit of units) {
    if (ids.has(unit.code)) {
      if (unit.outline) await drawOutline(client, zone, unit.code, unit.outline)
      continue
    }
    const parent = unit.parent === undefined ? null : ids.get(unit.parent)
    if (parent === undefined)
      throw new Error(`the unit ${unit.code} stands before its parent ${unit.parent}`)
    const id = newId()
    await rows(
      client,
      sql`insert into unit (zone_id, id, code, name_zh, name_en, kind, parent_id, position, division_code, placeholder, aliases, outline)
          values (${zone}, ${id}, ${unit.code}, ${unit.name.zh}, ${unit.name.en}, ${unit.kind}, ${parent}, ${unit.position},
                  ${unit.divisionCode ?? null}, ${unit.placeholder ?? false}, ${[...(unit.aliases ?? [])]},
                  ${unit.outline ? JSON.stringify(unit.outline) : null}::jsonb)`,
    )
    ids.set(unit.code, id)
  }
  return ids
}

type Holder = PostSeed['holder']
async function addPerson(
  client: PoolClient,
  zone: number,
  { signIn, name }: Holder,
  passwordHash: string | null,
): Promise<string> {
  const found = await row<{ id: string }>(
    client,
    sql`select id from person where zone_id = ${zone} and sign_in = ${signIn}`,
  )
  if (found) return found.id
  const id = newId()
  await rows(
    client,
    sql`insert into person (zone_id, id, sign_in, name_zh, name_en, password_hash) values (${zone}, ${id}, ${signIn}, ${name.zh}, ${name.en}, ${passwordHash})`,
  )
  return id
}

/**
 * Loads units and posts with their holders. What is there already stays as it is: people's changes are never overwritten by a
 * second start. `passwordHash` is given to people who are new.
 */
export function loadOrganisation(
  pool: Pool,
  zone: number,
  from: Pick<Demonstration, 'units' | 'posts'>,
  passwordHash: string | null,
): Promise<void> {
  return transaction(pool, async (client) => {
    const units = await addUnits(client, zone, from.units)
    await refreshUnitPaths(client, zone)
    const posts = await idsByCode(client, zone, 'post')
    for (const post of from.posts) {
      if (posts.has(post.code)) continue
      const unit = units.get(post.unit)
      if (unit === undefined)
        throw new Error(`the post ${post.code} is in the unit ${post.unit}, which is not there`)
      const holder = await addPerson(client, zone, post.holder, passwordHash)
      const deputy = post.deputy ? await addPerson(client, zone, post.deputy, passwordHash) : null
      await rows(
        client,
        sql`insert into post (zone_id, id, code, role, unit_id, title_zh, title_en, holder_id, deputy_id)
            values (${zone}, ${newId()}, ${post.code}, ${post.role}, ${unit}, ${post.title.zh}, ${post.title.en}, ${holder}, ${deputy})`,
      )
    }
  })
}

/** What has been loaded into a zone: nothing, the reference lists every zone needs, or the demonstration's stories too. */
export type Loaded = 'nothing' | 'reference' | 'demonstration'

export async function loadedInto(database: Database, zone: number): Promise<Loaded> {
  const found = await row<{ loaded: Loaded }>(
    database,
    sql`select loaded from zone where zone_id = ${zone}`,
  )
  return found?.loaded ?? 'nothing'
}

/** Says that a loading is complete. Told stories are never told twice, so that one that was interrupted is simply begun again. */
export const markLoaded = (database: Database, zone: number, loaded: Loaded): Promise<unknown> =>
  rows(database, sql`update zone set loaded = ${loaded} where zone_id = ${zone}`)
