/** Values that fit no field of their kind, with the fault each is told by; and what the database refuses on its own. */
import type { FilledKind } from './fields.ts'

type Unfit = readonly (readonly [value: unknown, type: string])[]
const badTexts: Unfit = [
  [12, 'not-text'],
  [{}, 'not-text'],
  ['a\u0000b', 'broken-text'],
  ['a\ud800b', 'broken-text'],
  ['路\ufffd\ufffd', 'broken-text'],
  ['a\u0085', 'broken-text'],
]
const badIds: Unfit = [
  [7, 'not-an-id'],
  ['路段', 'not-an-id'],
  ['0190b8f2-7c1e-7aaa-8bbb', 'not-an-id'],
]
const id = '0190b8f2-7c1e-7aaa-8bbb-0123456789ab'
const badPositions: Unfit = [
  [[113.05], 'not-a-position'],
  [[113.05, 35.1, 90], 'not-a-position'],
  [['113', '35'], 'not-a-position'],
  [[Number.NaN, 35], 'not-a-position'],
  [{ lon: 113, lat: 35 }, 'not-a-position'],
  [[35.17, 113.05], 'not-on-earth'],
]
const inList = ([value, type]: readonly [unknown, string]) => [[[113, 35], value], type] as const

export const unfit: Readonly<Record<FilledKind, Unfit>> = {
  text: [...badTexts, ['长'.repeat(41), 'too-long'], ['𠮷'.repeat(41), 'too-long']],
  longText: [...badTexts, ['长'.repeat(61), 'too-long']],
  address: [...badTexts, ['长'.repeat(201), 'too-long']],
  choice: [
    ['flying', 'not-a-choice'],
    ['constructor', 'not-a-choice'],
    [1, 'not-a-choice'],
    [['paving'], 'not-a-choice'],
  ],
  choices: [
    [['paving', 'flying'], 'not-a-choice'],
    ['paving', 'not-a-list'],
    [[1], 'not-a-choice'],
  ],
  integer: [
    ['12', 'not-a-whole-number'],
    [1.5, 'not-a-whole-number'],
    [Number.NaN, 'not-a-whole-number'],
    [Number.POSITIVE_INFINITY, 'not-a-whole-number'],
    [-6, 'too-small'],
    [2_000_001, 'too-large'],
    [1e300, 'too-large'],
  ],
  decimal: [
    [12.5, 'not-a-decimal'],
    ['1e3', 'not-a-decimal'],
    ['.5', 'not-a-decimal'],
    ['1,000', 'not-a-decimal'],
    ['9'.repeat(100_000), 'not-a-decimal'],
    ['1.0001', 'too-many-digits'],
    ['-10.501', 'too-small'],
    ['1000000000.001', 'too-large'],
  ],
  money: [
    ['12', 'not-an-amount'],
    [0.5, 'not-an-amount'],
    [2 ** 53, 'too-large'],
    [-(2 ** 53), 'too-small'],
  ],
  date: [
    ['2018-02-30', 'not-a-date'],
    ['2018-5-9', 'not-a-date'],
    ['0018-05-09', 'not-a-date'],
    [20180509, 'not-a-date'],
    ['2018-05-09T00:00:00Z', 'not-a-date'],
    ['infinity', 'not-a-date'],
  ],
  moment: [
    ['2018-02-30T10:00:00Z', 'not-a-moment'],
    ['2018-05-09', 'not-a-moment'],
    ['2018-05-09T10:00:00', 'not-a-moment'],
    ['2018-05-09T25:00:00Z', 'not-a-moment'],
    ['9999-12-31T23:59:59-10:00', 'not-a-moment'],
    [1_525_000_000, 'not-a-moment'],
  ],
  yesNo: [
    ['true', 'not-yes-or-no'],
    [1, 'not-yes-or-no'],
    ['是', 'not-yes-or-no'],
  ],
  ref: badIds,
  self: badIds,
  unit: badIds,
  post: badIds,
  person: badIds,
  phone: [
    [13800138000, 'not-text'],
    ['1380013800', 'not-a-phone-number'],
    ['12800138000', 'not-a-phone-number'],
    ['138001380001', 'not-a-phone-number'],
    ['4.13E+17', 'not-a-phone-number'],
    ['138****8000', 'masked-value'],
    ['1'.repeat(101), 'not-a-phone-number'],
    ['13800\u0000138000', 'broken-text'],
  ],
  identityNumber: [
    ['11010519491231002', 'not-an-identity-number'],
    ['110105194902310026', 'not-an-identity-number'],
    ['4.10822E+17', 'not-an-identity-number'],
    ['110105194912310021', 'wrong-check-character'],
    ['110105********002X', 'masked-value'],
  ],
  creditCode: [
    ['91350100M000100Y4', 'not-a-credit-code'],
    ['91350100I000100Y43', 'not-a-credit-code'],
    ['91350100M000100Y44', 'wrong-check-character'],
  ],
  point: badPositions,
  polyline: [
    ...badPositions.map(inList),
    ['113,35', 'not-a-list-of-positions'],
    [[[113, 35]], 'too-short'],
    [
      [
        [113, 35],
        [113, 35.000_000_001],
      ],
      'too-short',
    ],
    [Array.from({ length: 10_001 }, (_, i) => [113 + i / 1e5, 35]), 'too-many-positions'],
  ],
  area: [
    ...badPositions.map(inList),
    [
      [
        [113, 35],
        [114, 35],
        [114, 36],
      ],
      'not-closed',
    ],
    [
      [
        [113, 35],
        [114, 36],
        [113, 35],
      ],
      'no-area',
    ],
    [
      [
        [113, 35],
        [114, 36],
        [115, 37],
        [113, 35],
      ],
      'no-area',
    ],
  ],
  photos: [
    ['a.jpg', 'not-files'],
    [['a.jpg'], 'not-files'],
    [[id, id], 'twice'],
    [Array.from({ length: 4 }, (_, i) => id.replace('b8', `b${i}`)), 'too-many'],
  ],
  files: [
    [{ file: id }, 'not-files'],
    [[id, id.toUpperCase()], 'twice'],
  ],
}

const badNames = ["''", `'${'长'.repeat(201)}'`]
/** SQL of values that only a way around the checks could bring, which the database refuses on its own. */
export const unfitForDatabase: Readonly<Record<FilledKind, readonly string[]>> = {
  text: [...badNames, `'${'𠮷'.repeat(41)}'`],
  longText: badNames,
  address: badNames,
  choice: ["'flying'", "''"],
  choices: ["'{flying}'", "'{paving,flying}'", "'{}'", "'{NULL}'"],
  integer: ['-6', '2000001'],
  decimal: ['-10.501', '1000000000.001'],
  money: ['9007199254740992', '-9007199254740992'],
  date: ["'infinity'", "'0018-05-09'", "'10000-01-01'"],
  moment: ["'infinity'", "'-infinity'"],
  yesNo: [],
  ref: [],
  self: [],
  unit: [],
  post: [],
  person: [],
  phone: ["'1380013800'", "'138 0013 8000'"],
  identityNumber: ["'11010519491231002'", "'11010519491231002x'"],
  creditCode: ["'91350100I000100Y43'", "'91350100m000100Y43'"],
  point: ["'(181,35)'", "'(113,91)'", "'(NaN,35)'"],
  polyline: ["'[(113,35)]'", "'((113,35),(114,35))'"],
  area: ["'((113,35),(114,35),(113,35))'"],
  photos: ["'{}'", `'{${Array.from({ length: 4 }, () => id).join(',')}}'`, "'{NULL}'"],
  files: ["'{}'", "'{NULL}'"],
}
