import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { hashPassword } from './password.ts'
import { demonstrationPeople, Sessions } from './session.ts'

let hash: string
let ledger: TestLedger
let sessions: Sessions
beforeAll(async () => {
  hash = await hashPassword('苗圃 2025')
})
beforeEach(async () => {
  ledger = await testLedger()
  sessions = new Sessions(ledger.context)
  await ledger.context.pool.query(
    `update person set password_hash = $1 where zone_id = $2 and sign_in = 'dana'`,
    [hash, ledger.context.zone],
  )
})
const minute = 60_000
/** A look-up that remembers nothing, as another process would make it. */
const lookUp = (token: string) => new Sessions(ledger.context).find(token)

describe('signing in', () => {
  it('gives a token that stands for the person with all their posts', async () => {
    const token = await sessions.signIn('Dana', '苗圃 2025')
    expect(await sessions.find(token)).toMatchObject({
      actor: { person: ledger.person('dana'), posts: [{ role: 'dispatcher' }], system: null },
      lastSignInAt: null,
    })
    const { rows } = await ledger.context.pool.query<{ token_hash: Buffer }>(
      'select token_hash from session',
    )
    expect(rows.map((row) => row.token_hash.toString('base64url'))).not.toContain(token)
  })

  it('refuses an unknown name and a wrong password in the same words', async () => {
    const wrong = await refused(sessions.signIn('dana', 'wrong'))
    const unknown = await refused(sessions.signIn('nobody', 'wrong'))
    const without = await refused(sessions.signIn('ines', ''))
    expect([unknown, without].map(({ name, detail }) => [name, detail])).toEqual([
      [wrong.name, wrong.detail],
      [wrong.name, wrong.detail],
    ])
    expect(wrong.name).toBe('wrongSignIn')
  })

  it('is locked for half an hour after five wrong passwords, for the right one too', async () => {
    for (let tries = 0; tries < 5; tries += 1) await refused(sessions.signIn('dana', 'wrong'))
    const locked = await refused(sessions.signIn('dana', '苗圃 2025'))
    expect([locked.name, locked.status, locked.params]).toEqual([
      'tooManyTries',
      429,
      { minutes: 30 },
    ])
    ledger.pass(30 * minute)
    expect(await sessions.signIn('dana', '苗圃 2025')).toBeTruthy()
    // A right password takes the wrong ones before it off the count.
    for (let tries = 0; tries < 4; tries += 1) await refused(sessions.signIn('dana', 'wrong'))
    expect(await sessions.signIn('dana', '苗圃 2025')).toBeTruthy()
  })

  it('shows when the account was used before', async () => {
    await sessions.signIn('dana', '苗圃 2025')
    ledger.pass(minute)
    const token = await sessions.signIn('dana', '苗圃 2025')
    expect((await sessions.find(token))?.lastSignInAt).toBe('2025-03-10T01:00:00.000Z')
  })
})

describe('a session', () => {
  it('ends when nobody was there for half an hour, and lives on while somebody is', async () => {
    const token = await sessions.signIn('dana', '苗圃 2025')
    for (let asked = 0; asked < 3; asked += 1) {
      ledger.pass(29 * minute)
      expect(await lookUp(token)).not.toBeNull()
    }
    ledger.pass(31 * minute)
    expect(await lookUp(token)).toBeNull()
  })

  it('ends in the end, whoever is there', async () => {
    const token = await sessions.signIn('dana', '苗圃 2025')
    let hours = 0
    while ((await lookUp(token)) !== null && hours < 48) {
      ledger.pass(20 * minute)
      hours += 1 / 3
    }
    expect(hours).toBeGreaterThan(11)
    expect(hours).toBeLessThan(13)
  })

  it('ends at once by signing out, and is nobody for a token made up', async () => {
    const token = await sessions.signIn('dana', '苗圃 2025')
    await sessions.find(token)
    await sessions.signOut(token)
    expect(await sessions.find(token)).toBeNull()
    for (const made of [undefined, '', 'x', 'x'.repeat(101), `${token.slice(0, -1)}A`])
      expect(await sessions.find(made)).toBeNull()
  })

  it('knows of a lost post within seconds', async () => {
    const token = await sessions.signIn('dana', '苗圃 2025')
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      expect((await sessions.find(token))?.posts).toHaveLength(1)
      await ledger.context.pool.query(
        `update post set holder_id = null where zone_id = $1 and code = 'dana'`,
        [ledger.context.zone],
      )
      vi.setSystemTime(Date.now() + 6_000)
      expect((await sessions.find(token))?.posts).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('the people of a demonstration', () => {
  it('are the holders of posts, each once', async () => {
    const people = await demonstrationPeople(ledger.context)
    expect(people.map(({ signIn }) => signIn)).toEqual([
      'chen',
      'cora',
      'dana',
      'dora',
      'gita',
      'hana',
      'hugo',
      'ines',
      'ivo',
      'kai',
      'olu',
      'sven',
    ])
  })
})
