import { any, choice, date, money, not, ref, register, text } from '../../../engine/define/index.ts'
import { accounts } from './accounts.ts'
import { treasurer } from '../../shared/roles.ts'
import { fundReaders } from './who.ts'

/** Money for renewal, from the first talk with a bank to the day on which it reaches the account. One drawdown, one entry. */
export const sources = register('source', {
  label: '资金来源',
  about: '融资从洽谈、签约到到账；一笔到账一条，到账即记入专户。',
  prefix: 'ZJ',
  fields: {
    name: text('资金', { required: true }),
    kind: choice(
      '来源',
      { loan: '银行贷款', bond: '专项债', budget: '财政资金', land: '土地收益', other: '其他' },
      { required: true },
    ),
    provider: text('资金提供方', { required: true }),
    account: ref('专户', accounts),
    amount: money('金额', { min: 1 }),
    agreedOn: date('签约日期'),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'kind', 'provider', 'amount', 'account'],
  states: { talking: '洽谈中', agreed: '已签约', received: '已到账', fell: '未达成' },
  start: 'talking',
  worth: 'amount',
  final: ['received', 'fell'],
  create: {
    label: '登记洽谈',
    by: treasurer,
    asks: ['name', 'kind', 'provider'],
    offers: ['amount', 'note'],
  },
  steps: {
    agree: {
      label: '签约',
      from: 'talking',
      to: 'agreed',
      by: treasurer,
      asks: ['amount', 'agreedOn'],
      offers: ['note'],
    },
    receive: {
      label: '到账',
      from: 'agreed',
      to: 'received',
      by: treasurer,
      asks: ['account', 'amount'],
      marks: { through: 'account', adds: { received: 'amount', balance: 'amount' } },
    },
    fail: {
      label: '未达成',
      from: ['talking', 'agreed'],
      to: 'fell',
      by: treasurer,
      reason: 'text',
      aside: true,
    },
  },
  rules: {
    accountOpen: {
      label: '专户在用',
      holds: (s) => any(not(s.account.known()), s.account.state.is('open')),
    },
  },
  read: fundReaders,
})
