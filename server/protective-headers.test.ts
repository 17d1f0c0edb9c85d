import helmet from '@fastify/helmet'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { testApp } from '../test/app-for-tests.ts'
import { testLedger } from '../test/ledger-for-tests.ts'
import { protectiveHeaders } from './protective-headers.ts'

it('are all that helmet gives, those of this ledger among them', async () => {
  const plain = Fastify()
  await plain.register(helmet)
  plain.get('/', async () => '')
  const { headers } = await plain.inject('/')
  await plain.close()
  const kept = new Map(await protectiveHeaders())
  const given = Object.keys(headers).filter((name) =>
    /^(x-|cross-|origin-|referrer-|content-security)/.test(name),
  )
  expect(given.length).toBeGreaterThan(8)
  expect([...kept.keys()].toSorted()).toEqual(given.toSorted())
  expect(kept.get('content-security-policy')).toContain("img-src 'self' data: blob:")
})

it('are on answers and refusals alike', async () => {
  const ledger = await testLedger(true)
  const app = await testApp(ledger)
  try {
    const kept = Object.fromEntries(await protectiveHeaders())
    for (const url of ['/healthz', '/api/session', '/nowhere'])
      expect((await app.app.inject(url)).headers).toMatchObject(kept)
  } finally {
    await app.close()
    await ledger.context.pool.end()
  }
})
