import type { Pool, PoolClient } from 'pg'
import type { Model } from '../model/model.ts'
import { ddl } from './ddl.ts'
import { domainsOf } from './domains.ts'
import { row, rows, sql } from './sql.ts'

/** Where the definitions' tables are built to be compared with the live ones; it exists only inside a rolled-back transaction. */
const scratch = 'taizhang_scratch'

const tablesOf = (model: Model): string[] => [...model.registers.values()].map(({ table }) => table)

/** Domains by name, and the tables whose columns they are for. */
function domainNames(model: Model): { readonly names: string[]; readonly tables: string[] } {
  const found = [...model.registers.values()].flatMap((register) =>
    [...domainsOf(register).values()].map(({ name }) => [name, register.table] as const),
  )
  return { names: found.map(([name]) => name), tables: found.map(([, table]) => table) }
}

function catalogue(schema: string, model: Model) {
  const tables = tablesOf(model)
  const domains = domainNames(model)
  return sql`
  select c.relname as table_name, 'column ' || a.attname as thing,
         format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
         || coalesce(case when a.attgenerated = '' then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                          else ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' end, '') as said
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where n.nspname = ${schema} and c.relname = any(${tables}) and c.relkind = 'r'
  union all
  select c.relname, 'constraint ' || k.conname, pg_get_constraintdef(k.oid)
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = ${schema} and c.relname = any(${tables}) and k.contype <> 'n'
  union all
  select tablename, 'index ' || indexname, indexdef from pg_indexes where schemaname = ${schema} and tablename = any(${tables})
  union all
  select d.table_name, 'domain ' || t.typname,
         format_type(t.typbasetype, t.typtypmod) || coalesce((select string_agg(' constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid), '' order by k.conname) from pg_constraint k where k.contypid = t.oid), '')
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    join unnest(${domains.names}::text[], ${domains.tables}::text[]) as d(name, table_name) on d.name = t.typname
   where n.nspname = ${schema} and t.typtype = 'd'`
}

/** A digest of everything the live tables of the registers are made of. */
export async function liveDigest(pool: Pool, model: Model): Promise<string> {
  const found = await row<{ digest: string }>(
    pool,
    sql`select md5(coalesce(string_agg(table_name || thing || said, ';' order by table_name, thing), '')) as digest
          from (${catalogue('public', model)}) as things`,
  )
  return found?.digest ?? ''
}

interface Thing {
  readonly table_name: string
  readonly thing: string
  readonly said: string
}

async function things(
  client: PoolClient,
  schema: string,
  model: Model,
): Promise<Map<string, string>> {
  const found = await rows<Thing>(client, catalogue(schema, model))
  return new Map(
    found.map((one) => [
      `${one.table_name}: ${one.thing}`,
      one.said.replaceAll(`${scratch}.`, '').replaceAll('public.', ''),
    ]),
  )
}

/** Every difference between the definitions and the database, in words; empty when they agree. */
export async function differences(pool: Pool, model: Model): Promise<readonly string[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const live = await things(client, 'public', model)
    await client.query(`create schema ${scratch}`)
    await client.query(`set local search_path to ${scratch}, public`)
    await client.query(ddl(model).join(';\n'))
    const wanted = await things(client, scratch, model)
    const missing = [...wanted]
      .filter(([thing]) => !live.has(thing))
      .map(([thing, said]) => `${thing} is missing (${said})`)
    const extra = [...live.keys()]
      .filter((thing) => !wanted.has(thing))
      .map((thing) => `${thing} is not in any definition`)
    const other = [...wanted].flatMap(([thing, said]) => {
      const there = live.get(thing)
      return there !== undefined && there !== said
        ? [`${thing} is "${there}", the definition says "${said}"`]
        : []
    })
    return [...missing, ...extra, ...other]
  } finally {
    await client.query('rollback')
    client.release()
  }
}
