/*
 * Mistakes that must not compile. Each stands under `@ts-expect-error`: should the language begin to let one through, the type
 * check fails here, because an expected error is missing. Nothing in this file runs.
 */
import {
  at,
  choice,
  count,
  date,
  type English,
  integer,
  list,
  moment,
  openedBy,
  own,
  type PathsOf,
  person,
  photos,
  programme,
  ref,
  register,
  role,
  type RowOf,
  share,
  shareOf,
  sum,
  text,
  unit,
  workingHours,
  yesNo,
} from './index.ts'

const mason = role('mason', '泥瓦匠')
const foreman = role('foreman', '工长')

const bridges = list('bridge', {
  label: '桥',
  prefix: 'Q',
  fields: { name: text('名称', { required: true }), parish: unit('属地'), built: date('建成') },
  title: 'name',
  by: foreman,
  read: [foreman, mason],
})

const sound = {
  label: '裂缝',
  prefix: 'LF',
  fields: {
    what: text('说明', { required: true }),
    bridge: ref('桥', bridges, { required: true }),
    depth: choice('深度', { hairline: '细', deep: '深' }, { required: true }),
    crew: unit('班组'),
    bags: integer('水泥', { unit: '袋' }),
    seenAt: moment('发现时间'),
    urgent: yesNo('紧急'),
    finder: person('发现人'),
    pictures: photos('照片'),
  },
  title: 'what',
  states: { seen: '待修', mended: '待验', sound: '完好' },
  start: 'seen',
  create: { label: '登记', by: foreman, asks: ['what', 'bridge', 'depth'] },
  read: [foreman, at(mason, 'crew'), own(mason, 'finder')],
} as const

/** The control: the same words without a mistake compile, and the types they give are exact. */
const cracks = register('crack', {
  ...sound,
  steps: {
    mend: {
      label: '修',
      from: 'seen',
      to: 'mended',
      by: at(mason, 'crew'),
      asks: ['bags'],
      within: workingHours(8),
    },
    pass: {
      label: '验',
      from: 'mended',
      to: 'sound',
      by: foreman,
      notBy: ['mend'],
      when: (c) => c.bags.moreThan(0),
    },
    fail: {
      label: '返',
      from: 'mended',
      to: 'seen',
      by: foreman,
      back: 'rework',
      reason: ['loose'],
    },
  },
  reasons: { loose: '松动' },
  rules: { some: { label: '用了水泥', holds: (c) => c.bags.atLeast(0) } },
  views: { deep: { label: '深缝', where: (c) => c.depth.is('deep') } },
})
type Crack = RowOf<typeof cracks>
export const exact: Crack['depth'] = 'deep'
export const nullable: Crack['bags'] = null
// @ts-expect-error a choice that the field does not have
export const strange: Crack['depth'] = 'wide'
// @ts-expect-error a required field is never unknown
export const unknown: Crack['what'] = null

// @ts-expect-error a misspelt option of a field
text('名称', { requird: true })
// @ts-expect-error an option that this kind does not have
date('日期', { digits: 2 })

/** The control of openings: what a crack's mending opens, with what it gives. */
const opening = openedBy(cracks, {
  on: ['mend'],
  as: 'bridge',
  when: (c) => c.bags.moreThan(3),
  gives: { what: (c) => c.what },
})
register('crack', { ...sound, steps: {}, opened: [opening] })
// @ts-expect-error a step that the other register does not have
openedBy(cracks, { on: ['paint'], as: 'bridge' })
const wrong = openedBy(cracks, { on: ['mend'], as: 'bridge', gives: { wat: 'x' } })
// @ts-expect-error a field that is given and is none
register('crack', { ...sound, steps: {}, opened: [wrong] })

// @ts-expect-error a state to start in that is not declared
register('crack', { ...sound, start: 'sean', steps: {} })
// @ts-expect-error a title that is no field
register('crack', { ...sound, title: 'name', steps: {} })
// @ts-expect-error a final state that is not declared
register('crack', { ...sound, steps: {}, final: ['gone'] })
// @ts-expect-error a column that is no field
register('crack', { ...sound, steps: {}, list: ['whatt'] })
// @ts-expect-error a field that together must be unique and is none
register('crack', { ...sound, steps: {}, unique: { once: ['bridges'] } })
// @ts-expect-error a role written as a string in a reading rule
register('crack', { ...sound, steps: {}, read: 'foreman' })

