/**
 * `node scripts/wire-schemas.ts` writes engine/api/wire-schemas.json: what the API sends and takes (engine/define/wire-*.ts) as JSON Schema, for its
 * description. A test says when it is no longer what the types say.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}engine/define/`
/** Where the schemas are kept. */
export const schemasFile = `${root}engine/api/wire-schemas.json`

/** The names of what a file of the contract exports and a route can send or take. */
const namesIn = (file: string): readonly string[] =>
  [
    ...readFileSync(`${folder}${file}`, 'utf8').matchAll(
      /^export interface (\w+(?:Wire|Body|Answer))\b/gm,
    ),
  ].flatMap(([, name]) => name ?? [])

/** OpenAPI 3.1 speaks JSON Schema of 2020-12, in which the places of a tuple are `prefixItems`; the generator knows draft 7. */
function inDialect(_: string, value: unknown): unknown {
  const isTuple =
    typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
  if (!isTuple) return value
  const { items, additionalItems, ...rest } = value as Record<string, unknown>
  return {
    ...rest,
    prefixItems: items,
    ...(additionalItems !== undefined && { items: additionalItems }),
  }
}

/** All of them by name, in the order of the alphabet, with whatever they are made of; as the file holds them. */
export function wireSchemas(): string {
  const generator = createGenerator({
    path: `${folder}wire.ts`,
    tsconfig: `${root}tsconfig.json`,
    skipTypeCheck: true,
    topRef: true,
    additionalProperties: true,
  })
  const names = readdirSync(folder)
    .filter((file) => /^wire-.*\.ts$/.test(file))
    .flatMap(namesIn)
  const schemas = names.flatMap((name) =>
    Object.entries(generator.createSchema(name).definitions ?? {}),
  )
  const sorted = schemas.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify(Object.fromEntries(sorted), inDialect, 1)
  return `${text.replaceAll('#/definitions/', '#/components/schemas/')}\n`
}

if (import.meta.main) writeFileSync(schemasFile, wireSchemas())
