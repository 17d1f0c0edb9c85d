import {
  actingPerson,
  at,
  choice,
  count,
  date,
  integer,
  ledger,
  person,
  point,
  programme,
  register,
  role,
  share,
  text,
  unit,
  workingDays,
  workingHours,
} from '../engine/define/index.ts'

/** A small programme with what a real one has: a timed case with checks, a separation of duties and figures of three measures: a count and the two of a share. */
const reporter = role('reporter', '上报人')
const worker = role('worker', '处置人')
const checker = role('checker', '核查人', { leads: true })

export const jobs = register('job', {
  label: '问题',
  prefix: 'WT',
  title: 'summary',
  fields: {
    summary: text('说明', { required: true }),
    kind: choice(
      '类别',
      { litter: '垃圾', parking: '停车', trees: '树木', water: '水体' },
      { required: true },
    ),
    spot: point('位置', { necessity: { zh: '测量用', en: 'for the measurement' } }),
    unit: unit('责任单位', { required: true }),
    amount: integer('数量', { min: 0 }),
    found: date('发现日期'),
    finder: person('上报人'),
    result: text('结果'),
  },
  list: ['summary', 'kind', 'unit'],
  states: { open: '待处置', handled: '待核查', closed: '已销号' },
  start: 'open',
  final: ['closed'],
  create: {
    label: '上报',
    by: reporter,
    asks: ['summary', 'kind', 'unit'],
    offers: ['spot', 'amount', 'found'],
    sets: { finder: actingPerson },
  },
  steps: {
    handle: {
      label: '处置',
      from: 'open',
      to: 'handled',
      by: at(worker, 'unit'),
      asks: ['result'],
      within: workingDays(3),
    },
    close: {
      label: '销号',
      from: 'handled',
      to: 'closed',
      by: checker,
      notBy: ['handle'],
      within: workingHours(4),
    },
    rework: {
      label: '返工',
      from: 'handled',
      to: 'open',
      by: checker,
      reason: 'text',
      back: 'rework',
    },
  },
  read: [reporter, checker, at(worker, 'unit')],
})

const ruleEn = { rule: 'Counted from the entries.', source: 'Bench' }

const book = { rule: '测量用', source: '测量用', version: 1 } as const
export const benchProgramme = programme('bench', {
  label: '测量',
  about: '测量用',
  registers: [jobs],
  indicators: {
    reported: count('上报数', '件', {
      of: jobs,
      on: (j) => j.enteredOn('open'),
      by: ['kind'],
      ...book,
    }),
    closedRate: share('销号率', {
      of: jobs,
      on: (j) => j.enteredOn('open'),
      among: (j) => j.state.oneOf(['open', 'handled', 'closed']),
      that: (j) => j.state.is('closed'),
      by: ['unit'],
      ...book,
    }),
  },
  en: {
    label: 'Bench',
    about: 'For measuring',
    registers: {
      job: {
        label: 'Job',
        fields: {
          summary: 'Summary',
          kind: {
            label: 'Kind',
            choices: { litter: 'Litter', parking: 'Parking', trees: 'Trees', water: 'Water' },
          },
          spot: 'Place',
          unit: 'Unit',
          amount: 'Amount',
          found: 'Found on',
          finder: 'Finder',
          result: 'Result',
        },
        states: { open: 'Open', handled: 'Handled', closed: 'Closed' },
        create: 'Report',
        steps: { handle: 'Handle', close: 'Close', rework: 'Rework' },
      },
    },
    indicators: { reported: { label: 'Reported', unit: '' }, closedRate: 'Closed' },
    rules: { reported: ruleEn, closedRate: ruleEn },
  },
})

export const benchLedger = ledger({
  label: { zh: '测量', en: 'Bench' },
  programmes: [benchProgramme],
  roles: { reporter, worker, checker },
  rolesEn: { reporter: 'Reporter', worker: 'Worker', checker: 'Checker' },
  levels: {},
  operators: [],
  workingHours: [
    [480, 720],
    [840, 1080],
  ],
  offsetMinutes: 480,
})

const holder = (signIn: string) => ({ signIn, name: { zh: `${signIn}（示例）`, en: signIn } })
export const benchZone = {
  zone: { code: 'bench', name: { zh: '测量区', en: 'Bench' } },
  units: [
    { code: 'zone', name: { zh: '测量区', en: 'Bench' }, kind: 'zone', position: 0 },
    ...Array.from(
      { length: 20 },
      (_, n) =>
        ({
          code: `unit-${n}`,
          name: { zh: `单位${n}`, en: `Unit ${n}` },
          kind: 'department',
          parent: 'zone',
          position: n + 1,
        }) as const,
    ),
  ],
  posts: [
    {
      code: 'reporter',
      role: 'reporter',
      unit: 'zone',
      title: { zh: '上报人', en: 'Reporter' },
      holder: holder('rita'),
    },
    {
      code: 'worker',
      role: 'worker',
      unit: 'zone',
      title: { zh: '处置人', en: 'Worker' },
      holder: holder('rita'),
    },
    {
      code: 'checker',
      role: 'checker',
      unit: 'zone',
      title: { zh: '核查人', en: 'Checker' },
      holder: holder('carl'),
    },
  ],
  reference: () => [],
  stories: () => [],
} as const
