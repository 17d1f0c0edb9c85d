/** Telephone numbers of the mainland: mobile, fixed with area code and extension, fixed without, 400/800, short numbers. */
import { codeKind } from './code-family.ts'
import { always } from './kind.ts'
import { bareCode } from './text-tidy.ts'

/** Area codes have three digits (010, 02x) or four; subscriber numbers seven or eight and begin with 2 to 9. */
const form =
  '^(1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00[0-9]{7}' +
  '|[2-9][0-9]{6,7}|1[0-9]{2}|1[0-9]{4}|9[56][0-9]{3,4})$'

/** 13800138000, 0391-7558000-801, 4008001234, 12345: written in one way whatever separators and prefixes were used. */
function tidy(text: string): string {
  const bare = bareCode(text).replaceAll(/[()]/g, '-').replace(/^-/, '').replaceAll(/-+/g, '-')
  const domestic = bare.replace(/^(\+86|0086)-?/, '')
  const digits = domestic.replaceAll('-', '')
  const mobile = /^(?:86)?(1[3-9]\d{9})$/.exec(digits)
  if (mobile?.[1]) return mobile[1]
  const zero = domestic === bare || domestic.startsWith('0') ? '' : '0'
  const fixed = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:(?:-|转|ext\.?|x|#)(\d{1,6}))?$/i.exec(
    zero + domestic,
  )
  if (fixed) return fixed.slice(1).filter(Boolean).join('-')
  return /^\d+$/.test(digits) ? digits : domestic
}

/** 138****8000 as is customary; of a fixed line the area code and the last three digits; of others nothing. */
function mask(number: string): string {
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`
  const [area, subscriber] = number.split('-')
  return subscriber ? `${area}-****${subscriber.slice(-3)}` : '***'
}

export const phone = codeKind({
  tidy,
  form,
  rules: [
    {
      type: 'not-a-phone-number',
      holds: () => true,
      says: always(
        '不是有效的电话号码，请填写手机号（11 位）或带区号的固定电话，例如 0391-7558000。',
        'is not a telephone number; give a mobile number (11 digits) or a fixed one with its area code, such as 0391-7558000.',
      ),
    },
  ],
  own: { mask, personal: true, filter: 'none', searchText: () => null },
})
