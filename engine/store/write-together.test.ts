import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBed, aTool } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { syncMeasures } from '../indicators/measure-state.ts'
import { verifyFigures } from '../verify/verify.ts'
import { verifyRegister } from '../verify/verify-register.ts'
import { Refusal } from '../refusals.ts'
import { listen, transaction } from './sql.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
  await syncMeasures(ledger.context)
})
afterAll(() => ledger.context.pool.end())

/** Statements that change a register, sent while `work` is done. */
async function writesSentBy(work: () => Promise<unknown>): Promise<number> {
  let sent = 0
  const stop = listen((text) => {
    if (text.includes('written as (')) sent += 1
  })
  await work().finally(stop)
  return sent
}

const many = <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)))

/** How many lines of history an entry has. */
async function linesOf(id: string): Promise<number> {
  const { rows } = await ledger.context.pool.query<{ n: number }>(
    'select count(*)::int as n from history where zone_id = $1 and entry_id = $2',
    [ledger.context.zone, id],
  )
  return rows[0]?.n ?? 0
}

describe('writes that come while another is under way', () => {
  it('go together in the next statement, each with its own row, number and line of history', async () => {
    const made: Awaited<ReturnType<typeof aTool>>[] = []
    const sent = await writesSentBy(async () => made.push(...(await many(30, () => aTool(ledger)))))
    expect(sent).toBeLessThan(10)
    expect(new Set(made.map(({ no }) => no)).size).toBe(30)
    for (const { id } of made) expect(await linesOf(id)).toBe(1)
    const { entries } = await ledger
      .as('dana')
      .list('tool', { ids: made.map(({ id }) => id).join(',') })
    expect(entries).toHaveLength(30)
  })

  it('are one statement each where nobody else writes', async () => {
    expect(
      await writesSentBy(async () => {
        await aTool(ledger)
        await aTool(ledger)
      }),
    ).toBe(2)
  })

  it('hold what each was asked for, quotes, commas, braces and emptiness included', async () => {
    const names = [
      '"双引号"',
      '{花,括号}',
      String.raw`反\斜杠`,
      'NULL',
      'null',
      ' 前后空 格',
      '一个单引号',
    ]
    const beds = await many(names.length, (at) =>
      aBed(ledger, {
        name: `${names[at] ?? ''}${at}`,
        ...(at % 2 === 0 && {
          outline: [
            [113, 35],
            [113, 36],
            [114, 36],
            [113, 35],
          ],
        }),
      }),
    )
    for (const [at, { id }] of beds.entries()) {
      const { entry } = await ledger.as('dana').read({ id, of: 'bed' })
      expect(entry.values['name']).toBe(`${names[at] ?? ''}${at}`.trim())
    }
  })

  it('meet only their own refusals: one that may not be leaves the others alone', async () => {
    const taken = await aTool(ledger, { serial: 'TQ9001' })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => aTool(ledger, at === 7 ? { serial: 'TQ9001' } : {})),
    )
    const faults = outcomes.flatMap((one, at) =>
      one.status === 'rejected' ? [[at, one.reason]] : [],
    )
    expect(faults).toHaveLength(1)
    expect(faults[0]?.[0]).toBe(7)
    expect(faults[0]?.[1]).toBeInstanceOf(Refusal)
    expect(await linesOf(taken.id)).toBe(1)
  })

  it('take one of two steps on the same entry and refuse the other as late', async () => {
    const beds = await many(6, () => aBed(ledger))
    const twice = [...beds, ...beds]
    const outcomes = await Promise.allSettled(
      twice.map(({ id }, at) =>
        ledger.as('dana').take('amend', { id, of: 'bed' }, { name: `改${at}` }, { version: 1 }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
    for (const { id } of beds) expect(await linesOf(id)).toBe(2)
  })

  it('do not wait for an entry that somebody else holds; its own step does', async () => {
    const [held, ...others] = await many(8, () => aBed(ledger))
    const amend = (id: string) =>
      ledger
        .as('dana')
        .take('amend', { id, of: 'bed' }, { name: `动${id.slice(-6)}` }, { version: 1 })
    const holder = await ledger.context.pool.connect()
    try {
      await holder.query('begin')
      await holder.query('select 1 from garden_bed where zone_id = $1 and id = $2 for update', [
        ledger.context.zone,
        held?.id,
      ])
      let done = false
      const first = others.slice(0, 1).map(({ id }) => amend(id))
      const waiting = amend(held?.id ?? '').then(() => (done = true))
      await Promise.all([...first, ...others.slice(1).map(({ id }) => amend(id))])
      // The control: the entry is held indeed, and its step has not got past it.
      expect(done).toBe(false)
      await holder.query('commit')
      await waiting
    } finally {
      holder.release()
    }
    expect(await linesOf(held?.id ?? '')).toBe(2)
  })

  it('leave figures and history that agree with the entries', async () => {
    const { context } = ledger
    const findings: unknown[] = []
    const report = (...found: unknown[]): number => findings.push(found)
    let lines = 0
    for (const model of context.model.registers.values())
      await transaction(context.pool, async (client) => {
        lines += (await verifyRegister(client, context, model, report)).lines
      })
    expect(await verifyFigures(context, { report })).toBeGreaterThan(3)
    expect(findings).toEqual([])
    expect(lines).toBeGreaterThan(60)
  })
})
