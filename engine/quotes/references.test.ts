import { describe, expect, it } from 'vitest'
import { faultyReferences, readsAs, referencesIn } from './references.ts'

describe('a reference in a text', () => {
  it('names an indicator and a period: a year, a month, or from one to another', () => {
    const text = '{{a.b 2018}} {{a.b 2018-05}} {{a.b 2018-01..2018-05}} {{a.b 2018}}'
    expect(referencesIn(text).map(({ from, to }) => [from, to])).toEqual([
      ['2018-01', '2018-12'],
      ['2018-05', '2018-05'],
      ['2018-01', '2018-05'],
    ])
  })

  it('may ask for one part of a figure and for its scale', () => {
    expect(referencesIn('{{a.b 2018 unit=north 亿}}')).toMatchObject([
      { indicator: 'a.b', by: 'unit', key: 'north', scale: '亿' },
    ])
    expect(referencesIn('{{a.b 2018}}')).toMatchObject([{ by: null, key: null, scale: '' }])
  })

  it('that cannot be read is found, and braces alone are no reference', () => {
    expect(faultyReferences('{{a.b 2018}} {{a.b}} {{树}} {ab}')).toEqual(['{{a.b}}', '{{树}}'])
    expect(faultyReferences('没有数字')).toEqual([])
  })
})

describe('a figure in a text', () => {
  const plain = { scale: '' } as const
  it('reads as it is counted, money in yuan, a share in per cent', () => {
    expect(readsAs(plain, { num: 1880, den: null, unit: '株' })).toBe('1880')
    expect(readsAs(plain, { num: 123_456, den: null, unit: '分' })).toBe('1234.56')
    expect(readsAs({ scale: '亿' }, { num: 63_000_000_000, den: null, unit: '分' })).toBe('6.3')
    expect(readsAs(plain, { num: 2, den: 3, unit: '%' })).toBe('66.7%')
  })
  it('of nothing out of nothing is no number', () => {
    expect(readsAs(plain, { num: 0, den: 0, unit: '%' })).toBe('—')
  })
})
