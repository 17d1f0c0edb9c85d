import { expect, it } from 'vitest'
import { readDay, readMoment } from './calendar-text.ts'

it.each([
  ['2018.5.9', '2018-05-09'],
  ['2018年5月9日', '2018-05-09'],
  ['２０１８－０５－０９', '2018-05-09'],
  ['20180509', '2018-05-09'],
  // What could be two days is none.
  ['5/9/2018', null],
  ['18.5.9', null],
])('reads the day %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

it.each([
  ['2018-05-09 9:05', '09:05'],
  ['2018年5月9日9:05', '09:05'],
  ['2018年5月9日 9时5分', '09:05'],
  ['2018年5月9日上午9点', '09:00'],
  ['2018年5月9日下午3点半', '15:30'],
  ['2018.5.9 下午 3:20', '15:20'],
  ['2018.5.9 中午12点', '12:00'],
  ['2018.5.9 中午1点10分', '13:10'],
  ['2018.5.9 晚上10点整', '22:00'],
  ['2018.5.9 上午9点60分', '09:60'],
])('reads the time of day in %s', (text, time) => {
  expect(readMoment(text, 480)).toBe(`2018-05-09T${time}:00.0+08:00`)
})

it.each(['9点', '上午', '2018年5月9日', '2018年5月9日上午', '2018-05-09 下午', ''])(
  'reads no moment in %j',
  (text) => {
    expect(readMoment(text, 480)).toBeNull()
  },
)
