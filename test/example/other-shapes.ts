/** The other shapes of work: rounds, lines, obligations and gates of the garden. */
import {
  at,
  choice,
  decimal,
  gate,
  line,
  longText,
  money,
  obligation,
  person,
  ref,
  round,
  text,
  unit,
} from '../../engine/define/index.ts'
import { beds } from './lists.ts'
import { repairs } from './repairs.ts'
import { crew, dispatcher, gardener, head, inspector, system } from './roles.ts'

/** A walk round a bed. One that is too short, or too soon after the last, is kept with its reasons. */
export const walks = round('walk', {
  label: '巡园',
  prefix: 'XY',
  fields: { bed: ref('菜畦', beds, { required: true }), seen: longText('所见') },
  title: 'seen',
  by: [gardener, dispatcher],
  read: [dispatcher, head, { who: gardener, where: (w, me) => w.bed.tended.within(me.unit) }],
  validity: {
    longEnough: {
      label: '巡园时间不足',
      holds: (w) => w.startedAt.hoursUntil(w.endedAt).atLeast(w.bed.leastHours),
    },
    farEnough: {
      label: '与上次巡园间隔不足一小时',
      holds: (w) =>
        w
          .previous('endedAt', { same: ['bed'], state: 'valid' })
          .hoursUntil(w.startedAt)
          .atLeast(1),
    },
  },
})

/** The spare parts of a repair, delivered and accepted in parts. */
export const spareParts = line('part', {
  label: '配件',
  prefix: 'PJ',
  of: repairs,
  fields: { what: text('名称', { required: true }), length: decimal('长度', { unit: 'm' }) },
  title: 'what',
  by: dispatcher,
  does: crew,
  checks: inspector,
  read: [dispatcher, inspector, crew, head],
})

/** What each part of the garden owes the office by a day. */
export const returns = obligation('return', {
  label: '报送',
  prefix: 'BS',
  fields: { season: text('季度', { required: true }) },
  period: 'season',
  by: dispatcher,
  owes: at(gardener, 'unit'),
  accepts: inspector,
  read: [dispatcher, inspector, head, at(gardener, 'unit')],
})

/** Leave to light a fire; what it costs must be known before it is granted. */
export const permits = gate('permit', {
  label: '生火许可',
  prefix: 'XK',
  fields: {
    place: text('地点', { required: true }),
    fee: money('费用'),
    bed: ref('菜畦', beds),
    fire: choice('用火种类', { bonfire: '篝火', barbecue: '烧烤' }),
    applicant: person('申请人'),
    unit: unit('单位'),
  },
  title: 'place',
  applies: gardener,
  grants: head,
  timer: [system, head],
  read: [dispatcher, head, gardener],
  needs: { feeKnown: { label: '已定费用', holds: (p) => p.fee.known() } },
  unlocks: { through: 'bed', by: 'fire' },
})