const step = { label: '', from: 'seen', to: 'mended', by: mason } as const
register('crack', {
  ...sound,
  steps: {
    mend: step,
    // @ts-expect-error a misspelt field in asks
    a: { ...step, asks: ['bagz'] },
    // @ts-expect-error a state in `to` that is not declared
    b: { ...step, to: 'mendet' },
    // @ts-expect-error a state in `from` that is not declared
    c: { ...step, from: 'sean' },
    // @ts-expect-error one misspelt state among several
    d: { ...step, from: ['seen', 'mendet'] },
    // @ts-expect-error a role written as a string
    e: { ...step, by: 'mason' },
    // @ts-expect-error a misspelt option of a step
    f: { ...step, ask: ['bags'] },
    // @ts-expect-error a step in notBy that is not declared
    g: { ...step, notBy: ['mendd'] },
    // @ts-expect-error a unit rule over a field that does not exist
    h: { ...step, by: at(mason, 'team') },
    // @ts-expect-error a reason that is in no catalogue
    i: { ...step, reason: ['ugly'] },
    // @ts-expect-error a clock that runs in a state that is not declared
    j: { ...step, within: { limit: workingHours(2), runsIn: ['sean'] } },
    // @ts-expect-error a limit written as a number
    k: { ...step, within: 8 },
    // @ts-expect-error an extension of a step that is not declared
    l: { ...step, extends: 'mends' },
  },
})

register('crack', {
  ...sound,
  steps: {
    // @ts-expect-error a choice that the field does not have
    a: { ...step, when: (c) => c.depth.is('wide') },
    // @ts-expect-error a number compared with a text
    b: { ...step, when: (c) => c.bags.atLeast('many') },
    // @ts-expect-error a moment compared with a day
    c: { ...step, when: (c) => c.seenAt.before(c.bridge.built) },
    // @ts-expect-error a unit compared with a person
    d: { ...step, when: (c, me) => c.crew.is(me.person) },
    // @ts-expect-error a state of the entry that is not declared
    e: { ...step, when: (c) => c.entered('gone') },
    // @ts-expect-error a step of the entry that is not declared
    f: { ...step, when: (c) => c.inTime('polish') },
    // @ts-expect-error a condition that is no condition but a value
    g: { ...step, when: (c) => c.urgent },
  },
})

/* The paths on which conditions walk, as types, so that what is not there has no unsafe use either. */
type Paths = PathsOf<typeof cracks>
export type Through = Paths['bridge']['parish']['within']
// @ts-expect-error a misspelt field of the entry
export type Misspelt = Paths['bag']
// @ts-expect-error a path through a reference, misspelt
export type MisspeltThrough = Paths['bridge']['perish']
// @ts-expect-error a path through a field that is no reference
export type NoReference = Paths['what']['name']
// @ts-expect-error a yes-or-no has no size
export type YesNoSize = Paths['urgent']['atLeast']
// @ts-expect-error photographs have no order
export type PhotoOrder = Paths['pictures']['atLeast']

const rulebook = { rule: '', source: '', version: 1 } as const
// @ts-expect-error an indicator broken down by a field that does not exist
count('裂缝', '条', { of: cracks, on: (c) => c.enteredOn('seen'), by: ['bridges'], ...rulebook })
// @ts-expect-error an indicator over a state that is not declared
count('裂缝', '条', { of: cracks, on: (c) => c.enteredOn('found'), ...rulebook })
// @ts-expect-error an indicator on a moment where a day is needed
count('裂缝', '条', { of: cracks, on: (c) => c.seenAt, ...rulebook })
// @ts-expect-error a share without a denominator
share('修复率', {
  of: cracks,
  on: (c) => c.enteredOn('seen'),
  that: (c) => c.entered('sound'),
  ...rulebook,
})
// @ts-expect-error an indicator without the source of its rule
count('裂缝', '条', { of: cracks, on: (c) => c.enteredOn('seen'), rule: '', version: 1 })
shareOf('每桥裂缝', {
  num: { of: cracks, on: (c) => c.enteredOn('seen') },
  den: { of: bridges, on: (b) => b.built },
  // @ts-expect-error a dimension that only one of the two registers has
  by: ['bridge'],
  ...rulebook,
})

