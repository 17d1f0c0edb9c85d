/** A zone in which something of everything exists: entries of every register, in every state, of every unit and person. */
import type { TestLedger } from '../ledger-for-tests.ts'
import { aBed, assigned, aTool, closed, filed, mended, reported } from './journeys.ts'

/** The ids of a world's entries, by register. */
export type World = Readonly<Record<string, readonly string[]>>

const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id)
const secrets = { phone: '13800138000', secondPhone: '13911139111', identity: '11010519491231002X' }

async function repairsOf(ledger: TestLedger): Promise<string[]> {
  const { unit } = ledger
  const kept = (code: string) => aTool(ledger, { kept: unit(code) })
  const north = await kept('northPlot')
  const south = await kept('south')
  const hugos = await ledger.as('hugo').create('repair', { subject: '水管漏水', tool: south.id })
  const danas = { subject: '锄头松动', tool: north.id, remark: '急件', insured: 900, ...secrets }
  const waiting = await ledger
    .as('dana')
    .take('suspend', await assigned(ledger), { waitUntil: '2025-03-12' })
  const voided = await ledger
    .as('gita')
    .take('void', await reported(ledger), {}, { reason: '误报' })
  return ids([
    hugos,
    await ledger.as('dana').create('repair', danas),
    await reported(ledger, { tool: north.id, place: [113.05, 35.17], ...secrets }),
    await reported(ledger, { tool: south.id }),
    await filed(ledger, { tool: north.id }),
    await assigned(ledger, { tool: south.id, story: '有照片' }),
    await assigned(ledger, {}, 'south'),
    await assigned(ledger, {}, 'southPlot'),
    await mended(ledger),
    await closed(ledger, { tool: north.id }),
    waiting,
    voided,
  ])
}

async function othersOf(ledger: TestLedger, repair: string): Promise<Record<string, string[]>> {
  const { unit } = ledger
  const dana = ledger.as('dana')
  const beds = [await aBed(ledger), await aBed(ledger, { tended: unit('southPlot') })]
  const walked = { startedAt: '2025-03-09T00:00:00Z', endedAt: '2025-03-09T01:00:00Z' }
  const walks = [
    await ledger.as('gita').create('walk', { bed: beds[0]?.id ?? '', seen: '北面有虫', ...walked }),
    await ledger
      .as('hugo')
      .create('walk', { bed: beds[1]?.id ?? '', ...walked, endedAt: walked.startedAt }),
  ]
  const part = { parent: repair, measure: 'piece', planned: 3 }
  const parts = [
    await dana.create('part', { ...part, what: '皮带' }),
    await dana.create('part', { ...part, what: '螺丝' }),
  ]
  await ledger.as('cora').take('finish', { id: parts[1]?.id ?? '', of: 'part' }, { finished: 2 })
  const owed = { document: '季度小结', dueOn: '2025-04-01', season: '一季度' }
  const returns = [
    await dana.create('return', { ...owed, unit: unit('northPlot') }),
    await dana.create('return', { ...owed, unit: unit('southPlot') }),
    await dana.create('return', { ...owed, unit: unit('north') }),
  ]
  const permit = await ledger.as('gita').create('permit', { place: '空地', fee: 100 })
  await ledger.as('gita').take('apply', { id: permit.id, of: 'permit' })
  const permits = [permit, await ledger.as('hugo').create('permit', { place: '河边' })]
  return {
    bed: ids(beds),
    walk: ids(walks),
    part: ids(parts),
    return: ids(returns),
    permit: ids(permits),
  }
}

export async function aWorld(ledger: TestLedger): Promise<World> {
  const repair = await repairsOf(ledger)
  const { entries } = await ledger.as('dana').list('tool', { limit: '200' })
  return { tool: ids(entries), repair, ...(await othersOf(ledger, repair[5] ?? '')) }
}
