/** What the descriptions of routes are put together from. */
import type { Words } from '../define/index.ts'
import { refusalCatalogue, type RefusalName } from '../refusals.ts'
import schemas from './wire-schemas.json' with { type: 'json' }

export type Json = Readonly<Record<string, unknown>>
export type Lang = keyof Words
/** A type of the contract (engine/define/wire.ts), by its name. */
export type WireName = keyof typeof schemas

/** The types of the contract as JSON Schema. */
export const wireSchemas: Json = schemas

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
export const wire = (name: WireName): Json => ref(name)
export const content = (schema: Json, type = 'application/json'): Json => ({ [type]: { schema } })

/** Refusals that a route can answer with, by status; each is a problem of RFC 9457. */
export const refusals = (...names: readonly RefusalName[]): Json => {
  const byStatus = Map.groupBy(
    [...new Set(names)].map((name) => ({ name, ...refusalCatalogue(name) })),
    ({ status }) => status,
  )
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      String(status),
      {
        description: all.map(({ type, title }) => `${type} ${title.en}`).join('; '),
        content: content(wire('RefusalWire'), 'application/problem+json'),
      },
    ]),
  )
}

export const inQuery = (name: string, description?: string): Json => ({
  name,
  in: 'query',
  ...(description !== undefined && { description }),
  schema: { type: 'string' },
})
export const inPath = (name: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
})
