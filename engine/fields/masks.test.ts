import { describe, expect, it } from 'vitest'
import { phone, identityNumber, text, person } from '../define/index.ts'
import { checkValue, isPrivate, maskName, searchTextOf, toMask } from './index.ts'
import { sampleFields } from './samples/fields.ts'

const masked = (field: Parameters<typeof toMask>[0], value: string) => toMask(field, value)

describe('a mask', () => {
  it('leaves of telephone numbers what is customary', () => {
    const field = phone('电话')
    expect(masked(field, '13800138000')).toBe('138****8000')
    expect(masked(field, '0391-7558123')).toBe('0391-****123')
    expect(masked(field, '010-88888888-801')).toBe('010-****888')
    expect(masked(field, '12345')).toBe('***')
  })

  it('leaves of identity numbers the region and the last four characters', () => {
    expect(masked(identityNumber('身份证号'), '11010519491231002X')).toBe('110105********002X')
  })

  it('leaves of a name the surname, of one or two characters', () => {
    expect(maskName('张三')).toBe('张*')
    expect(maskName('王小明')).toBe('王*')
    expect(maskName('欧阳修')).toBe('欧阳*')
    expect(maskName('欧阳')).toBe('欧*')
    expect(maskName('买买提·吐尔逊')).toBe('买*')
    expect(maskName('John Smith')).toBe('***')
  })

  it('leaves a surname only in fields whose label speaks of a person', () => {
    expect(masked(text('举报人'), '张三丰')).toBe('张*')
    expect(masked(text('患者姓名'), '张三丰')).toBe('张*')
    expect(masked(text('诊断'), '高血压')).toBe('***')
    expect(masked(person('经办人'), '0190b8f2-7c1e-7aaa-8bbb-0123456789ab')).toBe('***')
  })

  it('is no secret where there is nothing', () => {
    expect(toMask(phone('电话'), null)).toBeNull()
  })
})

describe('a private field', () => {
  it('is one that is personal by kind or names who sees it', () => {
    expect(isPrivate(phone('电话'))).toBe(true)
    expect(isPrivate(identityNumber('身份证号'))).toBe(true)
    expect(isPrivate(text('姓名'))).toBe(false)
    expect(isPrivate(text('姓名', { seenBy: [] }))).toBe(true)
  })

  it('takes texts with an asterisk that is no mask', () => {
    const field = text('备注', { seenBy: [] })
    expect(checkValue(field, '五角 * 星的标志')).toMatchObject({ ok: true })
    expect(checkValue(field, '张*')).toMatchObject({ ok: false, type: 'masked-value' })
  })
})

describe('search', () => {
  it('finds an entry by its texts, and by other fields only when the definition says so', () => {
    expect(searchTextOf(text('名称'), '许良镇')).toBe('许良镇')
    expect(searchTextOf(text('名称', { searched: false }), '许良镇')).toBeNull()
    expect(searchTextOf(sampleFields.choice, 'paving')).toBeNull()
    const searched = { ...sampleFields.choice, options: { searched: true } }
    expect(searchTextOf(searched, 'paving')).toBe('路面')
    expect(searchTextOf(sampleFields.creditCode, '91350100M000100Y43')).toBe('91350100M000100Y43')
  })
})
