/** A small programme with photographs, papers, private fields, a time limit and a day on which the system acts. */
import {
  at,
  date,
  dayOfStep,
  files,
  gate,
  identityNumber,
  integer,
  ledger,
  type Level,
  list,
  longText,
  money,
  openedBy,
  photos,
  phone,
  programme,
  ref,
  register,
  role,
  system,
  text,
  unit,
  workingDays,
} from '../engine/define/index.ts'

const dispatcher = role('dispatcher', '派遣员')
const handler = role('handler', '处置员')
const head = role('head', '负责人', { leads: true })
const inspector = role('inspector', '核查员')

const places = list('place', {
  label: '场所',
  prefix: 'CS',
  fields: { name: text('名称', { required: true }), keeper: unit('管理单位') },
  title: 'name',
  by: dispatcher,
  read: [dispatcher, handler, head, inspector],
})

export const repairs = register('repair', {
  label: '维修',
  prefix: 'WX',
  fields: {
    what: text('事项', { required: true }),
    place: ref('场所', places),
    unit: unit('责任单位'),
    photo: photos('照片'),
    papers: files('材料', { accept: ['.pdf', 'text/csv'] }),
    statement: files('证词', { seenBy: [inspector], others: 'hidden' }),
    caller: phone('来电', { seenBy: [dispatcher] }),
    citizen: identityNumber('身份证号', { seenBy: [dispatcher] }),
    note: longText('备注'),
    cost: money('费用'),
    area: integer('面积', { unit: '平方米' }),
    expiresOn: date('自动撤销日'),
  },
  title: 'what',
  list: ['what', 'unit'],
  states: { open: '待派遣', handed: '处置中', done: '已完成', lapsed: '已撤销' },
  start: 'open',
  final: ['done', 'lapsed'],
  create: {
    label: '登记',
    by: [dispatcher, inspector],
    asks: ['what'],
    offers: [
      'place',
      'unit',
      'photo',
      'papers',
      'statement',
      'caller',
      'citizen',
      'note',
      'cost',
      'area',
      'expiresOn',
    ],
  },
  steps: {
    hand: { label: '派遣', from: 'open', to: 'handed', by: dispatcher, asks: ['unit'] },
    finish: {
      label: '完成',
      from: 'handed',
      to: 'done',
      by: at(handler, 'unit'),
      within: workingDays(2),
      offers: ['photo'],
    },
    amend: {
      label: '更正',
      from: ['open', 'handed'],
      to: 'same',
      by: [dispatcher, inspector],
      offers: ['photo', 'papers', 'statement', 'note'],
      aside: true,
    },
    lapse: {
      label: '撤销',
      from: 'open',
      to: 'lapsed',
      by: system,
      auto: 'expiresOn',
      aside: true,
    },
  },
  read: [dispatcher, inspector, at(handler, 'unit'), at(head, 'unit')],
})

const permits = gate('permit', {
  label: '许可',
  prefix: 'XK',
  fields: { subject: text('事由', { required: true }) },
  title: 'subject',
  applies: dispatcher,
  grants: inspector,
  timer: system,
  read: [dispatcher, inspector],
})

/** Dear repairs are looked at again: an entry of its own, opened by the repair's completion. */
export const rechecks = register('recheck', {
  label: '复查',
  prefix: 'FC',
  fields: {
    what: text('事项', { required: true }),
    repair: ref('维修', repairs, { required: true }),
    place: ref('场所', places),
    unit: unit('责任单位'),
    finishedOn: date('完成日'),
    keeper: unit('管理单位'),
  },
  title: 'what',
  states: { open: '待复查', good: '合格' },
  start: 'open',
  final: ['good'],
  unique: { once: ['repair'] },
  create: {
    label: '列入复查',
    by: [system, inspector],
    asks: ['what', 'repair'],
    offers: ['place', 'unit', 'finishedOn'],
    copies: { keeper: (c) => c.repair.place.keeper },
  },
  opened: [
    openedBy(repairs, {
      on: ['finish'],
      as: 'repair',
      when: (r) => r.cost.atLeast(1_000_00),
      gives: {
        what: (r) => r.what,
        unit: (r) => r.unit,
        place: (r) => r.place,
        finishedOn: dayOfStep,
      },
    }),
  ],
  steps: {
    pass: { label: '复查合格', from: 'open', to: 'good', by: inspector, within: workingDays(3) },
  },
  read: [dispatcher, inspector, at(handler, 'unit')],
})

const works = programme('works', {
  label: '维修',
  about: '测试用的小项目。',
  registers: [places, repairs, rechecks, permits],
  indicators: {},
  en: {
    label: 'Repairs',
    about: 'A small programme for tests.',
    indicators: {},
    registers: {
      place: {
        label: 'Places',
        fields: { name: 'Name', keeper: 'Keeper' },
        states: { inUse: 'In use', retired: 'Retired' },
        create: 'Add',
        steps: { amend: 'Amend', retire: 'Retire', restore: 'Restore' },
      },
      repair: {
        label: 'Repairs',
        fields: {
          what: 'Matter',
          place: 'Place',
          unit: 'Unit',
          photo: 'Photos',
          papers: 'Papers',
          statement: 'Statement',
          caller: 'Caller',
          citizen: 'Identity number',
          note: 'Note',
          cost: 'Cost',
          area: { label: 'Area', unit: 'm²' },
          expiresOn: 'Lapses on',
        },
        states: { open: 'Open', handed: 'Handed', done: 'Done', lapsed: 'Lapsed' },
        create: 'Register',
        steps: { hand: 'Hand over', finish: 'Finish', amend: 'Amend', lapse: 'Lapse' },
      },
      recheck: {
        label: 'Rechecks',
        fields: {
          what: 'Matter',
          repair: 'Repair',
          place: 'Place',
          unit: 'Unit',
          finishedOn: 'Finished on',
          keeper: 'Keeper',
        },
        states: { open: 'Open', good: 'Good' },
        create: 'List for recheck',
        steps: { pass: 'Pass' },
      },
      permit: {
        label: 'Permits',
        fields: {
          subject: 'Subject',
          documentNo: 'Number',
          issuer: 'Issuer',
          issuedOn: 'Issued on',
          expiresOn: 'Expires on',
          document: 'Document',
        },
        states: {
          open: 'Open',
          applied: 'Applied',
          granted: 'Granted',
          refused: 'Refused',
          expired: 'Expired',
        },
        create: 'List',
        steps: {
          apply: 'Apply',
          grant: 'Grant',
          refuse: 'Refuse',
          expire: 'Expire',
        },
      },
    },
  },
})

const levels: Readonly<Record<string, Level>> = {
  blue: {
    label: { zh: '临期', en: 'Due soon' },
    colour: 'blue',
    when: { remainingShare: 0.5 },
    tells: [handler],
  },
  red: {
    label: { zh: '超期', en: 'Overdue' },
    colour: 'red',
    when: { overdueBy: 'any' },
    tells: [head, handler],
  },
}

/** The ledger of the tests of files, jobs and exports. */
export const repairsLedger = ledger({
  label: { zh: '测试台账', en: 'Test ledger' },
  programmes: [works],
  roles: { dispatcher, handler, head, inspector, system },
  rolesEn: {
    dispatcher: 'Dispatcher',
    handler: 'Handler',
    head: 'Head',
    inspector: 'Inspector',
    system: 'System',
  },
  levels,
  operators: [],
  workingHours: [
    [510, 720],
    [840, 1080],
  ],
  offsetMinutes: 480,
})
