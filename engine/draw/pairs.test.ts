import { assert, property, constantFrom, integer, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPairs, type Pair } from './pairs.ts'

const units = (count: number) => Array.from({ length: count }, (_, at) => `unit${at + 1}`)

/** What is wrong with a round, given the rounds before it: nothing, if the lot kept its promises. */
function faults(pairs: readonly Pair[], codes: readonly string[], met: readonly Pair[]): string[] {
  const key = ({ from, to }: Pair) => [from, to].toSorted().join(' ')
  const before = new Set(met.map(key))
  return [
    ...pairs.filter(({ from, to }) => from === to).map(({ from }) => `${from} draws itself`),
    ...pairs.filter((pair) => before.has(key(pair))).map((pair) => `${key(pair)} meet again`),
    ...(new Set(pairs.map(key)).size === pairs.length ? [] : ['two meet twice in one round']),
    ...(new Set(pairs.map(({ from }) => from)).size === codes.length ? [] : ['one does not look']),
    ...(new Set(pairs.map(({ to }) => to)).size === codes.length ? [] : ['one is not looked at']),
  ]
}

describe('the lot', () => {
  it('gives every unit another one, never itself, and no two units twice over several rounds', () => {
    assert(
      property(string(), integer({ min: 12, max: 45 }), (seed, count) => {
        const codes = units(count)
        const met: Pair[] = []
        for (let round = 1; round <= 3; round += 1) {
          const pairs = drawPairs(`${seed}${round}`, codes, met)
          if (!pairs) return false
          if (faults(pairs, codes, met).length > 0) return false
          met.push(...pairs)
        }
        return true
      }),
      { numRuns: 60 },
    )
  })

  it('is found out when it breaks its promise: a unit that draws itself, a pair that meets again', () => {
    const codes = units(3)
    const broken = [
      { from: 'unit1', to: 'unit1' },
      { from: 'unit2', to: 'unit3' },
      { from: 'unit3', to: 'unit2' },
    ]
    expect(faults(broken, codes, [{ from: 'unit3', to: 'unit2' }])).toEqual([
      'unit1 draws itself',
      'unit2 unit3 meet again',
      'unit2 unit3 meet again',
      'two meet twice in one round',
    ])
  })

  it('comes out the same for whoever draws again, in whatever order they write the units down', () => {
    assert(
      property(string(), constantFrom(6, 20, 40), (seed, count) => {
        const again = drawPairs(seed, units(count).toReversed(), [])
        return JSON.stringify(drawPairs(seed, units(count), [])) === JSON.stringify(again)
      }),
    )
    expect(drawPairs('2018-05-11 体彩 03 17 22', units(4), [])).toEqual(
      drawPairs('2018-05-11 体彩 03 17 22', units(4), []),
    )
  })

  it('of two units is none, and of three there is one round and no second', () => {
    expect(drawPairs('a', units(2), [])).toBeUndefined()
    const round = drawPairs('a', units(3), []) ?? []
    expect(round).toHaveLength(3)
    expect(drawPairs('b', units(3), round)).toBeUndefined()
  })
})
