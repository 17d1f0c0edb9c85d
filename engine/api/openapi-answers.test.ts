import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { assigned, filed } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { Json } from './openapi-parts.ts'

let ledger: TestLedger
let app: TestApp
let entry: string
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  await filed(ledger)
  entry = (await assigned(ledger)).id
}, 60_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

interface Described {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly responses: Readonly<Record<string, Json>> } }>
  >
  readonly components: { readonly schemas: Json }
}
type Body = { readonly content?: Readonly<Record<string, { readonly schema: Json } | undefined>> }

const described = async (): Promise<Described> =>
  (await app.get('dana', '/api/openapi.json')).body as Described

/** Says whether a value is what a schema of the description says; empty, or the first differences. */
function checker({ components }: Described) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allowUnionTypes: true })
  ajv.addSchema({ $id: 'api', components })
  return (schema: Json, value: unknown): string => {
    const text = JSON.stringify(schema).replaceAll('#/components', 'api#/components')
    const validate = ajv.compile(JSON.parse(text) as object)
    return validate(value) ? '' : ajv.errorsText(validate.errors)
  }
}

/** What must be asked for, where a route does not answer without. */
const words: Readonly<Record<string, string>> = {
  '/api/todo': '?section=unit',
  '/api/figures': '?indicators=garden.reported&from=2025-01&to=2025-12',
  '/api/figures/entries': '?indicators=garden.reported&from=2025-01&to=2025-12',
  '/api/garden/repair/counts': '?by=kind',
  '/api/garden/repair/map': '?box=-180,-90,180,90',
  '/api/garden/repair/calendar': '?from=2025-03-01&to=2025-03-31',
}

it('every address that needs no more than a word answers what its description says', async () => {
  const api = await described()
  const check = checker(api)
  const asked = Object.entries(api.paths).flatMap(([path, { get }]) => {
    const answer = (get?.responses['200'] as Body | undefined)?.content?.['application/json']
    const ofEntry = path.startsWith('/api/garden/repair/{id}') && !path.includes('import')
    const address = ofEntry ? path.replace('{id}', entry) : path
    const isAsked = answer && !address.includes('{') && path !== '/api/openapi.json'
    return isAsked ? [{ path, address, schema: answer.schema }] : []
  })
  const wrong: string[] = []
  let answered = 0
  for (const { path, address, schema } of asked) {
    const { status, body } = await app.get('dana', `${address}${words[path] ?? ''}`)
    if (status !== 200) continue
    answered += 1
    const difference = check(schema, body)
    if (difference !== '') wrong.push(`${path}: ${difference}`)
  }
  expect(wrong).toEqual([])
  expect(answered).toBeGreaterThan(25)
})

it('an answer that differs from its description is found', async () => {
  const check = checker(await described())
  const home = { $ref: '#/components/schemas/HomeWire' }
  const { body } = await app.get('dana', '/api/home')
  expect(check(home, body)).toBe('')
  expect(check(home, { ...(body as object), registers: 'none' })).toContain('must be array')
})

it('a refusal is what its description says', async () => {
  const check = checker(await described())
  const refusal = { $ref: '#/components/schemas/RefusalWire' }
  for (const address of ['/api/todo?section=none', '/api/nothing/here', '/api/garden/repair?x=1'])
    expect(check(refusal, (await app.get('dana', address)).body)).toBe('')
})
