/** Ways of bringing entries of the example to where a test needs them, by the people whose work it is. */
import type { Values, WriteAnswer } from '../../engine/define/index.ts'
import type { TestLedger } from '../ledger-for-tests.ts'

let made = 0
/** A number that no other entry of this process has; for what must be unique. */
const fresh = (): number => (made += 1)

/** A digging tool kept by the north side. */
export const aTool = (ledger: TestLedger, values: Values = {}): Promise<WriteAnswer> =>
  ledger.as('dana').create('tool', {
    name: `铁锹${fresh()}`,
    serial: `TQ${String(fresh() % 10_000).padStart(4, '0')}`,
    use: 'dig',
    kept: ledger.unit('north'),
    price: 12_50,
    boughtOn: '2020-02-29',
    ...values,
  })

export const aBed = (ledger: TestLedger, values: Values = {}): Promise<WriteAnswer> =>
  ledger.as('dana').create('bed', {
    name: `菜畦${fresh()}`,
    tended: ledger.unit('northPlot'),
    leastHours: '0.50',
    ...values,
  })

/** Gita's report of a broken tool. */
export async function reported(ledger: TestLedger, values: Values = {}): Promise<WriteAnswer> {
  const tool = values['tool'] ?? (await aTool(ledger)).id
  return ledger.as('gita').create('repair', { subject: '手柄断了', tool, ...values })
}

export async function filed(ledger: TestLedger, values: Values = {}): Promise<WriteAnswer> {
  return ledger.as('dana').take('file', await reported(ledger, values), { kind: 'handle' })
}

/** Handed to the workshop (or another unit) with two hours by the clock. */
export async function assigned(
  ledger: TestLedger,
  values: Values = {},
  unit = 'workshop',
): Promise<WriteAnswer> {
  const of = { unit: ledger.unit(unit), limitAmount: 2, limitUnit: 'urgentHours' }
  return ledger.as('dana').take('assign', await filed(ledger, values), of)
}

/** Mended by cora, in an hour if nothing else is said of it. */
export async function mended(
  ledger: TestLedger,
  values: Values = {},
  work: Values = { hours: 1 },
): Promise<WriteAnswer> {
  return ledger.as('cora').take('mend', await assigned(ledger, values), work)
}

export async function closed(ledger: TestLedger, values: Values = {}): Promise<WriteAnswer> {
  return ledger.as('ines').take('check', await mended(ledger, values))
}
