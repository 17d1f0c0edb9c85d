import { describe, expect, it } from 'vitest'
import type { FieldWire } from '../../../engine/define/wire.ts'
import { fieldWordsIn } from '../words.ts'
import { readPosition, readPositions } from './coordinates.ts'
import { readCreditCode, readIdentityNumber, readPhone } from './read-code.ts'
import { readDecimal, readInteger, readMoney, yuanText, type ReadText } from './read-text.ts'

const words = fieldWordsIn('zh')
const field = (more: Partial<FieldWire> = {}): FieldWire => ({
  name: 'it',
  kind: 'text',
  label: { zh: '此项', en: 'This' },
  required: false,
  sortable: false,
  filter: 'none',
  ...more,
})
const meaning = (read: ReadText, text: string, more: Partial<FieldWire> = {}) => {
  const answer = read(text, field(more), words)
  return 'wrong' in answer ? answer.wrong : answer.value
}

describe('numbers as they are typed in offices', () => {
  it('are read with commas, full-width digits and spaces', () => {
    expect(meaning(readInteger, ' 1,880 ')).toBe(1880)
    expect(meaning(readInteger, '１２')).toBe(12)
    expect(meaning(readDecimal, '1,234.50')).toBe('1234.50')
  })
  it('keep their exact decimals and refuse more than the field has', () => {
    expect(meaning(readDecimal, '0.10')).toBe('0.10')
    expect(meaning(readDecimal, '0.123')).toBe('请填写数字，小数最多 2 位')
    expect(meaning(readDecimal, '0.123', { digits: 3 })).toBe('0.123')
    expect(meaning(readDecimal, '12.')).toBe('12')
  })
  it('are held to the limits of the field, zero included', () => {
    expect(meaning(readInteger, '-1', { min: 0 })).toBe('不能小于 0')
    expect(meaning(readInteger, '11', { max: 10 })).toBe('不能大于 10')
    expect(meaning(readInteger, '1.5')).toBe('请填写整数')
  })
})

describe('money', () => {
  it('is typed in 元 and kept in whole cents, whatever binary fractions would make of it', () => {
    expect(meaning(readMoney, '0.29')).toBe(29)
    expect(meaning(readMoney, '1,234.5')).toBe(123450)
    expect(meaning(readMoney, '-3')).toBe(-300)
    expect(meaning(readMoney, '1.234')).toBe('请填写金额（元），最多两位小数')
  })
  it('reads back as it was typed', () => {
    for (const cents of [0, 5, 29, 1250, 123450, -300, 99_999_999_999])
      expect(meaning(readMoney, yuanText(cents))).toBe(cents)
  })
})

describe('codes with a check character', () => {
  it('accept a right identity number in any spelling and say what is wrong with others', () => {
    expect(meaning(readIdentityNumber, ' 11010519491231002x ')).toBe('11010519491231002X')
    expect(meaning(readIdentityNumber, '1101051949123100')).toBe('身份证号应为 18 位，现在是 16 位')
    expect(meaning(readIdentityNumber, '110105194902310023')).toBe('身份证号中的出生日期不对')
    expect(meaning(readIdentityNumber, '110105194912310021')).toBe(
      '身份证号的最后一位校验不对，请逐位核对',
    )
  })
  it('notice one changed or two swapped places of a credit code', () => {
    expect(meaning(readCreditCode, '91350100m000100y43')).toBe('91350100M000100Y43')
    expect(meaning(readCreditCode, '91350100M000100Y44')).toContain('校验不对')
    expect(meaning(readCreditCode, '91350010M000100Y43')).toContain('校验不对')
    expect(meaning(readCreditCode, '91350100M000100I43')).toContain('不含 I')
  })
  it('take telephone numbers as people write them, and notice a mobile number that is short', () => {
    expect(meaning(readPhone, '+86 138 0013 8000')).toBe('13800138000')
    expect(meaning(readPhone, '0391-1234567')).toBe('0391-1234567')
    expect(meaning(readPhone, '0391-7558000转801')).toBe('0391-7558000转801')
    expect(meaning(readPhone, '12345')).toBe('12345')
    expect(meaning(readPhone, '1380013800')).toContain('11 位手机号')
    expect(meaning(readPhone, '办公室')).toContain('11 位手机号')
  })
})

describe('places as text', () => {
  const at = (longitude: string, latitude: string) => readPosition(longitude, latitude, words)
  it('are two numbers within the globe, longitude first', () => {
    expect(at('113.25', '35.2')).toEqual({ value: [113.25, 35.2] })
    expect(at('', '')).toEqual({ value: null })
    expect(at('213', '35')).toEqual({ wrong: '经度应在 -180 到 180 之间' })
    expect(at('113', 'x')).toEqual({ wrong: '纬度应在 -90 到 90 之间' })
  })
  it('make a line of one place a line, and name the line that is none', () => {
    expect(readPositions('113.25，35.2\n113.26 35.21\n', 2, words)).toEqual({
      value: [
        [113.25, 35.2],
        [113.26, 35.21],
      ],
    })
    expect(readPositions('113.25,35.2\nxyz', 2, words)).toEqual({ wrong: '第 2 行不是“经度,纬度”' })
    expect(readPositions('113.25,35.2', 2, words)).toEqual({ wrong: '至少需要 2 个点' })
  })
})
