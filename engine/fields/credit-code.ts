/** Unified social credit codes, GB 32100-2015: eighteen characters, the last of which checks the others. */
import { creditCheckCharacter } from '../define/index.ts'
import { codeKind } from './code-family.ts'
import { always } from './kind.ts'
import { bareCode } from './text-tidy.ts'

export const creditCode = codeKind({
  tidy: (text) => bareCode(text).replaceAll('-', '').toUpperCase(),
  form: '^[0-9A-HJ-NPQRTUWXY]{18}$',
  rules: [
    {
      type: 'not-a-credit-code',
      holds: () => true,
      says: always(
        '不是有效的统一社会信用代码：应为 18 位数字或大写字母（不含 I、O、S、V、Z）。',
        'is not a unified social credit code: it has 18 digits or capitals (no I, O, S, V, Z).',
      ),
    },
    {
      type: 'wrong-check-character',
      holds: (code) => creditCheckCharacter(code) === code.charAt(17),
      says: always(
        '末位校验码不符，请逐位核对。',
        'does not agree with its check character; please compare it character by character.',
      ),
    },
  ],
  own: {
    filter: 'oneOf',
    sortable: true,
    searchText: (value, field) => (field.options.searched === false ? null : value),
  },
})
