import { describe, expect, it } from 'vitest'
import * as define from '../define/index.ts'
import { checkValue, fromText, toText } from './index.ts'
import { sampleFields } from './samples/fields.ts'

const zh = { lang: 'zh' } as const
const read = (kind: define.FieldKind, text: string): unknown => {
  const checked = fromText(sampleFields[kind], text, zh)
  return checked.ok ? checked.value : checked.type
}

describe('a cell of a table', () => {
  it.each([
    ['date', '2018.5.9', '2018-05-09'],
    ['date', '2018/5/9', '2018-05-09'],
    ['date', '2018年5月9日', '2018-05-09'],
    ['date', '２０１８－０５－０９', '2018-05-09'],
    ['date', '20180509', '2018-05-09'],
    ['date', '2018年2月30日', 'not-a-date'],
    ['date', '5/9/2018', 'not-a-date'],
    ['date', '2018年5月', 'not-a-date'],
    ['moment', '2018-05-09 10:30', '2018-05-09T02:30:00.000Z'],
    ['moment', '2018年5月9日 9:05:07', '2018-05-09T01:05:07.000Z'],
    ['moment', '2018/5/9 10:30:00.250', '2018-05-09T02:30:00.250Z'],
    ['moment', '2018-05-09T10:30:00Z', '2018-05-09T10:30:00.000Z'],
    ['moment', '5/9/2018 12:31:05 PM', 'not-a-moment'],
    ['moment', '2018-05-09', 'not-a-moment'],
    ['moment', '2018-05-09 25:00', 'not-a-moment'],
    ['integer', '1,880', 1880],
    ['integer', '１，８８０ 株', 1880],
    ['integer', '12.0', 12],
    ['integer', '12.5', 'not-a-whole-number'],
    ['integer', '1,88', 'not-a-whole-number'],
    ['integer', '一百', 'not-a-whole-number'],
    ['decimal', '3,000.5 ㎡', '3000.500'],
    ['decimal', '−1.25', '-1.250'],
    ['decimal', '1.2345', 'too-many-digits'],
    ['money', '1,234.5', 123_450],
    ['money', '￥12', 1200],
    ['money', '12.3万元', 12_300_000],
    ['money', '1.5 亿元', 15_000_000_000],
    ['money', '0.1 元', 10],
    ['money', '-3.07元', -307],
    ['money', '12.345', 'not-an-amount'],
    ['money', '十元', 'not-an-amount'],
    ['yesNo', '是', true],
    ['yesNo', '√', true],
    ['yesNo', 'No', false],
    ['yesNo', '无', false],
    ['yesNo', '也许', 'not-yes-or-no'],
    ['choice', '路面', 'paving'],
    ['choice', ' TREE ', 'tree'],
    ['choice', '树木　tree', 'tree'],
    ['choice', '树', 'not-a-choice'],
    ['point', '113.05,35.17', [113.05, 35.17]],
    ['point', '（113.05 35.17）', [113.05, 35.17]],
    ['point', '35.17,113.05', 'not-on-earth'],
    ['point', '113.05', 'not-a-position'],
    [
      'polyline',
      '113.05,35.17; 113.06,35.18',
      [
        [113.05, 35.17],
        [113.06, 35.18],
      ],
    ],
    ['phone', '0391 7558000 转 801', '0391-7558000-801'],
    ['phone', '(010)8888 8888', '010-88888888'],
    ['phone', '+86 391 7558000', '0391-7558000'],
    ['phone', '86-138-0013-8000', '13800138000'],
    ['identityNumber', '’11010519491231002x', '11010519491231002X'],
    ['text', ' 许良镇\r\n东 ', '许良镇 东'],
    ['longText', ' 一\r\n二\r', '一\n二'],
  ] as const)('of the kind %s reads %s as %j', (kind, text, value) => {
    expect(read(kind, text)).toEqual(value)
  })

  it('lists several choices, even when a label holds the separator', () => {
    expect(read('choices', '路面、路缘、路面')).toEqual(['paving', 'pavingEdge'])
    expect(read('choices', 'tree；paving')).toEqual(['paving', 'tree'])
    expect(read('choices', '路面、飞行')).toBe('not-a-list')
  })

  it('reads a moment in the time of the zone', () => {
    const nepal = { lang: 'en', offsetMinutes: 345 } as const
    const { moment } = sampleFields
    const checked = fromText(moment, '2018-05-09 10:30', nepal)
    expect(checked).toEqual({ ok: true, value: '2018-05-09T04:45:00.000Z' })
    expect(toText(moment, '2018-05-09T04:45:00.000Z', nepal)).toBe('2018-05-09 10:30:00')
    const newYork = { lang: 'en', offsetMinutes: -300 } as const
    expect(fromText(moment, '2018-01-01 00:00', newYork)).toEqual({
      ok: true,
      value: '2018-01-01T05:00:00.000Z',
    })
  })

  it('of two hundred thousand characters is answered at once, whatever is in it', () => {
    const pages = [
      ' '.repeat(2e5) + 'x',
      '1,'.repeat(1e5),
      '9'.repeat(2e5),
      '路面、'.repeat(7e4),
      '113,35;'.repeat(3e4),
    ]
    const start = performance.now()
    for (const kind of define.fieldKinds) for (const page of pages) read(kind, page)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('English texts', () => {
  const english = {
    label: 'Kind',
    choices: { paving: 'Paving', pavingEdge: 'Kerb', "it's": 'Other', tree: 'Tree' },
  }
  const { choice, choices } = sampleFields

  it('name choices by their English labels', () => {
    expect(toText(choice, 'paving', { lang: 'en', english })).toBe('Paving')
    expect(toText(choices, ['paving', 'tree'], { lang: 'en', english })).toBe('Paving, Tree')
    expect(fromText(choices, 'kerb, Tree', { lang: 'en', english })).toEqual({
      ok: true,
      value: ['pavingEdge', 'tree'],
    })
  })

  it('say by the English label what is wrong and what is possible', () => {
    expect(checkValue(choice, 'x', english)).toMatchObject({
      zh: '“类别”不在可选范围内，可选：路面、路面、路缘、其他（含 "引号"）、树木 tree。',
      en: '“Kind” is none of the choices: Paving, Kerb, Other, Tree.',
    })
    expect(checkValue(sampleFields.date, 'x', 'Due date')).toMatchObject({
      en: '“Due date” is not a date that exists; write it like 2018-05-09.',
    })
  })
})

describe('a text', () => {
  it('is measured in characters, not in the halves of rare ones', () => {
    expect(checkValue(sampleFields.text, '𠮷'.repeat(40))).toMatchObject({ ok: true })
    expect(checkValue(sampleFields.text, '𠮷'.repeat(41))).toMatchObject({
      ok: false,
      type: 'too-long',
    })
  })

  it('keeps to the form its field asks for and says the hint when it does not', () => {
    const badge = define.text('监督证号', {
      pattern: '[A-Z]{2}\\d{4}',
      help: { zh: '两个字母加四位数字。', en: 'Two letters and four digits.' },
    })
    expect(checkValue(badge, ' AB1234 ')).toEqual({ ok: true, value: 'AB1234' })
    expect(checkValue(badge, 'AB12345')).toMatchObject({
      type: 'wrong-form',
      zh: expect.stringContaining('两个字母加四位数字'),
    })
  })
})

describe('readings of ids', () => {
  it('stand for the ids where they are known', () => {
    const nameOf = (id: string) => (id === 'a' ? '许良镇' : undefined)
    expect(toText(sampleFields.unit, 'a', { lang: 'zh', nameOf })).toBe('许良镇')
    expect(toText(sampleFields.files, ['a', 'b'], { lang: 'zh', nameOf })).toBe('许良镇; b')
  })
})
