import { expect, it } from 'vitest'
import type { Story } from '../../../engine/define/index.ts'
import { facts } from './index.ts'
import { page } from '../../shared/page.ts'
import { junctionRoads } from './roads.ts'

const told = [...facts()]
const of = (register: string): readonly Story[] =>
  told.filter((story) => story.register.register === register)

/** A field of an entry as it stands at the end of its story. */
const valueOf = (story: Story, field: string): unknown =>
  story.told.reduce<unknown>((value, { values }) => values?.[field] ?? value, null)

const total = (register: string, field: string, where: (story: Story) => boolean): number =>
  of(register)
    .filter(where)
    .reduce((sum, story) => sum + Number(valueOf(story, field)), 0)

const planted = (kind: string): number =>
  total('planting', 'finished', (story) => valueOf(story, 'kind') === kind)

it('the lines add up to the figures of the page', () => {
  expect(planted('tree')).toBe(1880)
  expect(planted('lawn')).toBe(3000)
  expect(planted('hedge')).toBe(6100)
  expect(planted('bareSoil')).toBe(10_000)
  expect(planted('flowers')).toBe(60_000)
})

it('willow, magnolia and plane are the trees, rose and photinia the hedges', () => {
  const species = (kind: string) =>
    new Set(
      of('planting')
        .filter((story) => valueOf(story, 'kind') === kind)
        .map((story) => valueOf(story, 'species')),
    )
  expect(species('tree')).toEqual(new Set(['柳树', '广玉兰', '法桐']))
  expect(species('hedge')).toEqual(new Set(['丰花月季', '红叶石楠']))
})

it('flowers stand at the junctions of 21 roads', () => {
  expect(junctionRoads).toHaveLength(21)
  const lines = of('planting').filter((story) => valueOf(story, 'kind') === 'flowers')
  expect(new Set(lines.map((story) => JSON.stringify(valueOf(story, 'parent')))).size).toBe(21)
})

it('figures that the page only estimates say so, and so does every split', () => {
  const notes = (kinds: readonly string[]) =>
    of('planting')
      .filter((story) => kinds.includes(String(valueOf(story, 'kind'))))
      .map((story) => String(valueOf(story, 'note')))
  for (const note of notes(['tree', 'lawn', 'hedge'])) expect(note).toMatch(/示例$/)
  for (const note of notes(['bareSoil', 'flowers'])) expect(note).toMatch(/^约数.*示例$/)
})

it('four night-market and five mobile stalls were dealt with on 迎宾路, over 600 leaflets handed out', () => {
  const stalls = (kind: string) =>
    total('stallAction', 'stalls', (story) => valueOf(story, 'kind') === kind)
  expect(stalls('nightMarket')).toBe(4)
  expect(stalls('mobile')).toBe(5)
  expect(total('publicity', 'copies', (story) => valueOf(story, 'kind') === 'leaflet')).toBe(600)
})

it('every kind of waste that the page names was taken out, without invented quantities', () => {
  const kinds = new Set(of('waste').map((story) => valueOf(story, 'kind')))
  expect(kinds).toEqual(
    new Set(['household', 'construction', 'farm', 'floating', 'weeds', 'litter']),
  )
  for (const line of of('waste')) expect(valueOf(line, 'volume')).toBeNull()
})

it('every fact names the page, and what is made up beside it is marked', () => {
  const unmarked = told.filter(({ source, synthetic }) => !source?.startsWith(page) && !synthetic)
  expect(unmarked.map(({ key }) => key)).toEqual([])
})
