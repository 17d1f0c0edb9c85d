/** Resident identity numbers, GB 11643-1999: region, birth date, sequence, check character. Never a key, nothing is derived. */
import { identityBirthDate, identityCheckCharacter } from '../define/index.ts'
import { codeKind } from './code-family.ts'
import { always } from './kind.ts'
import { bareCode } from './text-tidy.ts'

export const identityNumber = codeKind({
  tidy: (text) => bareCode(text).toUpperCase(),
  // The centuries are those in which a person named in a ledger can have been born.
  form: '^[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$',
  rules: [
    {
      type: 'not-an-identity-number',
      holds: (code) => identityBirthDate(code) !== undefined,
      says: always(
        '不是有效的公民身份号码：应为 18 位，其中第 7 至 14 位是出生日期。',
        'is not a resident identity number: it has 18 characters, of which the 7th to 14th are the date of birth.',
      ),
    },
    {
      type: 'wrong-check-character',
      holds: (code) => identityCheckCharacter(code) === code.charAt(17),
      says: always(
        '末位校验码不符，请逐位核对。',
        'does not agree with its check character; please compare it digit by digit.',
      ),
    },
  ],
  own: {
    mask: (code) => `${code.slice(0, 6)}********${code.slice(-4)}`,
    personal: true,
    filter: 'none',
    searchText: () => null,
  },
})
