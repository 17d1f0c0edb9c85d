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
