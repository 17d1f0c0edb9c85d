import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'
import { hashPassword } from './password.ts'

const password = '苗圃 2025'
let hash: string
let app: TestApp
beforeAll(async () => {
  hash = await hashPassword(password)
})
beforeEach(async () => {
  const ledger = await testLedger()
  await ledger.context.pool.query(`update person set password_hash = $1 where zone_id = $2`, [
    hash,
    ledger.context.zone,
  ])
  app = await testApp(ledger)
})
afterEach(() => app.close())

const enter = (signIn: string, withPassword = password) =>
  app.post(null, '/api/session', { signIn, password: withPassword })
const times = (count: number) => Array.from({ length: count }, (_, at) => at)

it('a whole office signs in through one address within a minute', async () => {
  const answers = await Promise.all(times(60).map(() => enter('dana')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

it('a program trying names and passwords is stopped, and says for how long', async () => {
  for (const at of times(30)) expect((await enter(`nobody-${at}`, 'guess')).status).toBe(401)
  const stopped = await enter('nobody-31', 'guess')
  expect([stopped.status, stopped.body]).toMatchObject([429, { params: { seconds: 60 } }])
  expect((await enter('dana')).status).toBe(429)
})

it('of tries sent all at once no more learn that they were wrong than of tries one by one', async () => {
  const answers = await Promise.all(times(200).map((at) => enter(`nobody-${at}`, 'guess')))
  const wrong = answers.filter(({ status }) => status === 401)
  expect(wrong).toHaveLength(30)
  expect(answers.length - wrong.length).toBe(170)
})

const consumer = (url: string, name: string, withPassword = password) =>
  app.app.inject({
    method: 'GET',
    url,
    headers: {
      authorization: `Basic ${Buffer.from(`${name}:${withPassword}`).toString('base64')}`,
    },
  })
const asked =
  '/api/analytics.json?dimension=dx:garden.reported&dimension=pe:2025&dimension=ou:garden'

it('a program that keeps no cookie signs in with each request for figures, and is handed no session', async () => {
  const first = await consumer(asked, 'dana')
  expect([first.statusCode, first.headers['set-cookie']]).toEqual([200, undefined])
  expect((await consumer(asked, 'dana')).statusCode).toBe(200)
  // Who may see what is as everywhere.
  expect((await consumer(asked, 'olu')).statusCode).toBe(400)
  // A name and a password open nothing else.
  expect((await consumer('/api/home', 'dana')).statusCode).toBe(401)
})

it('a program trying passwords that way is stopped alike, and a name is locked alike', async () => {
  for (const at of times(5)) expect((await consumer(asked, 'dana', `${at}`)).statusCode).toBe(401)
  expect((await consumer(asked, 'dana')).statusCode).toBe(429)
  // The locked name counted once more: thirty in all.
  for (const at of times(24))
    expect((await consumer(asked, `nobody-${at}`, 'guess')).statusCode).toBe(401)
  expect((await consumer(asked, 'nobody', 'guess')).statusCode).toBe(429)
  expect((await consumer(asked, 'dora')).statusCode).toBe(429)
  expect((await enter('dora')).status).toBe(429)
})
