import { afterAll, beforeAll, expect, it } from 'vitest'
import { routesOf, type TestApp, testApp } from '../../test/app-for-tests.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'

let ledger: TestLedger
let app: TestApp
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
}, 60_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

/** Addresses that only some registers have; no register of the example has all of them. */
const ofSome = ['/matrix', '/funnel', '/draw']

/** Of some routes, those that a description says nothing about: `POST /api/…/{id}`. */
function untold(
  routes: readonly { readonly method: string; readonly path: string }[],
  paths: Readonly<Record<string, object>>,
): readonly string[] {
  const told = new Set(
    Object.entries(paths).flatMap(([path, acts]) =>
      Object.keys(acts).map(
        (act) => `${act.toUpperCase()} ${path.replace(/(\{id\}\/steps)\/\w+$/, '$1/{step}')}`,
      ),
    ),
  )
  return routes
    .filter(({ path }) => !ofSome.some((ending) => path.endsWith(ending)))
    .map(({ method, path }) => {
      const address = path.replace(':programme/:register', 'garden/repair')
      return `${method} ${address.replaceAll(/:(\w+)/g, '{$1}')}`
    })
    .filter((route) => !told.has(route))
}

it('describes every route that the server answers', async () => {
  const { body } = await app.get('dana', '/api/openapi.json')
  const { paths } = body as { paths: Record<string, object> }
  expect(untold(routesOf(app), paths)).toEqual([])
  // A route that nobody described would be found.
  const { '/api/todo': _, ...fewer } = paths
  expect(untold(routesOf(app), fewer)).toEqual(['GET /api/todo'])
})

type Operation = {
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: object }>> }
  readonly responses: Readonly<
    Record<string, { content?: Readonly<Record<string, { schema?: object }>> }>
  >
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** Acts that say nothing of what is sent, or of what is answered where it goes well and where it does not: `POST /api/…`. */
const halfTold = (paths: Paths): readonly string[] =>
  Object.entries(paths).flatMap(([path, acts]) =>
    Object.entries(acts).flatMap(([act, { requestBody, responses }]) => {
      const schemas = (content?: Readonly<Record<string, { schema?: object }>>) =>
        Object.values(content ?? {}).every(({ schema }) => schema !== undefined)
      const good = Object.keys(responses).filter((status) => status.startsWith('2'))
      const isTold =
        good.length > 0 &&
        good.every((status) => status === '204' || responses[status]?.content !== undefined) &&
        Object.values(responses).every(({ content }) => schemas(content)) &&
        (act !== 'post' || (requestBody !== undefined && schemas(requestBody.content)))
      return isTold ? [] : [`${act.toUpperCase()} ${path}`]
    }),
  )

it('says of every route what is sent and what is answered, refusals too', async () => {
  const { body } = await app.get('dana', '/api/openapi.json')
  const { paths } = body as { paths: Paths }
  expect(halfTold(paths)).toEqual([])
  const open = ['/api/session', '/healthz']
  const unrefused = Object.entries(paths).flatMap(([path, acts]) =>
    Object.entries(acts)
      .filter(([, { responses }]) => !Object.keys(responses).some((status) => status >= '400'))
      .map(([act]) => `${act} ${path}`),
  )
  expect(unrefused.filter((one) => !open.some((path) => one.endsWith(path)))).toEqual([])
  // A route whose answer or body nobody described would be found.
  const blind = { '/api/x': { post: { responses: { 200: {} } } } }
  expect(halfTold(blind)).toEqual(['POST /api/x'])
})

it('points nowhere that is not there', async () => {
  const { text, body } = await app.get('dana', '/api/openapi.json')
  const { components } = body as { components: { schemas: Record<string, object> } }
  const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name)
  expect([...new Set(named)].filter((name) => !(name in components.schemas))).toEqual([])
})
