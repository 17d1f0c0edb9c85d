import { all, sum } from '../../../engine/define/index.ts'
import { publicity } from './publicity.ts'
import { stallActions } from './stall-actions.ts'

export const quantities = {
  stalls: sum('整治摊点', '处', {
    of: stallActions,
    on: (s) => s.heldOn,
    where: (s) => s.state.isNot('voided'),
    sum: (s) => s.stalls,
    by: ['kind', 'unit', 'road'],
    per: 'year',
    rule: '整治摊点处数之和，作废的不计。按整治日。',
    source: '摊点整治台账',
    version: 1,
  }),
  leaflets: sum('发放倡议书', '份', {
    of: publicity,
    on: (d) => d.heldOn,
    where: (d) => all(d.kind.is('leaflet'), d.state.isNot('voided')),
    sum: (d) => d.copies,
    by: ['unit', 'road'],
    per: 'year',
    rule: '倡议书份数之和，作废的不计。按发放日。',
    source: '宣传告知台账',
    version: 1,
  }),
}
