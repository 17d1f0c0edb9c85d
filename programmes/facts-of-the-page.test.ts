import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ZoneLedger, zoneLedger } from '../test/zone-ledger.ts'
import { demonstration, factsOfTheZone } from './demonstration.ts'
import { ledger } from './index.ts'
import type { Fact } from './shared/page-facts/fact.ts'
import { factsOfThePage } from './shared/page-facts/index.ts'
import { missing } from '../test/facts-of-the-page.ts'

/*
 * Every fact of the page of May 2018, one by one: the entry, target or figure where it is found, its value as people see it, and the article that it
 * names as its source. The ledger holds the demonstration's facts and nothing that is made up for the year around them.
 */

const root = join(import.meta.dirname, '..')

const zoneOf = async (without: (key: string) => boolean): Promise<ZoneLedger> => {
  const demonstrated = demonstration('2018-06-01')
  const zone = await zoneLedger(ledger, demonstrated, 'upkeep')
  zone.setNow('2018-06-01T09:00:00+08:00')
  const facts = [...demonstrated.reference(), ...factsOfTheZone()]
  expect((await zone.tell(facts.filter(({ key }) => !without(key)))).refused).toEqual([])
  return zone
}

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneOf(() => false)
}, 120_000)
afterAll(() => zone.close())

it('every fact is in the ledger, with its value and its source', async () => {
  expect(factsOfThePage.length).toBeGreaterThan(200)
  expect(await missing(zone, factsOfThePage)).toEqual([])
}, 60_000)

describe('a fact that is not there', () => {
  const never = (at: Fact['at']): Fact => ({ says: 'x', article: 'renewal', at })
  it.each<[Fact['at'], string]>([
    [{ entry: 'fact/parcel/月湖', shows: {} }, 'x: no entry fact/parcel/月湖'],
    [{ entry: 'fact/parcel/滨河', shows: { 状态: '收储中' } }, 'x: 状态 is 已成交, without 收储中'],
    [{ figure: 'renewal.raised', num: 1 }, 'x: figure is 63000000000, not 1'],
    [
      { target: 'innovation.output', goal: 45, in: '亿元', by: '2020-12-31' },
      'x: goal is 450, not 45',
    ],
    [{ unit: 'liwan', named: '文苑街道' }, 'x: unit is wenyuan, not liwan'],
    [{ kind: 'village', count: 3 }, 'x: count is 12, not 3'],
  ])('%j is told', async (at, wrong) => {
    expect(await missing(zone, [never(at)])).toContain(wrong)
  })

  it('or names another article as its source, is told', async () => {
    const wrong = { entry: 'fact/parcel/滨河', shows: {} }
    const found = await missing(zone, [{ says: 'x', article: 'sports', at: wrong }])
    expect(found).toEqual([expect.stringContaining('来源')])
  })

  it('because nobody told it, is told', async () => {
    const poorer = await zoneOf(
      (key) => key === 'fact/parcel/滨河' || key === 'fact/stallAction/mobile',
    )
    try {
      expect(await missing(poorer, factsOfThePage)).toEqual([
        '滨河安置地块完成土地出让挂牌: no entry fact/parcel/滨河',
        '流动摊点5处: no figure upkeep.stalls of mobile',
        '在迎宾路与城管、食品药品监管联合行动: no entry fact/stallAction/mobile',
      ])
    } finally {
      await poorer.close()
    }
  }, 120_000)
})

/** Labels under which an entry shows a name of its own. */
const names = [
  '名称',
  '方向',
  '院所',
  '品种',
  '地块',
  '平台',
  '企业名称',
  '校名',
  '单位',
  '报送单位',
]
const named = factsOfThePage.flatMap(({ at }) => {
  if ('unit' in at) return at.unit === 'zone' ? [] : [at.named]
  if (!('entry' in at)) return []
  return names.flatMap((label) => (label in at.shows ? [String(at.shows[label])] : []))
})

const namesIn = (text: string): readonly string[] => named.filter((name) => text.includes(name))

it('no screen and no part of the engine says any of their names by itself', () => {
  expect(new Set(named).size).toBeGreaterThan(60)
  const said = ['web', 'engine', 'server'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!test)\.tsx?$/.test(file))
      .flatMap((file) =>
        namesIn(readFileSync(join(root, folder, file), 'utf8')).map((name) => `${file}: ${name}`),
      ),
  )
  expect(said).toEqual([])
  expect(namesIn('<h1>沁泉湖安置用地</h1>')).toEqual(['沁泉湖'])
})
