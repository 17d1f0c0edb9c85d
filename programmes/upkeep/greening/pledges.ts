import {
  at,
  date,
  files,
  integer,
  longText,
  register,
  text,
  unit,
} from '../../../engine/define/index.ts'
import {
  contractor,
  evaluator,
  gardener,
  reader,
  steward,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'
import { quantities } from './quantities.ts'

/**
 * What a maintenance company signs before it plants: on time and good. Whether it kept its word is its score for the season, worked out of
 * what was accepted and what survives since it signed.
 */
export const pledges = register('pledge', {
  label: '补植承诺',
  about: '养护企业签订的按时、按质完成补植的承诺，季末按完成情况考核。',
  prefix: 'CN',
  fields: {
    season: text('补植季', { required: true }),
    contractor: unit('养护企业', { required: true, unitKinds: ['contractor'] }),
    terms: longText('承诺内容', { required: true }),
    finishBy: date('完成期限'),
    signedOn: date('签订日期'),
    document: files('承诺书'),
    score: integer('考核得分', { min: 0, max: 100, unit: '分' }),
    basis: longText('考核依据'),
  },
  title: 'season',
  list: ['season', 'contractor', 'finishBy', 'signedOn', 'score'],
  states: { proposed: '待签订', signed: '履行中', assessed: '已考核' },
  start: 'proposed',
  final: ['assessed'],
  unique: { once: ['season', 'contractor'] },
  create: {
    label: '布置',
    by: gardener,
    asks: ['season', 'contractor', 'terms'],
    offers: ['finishBy'],
  },
  steps: {
    sign: {
      label: '签订',
      from: 'proposed',
      to: 'signed',
      by: at(contractor, 'contractor'),
      asks: ['signedOn'],
      offers: ['document'],
    },
    assess: {
      label: '考核',
      from: 'signed',
      to: 'assessed',
      by: evaluator,
      // What was pledged is good work: what was accepted, and what survives. Nobody types a score.
      scores: {
        parts: [
          { of: quantities.acceptedShare, points: 60 },
          { of: quantities.survivalRate, points: 40 },
        ],
        by: 'contractor',
        whose: 'contractor',
        from: 'signedOn',
        into: 'score',
        basis: 'basis',
      },
      notBy: ['sign'],
    },
  },
  read: [gardener, evaluator, unitHead, steward, zoneLeader, reader, at(contractor, 'contractor')],
})
