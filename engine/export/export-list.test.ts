import { expect, it } from 'vitest'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import { registerOf } from '../model/model.ts'
import { rows, sql } from '../store/sql.ts'
import { exportCsv } from './csv.ts'
import { exportList } from './export-list.ts'

async function take({ context, actor }: RepairsZone, by: string, query = {}): Promise<void> {
  const model = registerOf(context.model, 'works.repair')
  for await (const piece of exportCsv(context, actor(by), model, query, 'zh')) void piece
}
const seenBy = ({ context, actor }: RepairsZone, by: string) => exportList(context, actor(by), {})

it('a leader sees what the people of their unit took out, with its words and rows, the newest first', async () => {
  const zone = await repairsZone()
  await zone.create({ what: '路灯', unit: zone.unit('north') })
  await take(zone, 'north', { state: 'open' })
  zone.setNow('2018-05-09T03:00:00.000Z')
  await take(zone, 'head')
  await take(zone, 'south')
  const { exports, next } = await seenBy(zone, 'head')
  expect(next).toBeNull()
  expect(exports).toMatchObject([
    { person: { zh: 'head' }, at: '2018-05-09T03:00:00.000Z', query: {}, rows: 1 },
    {
      person: { zh: 'north', en: 'north' },
      unit: zone.unit('north'),
      at: '2018-05-09T02:00:00.000Z',
      register: 'works.repair',
      query: { state: 'open' },
      rows: 1,
    },
  ])
})

it('whoever neither leads nor looks after the ledger is refused, and told who may', async () => {
  const zone = await repairsZone()
  for (const by of ['dispatcher', 'inspector', 'south'])
    await expect(seenBy(zone, by)).rejects.toMatchObject({ name: 'notAllowed' })
})

it('what a register they may not open was searched for stays unknown to them', async () => {
  const zone = await repairsZone()
  await rows(
    zone.context.pool,
    sql`insert into export_record (zone_id, id, person_id, register, query, rows, at)
        values (${zone.context.zone}, gen_random_uuid(), ${zone.actor('north').person}, 'works.secret', '{"q": "13812345678"}', 3, ${zone.context.now().toISOString()})`,
  )
  const { exports } = await seenBy(zone, 'head')
  expect(exports).toMatchObject([{ register: null, query: null, rows: 3 }])
  expect(JSON.stringify(exports)).not.toContain('13812345678')
})

it('goes on page by page, each line once, and refuses a page that nobody gave out', async () => {
  const zone = await repairsZone()
  const { context, actor } = zone
  await rows(
    context.pool,
    sql`insert into export_record (zone_id, id, person_id, register, query, rows, at)
        select ${context.zone}, gen_random_uuid(), ${actor('north').person}, 'works.repair', '{}', n, '2018-05-09T02:00:00Z'::timestamptz - (n / 3) * interval '1 minute'
          from generate_series(1, 120) as n`,
  )
  const seen: number[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof exportList>> = await exportList(
      context,
      actor('head'),
      after === null ? {} : { after },
    )
    seen.push(...page.exports.map((line) => line.rows))
    after = page.next
  } while (after !== null)
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1))
  await expect(exportList(context, actor('head'), { after: 'x' })).rejects.toMatchObject({
    name: 'badCursor',
  })
  await expect(exportList(context, actor('head'), { colour: 'red' })).rejects.toMatchObject({
    name: 'badQuery',
  })
})
