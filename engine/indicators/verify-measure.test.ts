import { describe, expect, it } from 'vitest'
import { fortnight } from '../../test/example/fortnight.ts'
import { closed, reported } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { verifyFigures as verifyNext } from '../jobs/verify-figures.ts'
import { tell } from '../telling/tell.ts'
import { repairFigures } from '../verify/repair-figures.ts'
import { verifyFigures } from '../verify/verify.ts'
import { fold } from './fold.ts'
import { syncMeasures } from './measure-state.ts'
import { measuresOf } from './measure.ts'
import { recountCells } from './rebuild.ts'
import type { MeasureFindings } from './verify-measure.ts'

/** A garden with some work behind it, partly folded and partly pending. */
async function worked(): Promise<TestLedger> {
  const ledger = await testLedger()
  await syncMeasures(ledger.context)
  await tell(ledger.context, fortnight, 'facts')
  await closed(ledger)
  await fold(ledger.context.pool, ledger.context.zone)
  await reported(ledger)
  return ledger
}

async function found({ context }: TestLedger): Promise<Record<string, MeasureFindings>> {
  const findings: Record<string, MeasureFindings> = {}
  await verifyFigures(context, {
    report: (_, figures, { found: one }) => {
      findings[figures] = one as MeasureFindings
    },
  })
  return findings
}

const behind = ({ context }: TestLedger, statement: string) =>
  context.pool.query(`${statement} and zone_id = $1`, [context.zone])

/** The figures that share the measure. */
const both = ['garden.reported', 'garden.reportedGrowth']
/** The measure behind the number of repairs reported. */
const reportedId = ({ context }: TestLedger): number =>
  measuresOf(context.model).figures.get('garden.reported')?.parts.num.id ?? 0

const change = (of: string) => (id: number) => `${of} and measure = ${id}`
const someRow = (table: string, id: number) =>
  `ctid = (select min(ctid) from ${table} where measure = ${id})`
const mischief: readonly (readonly [string, (id: number) => string])[] = [
  ['a fact is lost', (id) => `delete from fact where ${someRow('fact', id)}`],
  ['a fact has another day', (id) => `update fact set day = day + 1 where ${someRow('fact', id)}`],
  ['a fact is of another entry', (id) => `update fact set hash = 1 where ${someRow('fact', id)}`],
  [
    'a fact is of no entry',
    (id) => `update fact set entry_id = gen_random_uuid() where ${someRow('fact', id)}`,
  ],
  ['a delta is lost', change('delete from delta where true')],
  ['a delta came twice', change('update delta set n = 2 where true')],
  ['a cell is lost', (id) => `delete from cell where ${someRow('cell', id)}`],
  ['a cell counts one more', (id) => `update cell set n = n + 1 where ${someRow('cell', id)}`],
  [
    'a cell adds up to more',
    (id) => `update cell set sum = sum + 0.01 where ${someRow('cell', id)}`,
  ],
  [
    'a cell stands for other entries',
    (id) => `update cell set hash = hash + 1 where ${someRow('cell', id)}`,
  ],
]

describe('what figures are made of', () => {
  it('agrees with the entries, folded or not, and keeps when that was seen', async () => {
    const ledger = await worked()
    expect(await found(ledger)).toEqual({})
    const { rows } = await ledger.context.pool.query<{ at: string | null; findings: unknown }>(
      'select verified_at as at, findings from measure where zone_id = $1',
      [ledger.context.zone],
    )
    expect(rows).toHaveLength(measuresOf(ledger.context.model).all.length)
    for (const { at, findings } of rows) {
      expect(at && Date.parse(at)).toBe(ledger.context.now().getTime())
      expect(findings).toBeNull()
    }
  })

  it.each(mischief)('is found wrong when %s, and is put right', async (_, statement) => {
    const ledger = await worked()
    const { rowCount } = await behind(ledger, statement(reportedId(ledger)))
    expect(rowCount).toBeGreaterThan(0)
    expect(Object.keys(await found(ledger))).toEqual([both.join(', ')])
    expect(await repairFigures(ledger.context, {})).toEqual(both)
    expect(await found(ledger)).toEqual({})
    expect(await repairFigures(ledger.context, {})).toEqual([])
  })

  it('is counted from the entries alone when all cells are lost', async () => {
    const ledger = await worked()
    const { context } = ledger
    const registers = [...Map.groupBy(measuresOf(context.model).all, ({ model }) => model).values()]
    for (const measures of registers) expect(await recountCells(context, measures)).toBe(0)
    await behind(ledger, 'delete from cell where true')
    for (const measures of registers) await recountCells(context, measures)
    expect(await found(ledger)).toEqual({})
    // The control: one cell that counts one more is one that the next counting finds.
    await behind(ledger, `update cell set n = n + 1 where ${someRow('cell', reportedId(ledger))}`)
    let wrong = 0
    for (const measures of registers) wrong += await recountCells(context, measures)
    expect(wrong).toBe(1)
    expect(await found(ledger)).toEqual({})
  })

  it('is compared a few at a time in the background, until each has had its turn', async () => {
    const ledger = await worked()
    const { context } = ledger
    const run = { now: context.now(), since: context.now(), stopping: new AbortController().signal }
    await behind(ledger, `delete from cell where ${someRow('cell', reportedId(ledger))}`)
    const all = measuresOf(context.model).all.length
    const said: string[] = []
    for (let done = 0; done < all; done += 3) {
      ledger.pass(1000)
      said.push(await verifyNext(context, run).catch((error: unknown) => (error as Error).message))
    }
    expect(said.filter((one) => one.endsWith(`: ${both.join(', ')}`))).toHaveLength(1)
    const { rows } = await context.pool.query(
      'select 1 from measure where zone_id = $1 and verified_at is null',
      [context.zone],
    )
    expect(rows).toEqual([])
  })
})
