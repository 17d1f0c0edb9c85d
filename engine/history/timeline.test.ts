import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assigned, closed, mended, reported } from '../../test/example/journeys.ts'
import { hour, monday, refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
afterAll(() => ledger.context.pool.end())

describe('the timeline of an entry', () => {
  it('says of each step who took it, under which post, for which unit, when and from where to where', async () => {
    const done = await closed(ledger)
    const items = await ledger.as('dana').history(done)
    expect(
      items.map(({ step, from, to, role, person, unit, channel }) => ({
        step,
        from,
        to,
        role,
        who: person?.en,
        unit,
        channel,
      })),
    ).toEqual([
      {
        step: 'create',
        from: null,
        to: 'reported',
        role: 'gardener',
        who: 'gita',
        unit: ledger.unit('northPlot'),
        channel: 'web',
      },
      {
        step: 'file',
        from: 'reported',
        to: 'filed',
        role: 'dispatcher',
        who: 'dana',
        unit: ledger.unit('toolHouse'),
        channel: 'web',
      },
      {
        step: 'assign',
        from: 'filed',
        to: 'assigned',
        role: 'dispatcher',
        who: 'dana',
        unit: ledger.unit('toolHouse'),
        channel: 'web',
      },
      {
        step: 'mend',
        from: 'assigned',
        to: 'mended',
        role: 'crew',
        who: 'cora',
        unit: ledger.unit('workshop'),
        channel: 'web',
      },
      {
        step: 'check',
        from: 'mended',
        to: 'closed',
        role: 'inspector',
        who: 'ines',
        unit: ledger.unit('garden'),
        channel: 'web',
      },
    ])
    expect(items.every(({ at, recordedAt }) => at === monday && recordedAt === null)).toBe(true)
  })

  it('gives back every value that the entry holds, and everything it held before', async () => {
    const report = await reported(ledger, { planned: 2, parts: ['screw'] })
    await ledger.as('dana').take('amend', report, { planned: 3, parts: [], story: '查过' })
    await ledger.as('dana').take('amend', report, { planned: null })
    const items = await ledger.as('dana').history(report)
    const { entry } = await ledger.as('dana').read(report)
    const replayed: Record<string, unknown> = {}
    for (const { changes } of items) {
      for (const { field, before, after } of changes) {
        expect(replayed[field] ?? null).toEqual(before)
        replayed[field] = after
      }
    }
    expect(
      Object.fromEntries(Object.entries(entry.values).filter(([, value]) => value !== null)),
    ).toEqual(Object.fromEntries(Object.entries(replayed).filter(([, value]) => value !== null)))
    const [, amended] = items
    expect(amended?.changes).toHaveLength(3)
    expect(amended?.changes).toContainEqual({ field: 'parts', before: ['screw'], after: null })
    expect(amended?.changes).toContainEqual({ field: 'planned', before: 2, after: 3 })
  })

  it('tells a step that was written down later from one that was not', async () => {
    ledger.setNow('2025-03-10T05:00:00Z')
    const report = await reported(ledger)
    ledger.pass(hour)
    await ledger
      .as('dana')
      .take(
        'file',
        report,
        { kind: 'blade' },
        { at: Date.parse('2025-03-10T05:30:00Z'), channel: 'import', detail: '台账.csv' },
      )
    const [, filed] = await ledger.as('dana').history(report)
    expect(filed).toMatchObject({
      at: '2025-03-10T05:30:00.000Z',
      recordedAt: '2025-03-10T06:00:00.000Z',
      channel: 'import',
      detail: '台账.csv',
    })
    ledger.setNow(monday)
  })

  it('names the deputy who acted, under the post that was used', async () => {
    const report = await reported(ledger)
    await ledger.as('dirk').take('file', report, { kind: 'blade' })
    expect((await ledger.as('dana').history(report)).at(-1)).toMatchObject({
      person: { en: 'dirk' },
      post: { en: 'dispatcher of toolHouse' },
      role: 'dispatcher',
    })
  })

  it('keeps steps that change nothing but their reason', async () => {
    const at = await assigned(ledger)
    await ledger.as('dana').take('extend', at, {}, { reason: ' 等配件 ' })
    expect((await ledger.as('dana').history(at)).at(-1)).toMatchObject({
      step: 'extend',
      from: 'assigned',
      to: 'assigned',
      reason: '等配件',
      changes: [],
    })
  })

  it('is not shown to whoever may not read the entry', async () => {
    expect((await refused(ledger.as('hugo').history(await mended(ledger)))).name).toBe('notFound')
  })

  it('has no line for a step that was refused', async () => {
    const report = await reported(ledger)
    await refused(ledger.as('dana').take('file', report, { kind: 'wheel' }))
    await refused(ledger.as('dana').take('file', report, { kind: 'blade' }, { version: 7 }))
    expect(await ledger.as('dana').history(report)).toHaveLength(1)
  })
})
