import { beforeEach, describe, expect, it } from 'vitest'
import { contentOf, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { posts, units } from '../../test/people.ts'
import { loadUnits } from '../access/unit-tree.ts'
import { ensureZone, loadOrganisation } from './load-zone.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await testLedger()
})
const load = (given: Partial<Parameters<typeof loadOrganisation>[2]> = {}) =>
  loadOrganisation(ledger.context.pool, ledger.context.zone, { units, posts, ...given }, 'hash')
const everything = async (): Promise<unknown> => {
  const { pool, zone } = ledger.context
  const tables = ['unit', 'post', 'person'].map((table) =>
    pool.query(`select * from ${table} where zone_id = $1 order by id`, [zone]),
  )
  return [
    await contentOf(ledger.context),
    ...(await Promise.all(tables)).map(({ rows }) => rows as unknown),
  ]
}

describe('the organisation of a zone', () => {
  it("is loaded once: a second start changes nothing, and overwrites nobody's changes", async () => {
    const { pool, zone } = ledger.context
    await pool.query(`update unit set name_zh = '北面' where zone_id = $1 and code = 'north'`, [
      zone,
    ])
    await pool.query(`update post set holder_id = deputy_id where zone_id = $1 and code = 'dora'`, [
      zone,
    ])
    const before = await everything()
    await load()
    expect(await everything()).toEqual(before)
  })

  it('is drawn on a folder that was made before its units had outlines, and never drawn over', async () => {
    const drawn = (corner: number) => ({
      ring: [
        [113, 35],
        [114, 35],
        [114, corner],
      ] as const,
    })
    const [first, ...others] = units
    if (!first) throw new Error('no unit')
    const outline = async () => {
      const tree = await loadUnits(ledger.context.pool, ledger.context.zone)
      return tree.byCode(first.code)?.outline
    }
    expect(await outline()).toBeUndefined()
    await load({ units: [{ ...first, outline: drawn(36) }, ...others] })
    expect(await outline()).toEqual(drawn(36))
    await load({ units: [{ ...first, outline: drawn(37) }, ...others] })
    expect(await outline()).toEqual(drawn(36))
  })

  it('gains what is new, and gives new people alone the first password', async () => {
    const erin = {
      code: 'erin',
      role: 'inspector',
      unit: 'shed',
      title: { zh: '', en: '' },
      holder: { signIn: 'erin', name: { zh: '', en: '' } },
    }
    await load({
      units: [
        ...units,
        {
          code: 'shed',
          name: { zh: '棚', en: 'shed' },
          kind: 'village',
          parent: 'southPlot',
          position: 2,
        },
      ],
      posts: [...posts, erin],
    })
    const { rows } = await ledger.context.pool.query(
      'select sign_in from person where zone_id = $1 and password_hash is not null',
      [ledger.context.zone],
    )
    expect(rows).toEqual([{ sign_in: 'erin' }])
    const tree = await loadUnits(ledger.context.pool, ledger.context.zone)
    expect(tree.isWithin(tree.byCode('shed')?.id ?? '', ledger.unit('south'))).toBe(true)
  })

  it('is not loaded in part: a unit before its parent, or a post nowhere, leaves nothing', async () => {
    const before = await everything()
    const shed = {
      code: 'shed',
      name: { zh: '棚', en: 'shed' },
      kind: 'village',
      position: 1,
    } as const
    await expect(
      load({ units: [shed, { ...shed, code: 'box', parent: 'later' }] }),
    ).rejects.toThrow('the unit box stands before its parent later')
    const nowhere = { ...posts[0], code: 'lost', unit: 'nowhere' } as (typeof posts)[number]
    await expect(load({ units: [...units, shed], posts: [nowhere] })).rejects.toThrow(
      'the post lost is in the unit nowhere',
    )
    expect(await everything()).toEqual(before)
  })

  it('belongs to a zone that is found again by its code', async () => {
    const { pool, zone } = ledger.context
    const words = { zh: '', en: '' }
    expect(await ensureZone(pool, { code: 'garden', name: words })).toBe(zone)
    const other = await ensureZone(pool, { code: 'third', name: words })
    expect(new Set([zone, other]).size).toBe(2)
    expect(await ensureZone(pool, { code: 'third', name: words })).toBe(other)
  })
})

describe('the tree of units', () => {
  it('knows what lies below a unit, the unit itself included', () => {
    const tree = ledger.context.units
    const below = (code: string): string[] => {
      const ids = tree.below(ledger.unit(code))
      return tree.units
        .filter(({ id }) => ids.includes(id))
        .map((one) => one.code)
        .toSorted()
    }
    expect(below('south')).toEqual(['south', 'southPlot'])
    expect(below('garden')).toHaveLength(units.length)
    expect([
      tree.isWithin(ledger.unit('workshop'), ledger.unit('toolHouse')),
      tree.isWithin(ledger.unit('toolHouse'), ledger.unit('workshop')),
      tree.isWithin('nobody', ledger.unit('garden')),
    ]).toEqual([true, false, false])
    expect([tree.below('nobody'), tree.has(ledger.unit('north')), tree.has('nobody')]).toEqual([
      [],
      true,
      false,
    ])
  })

  it('finds a unit by every name that offices write, and stands in the official order', () => {
    const tree = ledger.context.units
    for (const name of ['北园', 'north', ' 北园 ', '北园（旧称）'])
      expect(tree.named(name)?.code).toBe('north')
    expect(tree.named('东园')).toBeUndefined()
    const codes = tree.units.map(({ code }) => code)
    expect(codes.indexOf('north')).toBeLessThan(codes.indexOf('south'))
    expect(codes.indexOf('south')).toBeLessThan(codes.indexOf('toolHouse'))
  })
})