// @ts-expect-error what stands on a day over what falls into a period
shareOf('在修与发现之比', {
  num: { of: cracks, from: (c) => c.enteredOn('seen') },
  den: { of: cracks, on: (c) => c.enteredOn('seen') },
  ...rulebook,
})
sum('水泥', '袋', {
  of: cracks,
  on: (c) => c.enteredOn('seen'),
  // @ts-expect-error the sum of what is no number
  sum: (c) => c.seenAt,
  ...rulebook,
})

const crackEn: English<typeof cracks> = {
  label: 'Crack',
  fields: {
    what: 'What',
    bridge: 'Bridge',
    depth: { label: 'Depth', choices: { hairline: 'Hairline', deep: 'Deep' } },
    crew: 'Crew',
    bags: { label: 'Cement', unit: 'bags' },
    seenAt: 'Seen at',
    urgent: 'Urgent',
    finder: 'Finder',
    pictures: 'Pictures',
  },
  states: { seen: 'To mend', mended: 'To pass', sound: 'Sound' },
  create: 'Record',
  steps: { mend: 'Mend', pass: 'Pass', fail: 'Fail' },
  rules: { some: 'Cement was used' },
  reasons: { loose: 'Loose' },
  views: { deep: 'Deep ones' },
}
// @ts-expect-error English without one state
export const stateMissing: English<typeof cracks> = { ...crackEn, states: { seen: '', mended: '' } }
// @ts-expect-error English without one step
export const stepMissing: English<typeof cracks> = { ...crackEn, steps: { mend: '', pass: '' } }
const labelOnly = { ...crackEn.fields, depth: 'Depth' }
// @ts-expect-error English of a choice without its choices
export const choiceMissing: English<typeof cracks> = { ...crackEn, fields: labelOnly }
const unitless = { ...crackEn.fields, bags: 'Cement' }
// @ts-expect-error English of a quantity without its unit of measure
export const unitMissing: English<typeof cracks> = { ...crackEn, fields: unitless }
const told = list('told', {
  label: '说明',
  about: '一句话说明用途。',
  prefix: 'SM',
  fields: { name: text('名称', { required: true }) },
  title: 'name',
  by: mason,
  read: mason,
})
const toldEn = {
  label: 'Told',
  fields: { name: 'Name' },
  states: { inUse: '', retired: '' },
  create: '',
  steps: { amend: '', retire: '', restore: '' },
} as const
export const toldWhole: English<typeof told> = {
  ...toldEn,
  about: 'What it is for, in a sentence.',
}
// @ts-expect-error English without what the register is for
export const aboutMissing: English<typeof told> = toldEn
// @ts-expect-error English without its reasons
export const reasonsMissing: English<typeof cracks> = { ...crackEn, reasons: undefined }

const ruleEn = { rule: '', source: '' } as const
const masonryEn = {
  label: '',
  about: '',
  registers: { crack: crackEn },
  rules: { seen: ruleEn },
} as const
/** The control: complete English compiles. */
programme('masonry', {
  label: '砌筑',
  about: '',
  registers: [cracks],
  indicators: {
    seen: count('裂缝', '条', { of: cracks, on: (c) => c.enteredOn('seen'), ...rulebook }),
  },
  en: { ...masonryEn, indicators: { seen: { label: 'Cracks seen', unit: '' } } },
})
programme('masonry', {
  label: '砌筑',
  about: '',
  registers: [cracks],
  indicators: {
    seen: count('裂缝', '条', { of: cracks, on: (c) => c.enteredOn('seen'), ...rulebook }),
  },
  // @ts-expect-error English of a figure without its unit of measure
  en: { ...masonryEn, indicators: { seen: 'Cracks seen' } },
})
programme('masonry', {
  label: '砌筑',
  about: '',
  registers: [cracks],
  indicators: {
    seen: count('裂缝', '条', { of: cracks, on: (c) => c.enteredOn('seen'), ...rulebook }),
  },
  // @ts-expect-error English without one indicator
  en: { label: '', about: '', registers: { crack: crackEn }, indicators: {} },
})
programme('masonry', {
  label: '砌筑',
  about: '',
  registers: [cracks, bridges],
  indicators: {},
  // @ts-expect-error English without one register
  en: { label: '', about: '', registers: { crack: crackEn }, indicators: {} },
})
