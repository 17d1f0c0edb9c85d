import { describe, expect, it } from 'vitest'
import {
  dayOfMoment,
  formatBytes,
  formatDistance,
  formatLimit,
  formatMoment,
  formatMoney,
  formatSum,
  formatNumber,
  formatPercent,
  formatRemaining,
  formatSpan,
  proseDay,
  proseMoment,
  today,
} from './format.ts'

const hour = 3_600_000

describe('days and moments', () => {
  it('reads a moment in the zone’s time, whatever offset it was written with', () => {
    expect(formatMoment('2018-05-08T23:30:00Z')).toBe('2018-05-09 07:30')
    expect(formatMoment('2018-05-09T07:30:00+08:00')).toBe('2018-05-09 07:30')
  })
  it('writes midnight as 00:00 and not as 24:00', () => {
    expect(formatMoment('2018-05-08T16:00:00Z')).toBe('2018-05-09 00:00')
  })
  it('takes the day of a moment in the zone, so that late evening in London is already tomorrow', () => {
    expect(dayOfMoment('2018-05-08T20:00:00Z')).toBe('2018-05-09')
    expect(today(new Date('2018-05-08T20:00:00Z'))).toBe('2018-05-09')
  })
  it('writes days in prose without leading zeros', () => {
    expect(proseDay('2018-05-09', 'zh')).toBe('2018年5月9日')
    expect(proseDay('2018-05-09', 'en')).toBe('9 May 2018')
    expect(proseMoment('2018-05-09T06:05:00Z', 'zh')).toBe('2018年5月9日 14:05')
  })
  it('shows a text that is no date as it is', () => {
    expect(formatMoment('soon')).toBe('soon')
    expect(proseDay('soon', 'zh')).toBe('soon')
  })
})

describe('spans', () => {
  it('names the two largest parts', () => {
    expect(formatSpan(76 * hour, 'zh')).toBe('3 天 4 小时')
    expect(formatSpan(90 * 60_000, 'en')).toBe('1 hour 30 minutes')
  })
  it('leaves hours out when ten days or more remain', () => {
    expect(formatSpan(245 * hour, 'zh')).toBe('10 天')
  })
  it('says whether time is left or over', () => {
    const now = Date.parse('2018-05-09T00:00:00Z')
    expect(formatRemaining('2018-05-09T02:00:00Z', now, 'zh')).toBe('还剩 2 小时')
    expect(formatRemaining('2018-05-08T22:00:00Z', now, 'en')).toBe('2 hours over')
    expect(formatDistance('2018-05-08T21:00:00Z', now, 'zh')).toBe('3 小时前')
    expect(formatDistance('2018-05-09T00:00:20Z', now, 'en')).toBe('just now')
  })
  it('reads a limit with its unit', () => {
    expect(formatLimit({ amount: 5, unit: 'workingDays' }, 'zh')).toBe('5 工作日')
  })
})

describe('numbers', () => {
  it('groups thousands only from 10,000 on and drops needless zeros', () => {
    expect(formatNumber(1880)).toBe('1880')
    expect(formatNumber(12345.5)).toBe('12,345.5')
    expect(formatNumber(-1234567)).toBe('-1,234,567')
  })
  it('writes percentages with one decimal', () => {
    expect(formatPercent(0.985)).toBe('98.5%')
    expect(formatPercent(1)).toBe('100.0%')
  })
  it('reads cents in 元, 万元 and 亿元', () => {
    expect(formatMoney(12_500_000, 'wan', 'zh')).toBe('12.5 万元')
    expect(formatMoney(12_500_000, 'yuan', 'zh')).toBe('125,000 元')
    expect(formatMoney(35_000_000_000, 'yi', 'zh')).toBe('3.5 亿元')
    expect(formatMoney(12_500_000, 'wan', 'en')).toBe('125 thousand yuan')
  })
  it('reads a sum of money at a glance', () => {
    expect([0, 12_500_000, 5_271_189_057_100].map((cents) => formatSum(cents, 'zh'))).toEqual([
      '0 万元',
      '12.5 万元',
      '527.12 亿元',
    ])
    expect([12_500_000, 5_271_189_057_100].map((cents) => formatSum(cents, 'en'))).toEqual([
      '125 thousand yuan',
      '52.71 billion yuan',
    ])
  })
  it('reads the size of a file', () => {
    expect(formatBytes(340_400)).toBe('340 kB')
    expect(formatBytes(2_100_000)).toBe('2.1 MB')
  })
})
