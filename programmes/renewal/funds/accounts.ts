import { date, money, register, text } from '../../../engine/define/index.ts'
import { treasurer } from '../../shared/roles.ts'
import { fundReaders } from './who.ts'

/** A bank account kept for renewal alone. What came in, what went out and what is left are written by sources and requests only. */
export const accounts = register('account', {
  label: '资金专户',
  about: '改造资金封闭管理、专款专用：到账与支付逐笔入账，余额恒等于到账减支付，不得为负。',
  prefix: 'ZH',
  fields: {
    name: text('专户', { required: true }),
    bank: text('开户行', { required: true }),
    openedOn: date('开户日期'),
    received: money('累计到账'),
    paid: money('累计支付'),
    balance: money('余额'),
  },
  title: 'name',
  list: ['name', 'bank', 'received', 'paid', 'balance'],
  states: { open: '在用', closed: '已销户' },
  start: 'open',
  final: ['open', 'closed'],
  unique: { once: ['name'] },
  book: { comesIn: 'received', goesOut: 'paid', left: 'balance' },
  create: {
    label: '开户',
    by: treasurer,
    asks: ['name', 'bank'],
    offers: ['openedOn'],
    sets: { received: 0, paid: 0, balance: 0 },
  },
  steps: {
    close: {
      label: '销户',
      from: 'open',
      to: 'closed',
      by: treasurer,
      needs: ['empty'],
      reason: 'text',
      aside: true,
    },
  },
  rules: {
    balanced: { label: '余额等于到账减支付', holds: (a) => a.received.minus(a.paid).is(a.balance) },
    notOverdrawn: { label: '专户余额不得为负', holds: (a) => a.balance.atLeast(0) },
    empty: { label: '专户余额为零', holds: (a) => a.balance.is(0) },
  },
  read: fundReaders,
})
