/** A fortnight of the garden as stories: every shape of work, and steps that send back, extend, suspend, mark and judge. */
import type { Story, Told } from '../../engine/define/index.ts'
import { beds, tools } from './lists.ts'
import { permits, returns, spareParts, walks } from './other-shapes.ts'
import { repairs } from './repairs.ts'

/** A moment of March 2025 in the garden's own time: the day and the minute. */
const at = (time: string): string => `2025-03-${time}:00+08:00`
export const told = (
  step: string,
  by: string,
  time: string,
  values: Told['values'] = {},
  more: Partial<Told> = {},
): Told => ({ step, by, at: at(time), values, ...more })
export const story = (key: string, register: Story['register'], ...steps: Told[]): Story => ({
  key,
  register,
  source: '示例',
  synthetic: true,
  told: steps,
})

export const fortnight: readonly Story[] = [
  story(
    'spade',
    tools,
    told('create', 'dana', '03T09:00', {
      name: '铁锹',
      serial: 'TQ0001',
      use: 'dig',
      kept: { unit: 'north' },
      price: 1250,
      weight: '2.5',
      condition: 'worn',
    }),
  ),
  story(
    'hose',
    tools,
    told('create', 'dana', '03T09:01', {
      name: '水管',
      serial: 'SG0001',
      use: 'water',
      kept: { unit: 'south' },
      partOf: { entry: 'spade' },
    }),
  ),
  story(
    'bed',
    beds,
    told('create', 'dana', '03T09:02', {
      name: '一畦',
      tended: { unit: 'northPlot' },
      leastHours: '0.5',
      outline: [
        [113, 35],
        [113.1, 35],
        [113.1, 35.1],
        [113, 35],
      ],
    }),
  ),
  story(
    'handle',
    repairs,
    told('create', 'gita', '03T10:00', {
      subject: '手柄断了',
      tool: { entry: 'spade' },
      parts: ['screw', 'belt'],
      planned: 3,
      place: [113.05, 35.17],
      phone: '13800138000',
      bench: { post: 'chen' },
    }),
    told('file', 'dana', '03T10:30', { kind: 'handle' }),
    told('assign', 'dana', '03T11:00', {
      unit: { unit: 'workshop' },
      limitAmount: 1,
      limitUnit: 'workingDays',
    }),
    told('extend', 'dana', '03T15:00', {}, { reason: '等配件' }),
    told('mend', 'cora', '04T16:00', { hours: 2, helpers: 2, oil: '0.5', cost: 300 }),
    told('rework', 'ines', '05T09:00', {}, { reasonCode: 'loose', reason: '仍松动' }),
    told('mend', 'chen', '05T16:00', { hours: 3 }),
    told('check', 'ivo', '06T09:00'),
  ),
  story(
    'leak',
    repairs,
    told('create', 'dana', '03T14:00', {
      subject: '漏水',
      tool: { entry: 'hose' },
      wantedOn: '2025-03-20',
      dangerous: true,
      story: '接口',
      original: { entry: 'handle' },
    }),
    told('file', 'dana', '03T14:10', { kind: 'engine' }),
    told('assign', 'dora', '03T14:20', {
      unit: { unit: 'south' },
      limitAmount: 2,
      limitUnit: 'urgentHours',
    }),
    told('giveBack', 'sven', '03T15:00', {}, { reason: '不归我们' }),
    told('assign', 'dana', '03T15:30', {
      unit: { unit: 'workshop' },
      limitAmount: 3,
      limitUnit: 'urgentHours',
    }),
    told('suspend', 'dana', '03T16:00', { waitUntil: '2025-03-07' }),
    told('resume', 'system', '07T00:00'),
  ),
  story(
    'void',
    repairs,
    told('create', 'gita', '04T08:00', { subject: '误报', tool: { entry: 'hose' } }),
    told('void', 'gita', '04T08:05', {}, { reason: '没坏' }),
  ),
  story(
    'walk',
    walks,
    told('create', 'gita', '04T18:00', {
      bed: { entry: 'bed' },
      startedAt: at('04T17:00'),
      endedAt: at('04T17:45'),
    }),
  ),
  story(
    'soon',
    walks,
    told('create', 'gita', '04T18:30', {
      bed: { entry: 'bed' },
      startedAt: at('04T18:00'),
      endedAt: at('04T18:20'),
      seen: '虫害',
    }),
  ),
  story(
    'part',
    spareParts,
    told('create', 'dana', '04T09:00', {
      parent: { entry: 'handle' },
      measure: 'piece',
      planned: 4,
      what: '皮带',
      length: '1.2',
    }),
    told('finish', 'cora', '05T09:00', { finished: 3 }),
    told('acceptPart', 'ines', '05T10:00', { accepted: 2 }, { reason: '一条破损' }),
  ),
  story(
    'season',
    returns,
    told('create', 'dana', '04T09:00', {
      unit: { unit: 'northPlot' },
      document: '小结',
      dueOn: '2025-04-01',
      season: '一季度',
    }),
    told('waive', 'dana', '05T09:00', {}, { reason: '免报' }),
  ),
  story(
    'fire',
    permits,
    told('create', 'gita', '04T09:00', {
      place: '空地',
      fee: 100,
      applicant: { holderOf: 'gita' },
    }),
    told('apply', 'gita', '04T09:30'),
    told('grant', 'hana', '05T09:00', {
      documentNo: '1',
      issuer: '园',
      issuedOn: '2025-03-05',
      expiresOn: '2025-03-09',
    }),
    told('expire', 'system', '09T00:00'),
  ),
]
