import { afterAll, beforeAll, expect, it } from 'vitest'
import { noticesOf } from '../../../engine/jobs/notices.ts'
import { tellUrged } from '../../../engine/jobs/urging.ts'
import { type ZoneLedger, zoneLedger } from '../../../test/zone-ledger.ts'
import { demonstration } from '../../demonstration.ts'
import { ledger } from '../../index.ts'

let zone: ZoneLedger
const { reference, ...organisation } = demonstration('2018-05-14')
beforeAll(async () => {
  zone = await zoneLedger(ledger, organisation, 'upkeep')
  await zone.tell([...reference()])
}, 60_000)
afterAll(() => zone.close())

const never = new AbortController().signal
const run = () =>
  tellUrged(zone.context, {
    now: zone.context.now(),
    since: new Date(zone.context.now().getTime() - 60_000),
    stopping: never,
  })
const told = async (post: string) =>
  (await noticesOf(zone.context, zone.as(post).actor)).map(({ kind, level, dueAt }) => [
    kind,
    level,
    dueAt,
  ])

it('whoever a problem waits for hears that it is urged and supervised, once each, and nobody else does', async () => {
  const { id } = await zone.as('collector1').create('problem', {
    summary: '阳庙镇北街村口垃圾',
    kind: 'dumping',
    source: 'patrol',
    spot: [113.3, 35.2],
  })
  const problem = { id, of: 'problem' }
  await zone.as('intake1').take('accept', problem)
  const { entries } = await zone.as('shiftLead').list('standard', { limit: '1' })
  const [standard, territory] = [entries[0]?.id ?? '', zone.unit('yangmiao')]
  await zone.as('shiftLead').take('file', problem, { standard, territory })
  await zone.as('dispatcher1').take('dispatch', problem, { unit: territory })
  expect(await run()).toBe('told 0')
  await zone.as('dispatcher1').take('urge', problem, {}, { reason: '群众再次来电' })
  await run()
  expect(await told('handlerYangmiao')).toEqual([['urged', 'urge', null]])
  await run()
  expect(await told('handlerYangmiao')).toHaveLength(1)
  for (const other of ['handlerNingguo', 'intake1']) expect(await told(other)).toEqual([])
})
