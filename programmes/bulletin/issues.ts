import { choice, date, integer, list, register, text } from '../../engine/define/index.ts'
import { chiefEditor, editor, everybody } from '../shared/roles.ts'

/** Where the bulletin is read: the printed page, the account that its QR code leads to. */
export const channels = list('channel', {
  label: '发布渠道',
  prefix: 'QD',
  fields: {
    name: text('名称', { required: true }),
    kind: choice('种类', { print: '印刷版', account: '公众号', web: '网页' }, { required: true }),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'kind', 'note'],
  unique: { once: ['name'] },
  by: editor,
  read: everybody,
})

/** One issue of 《示范区头条》. Once it is published, everybody may read it at its public address, without signing in. */
export const issues = register('issue', {
  label: '期次',
  about: '《示范区头条》的一期；发布后任何人凭二维码可读。',
  prefix: 'QC',
  fields: {
    title: text('标题', { required: true }),
    number: integer('期号', { required: true, min: 1 }),
    issuedOn: date('出版日期', { required: true }),
    staff: text('编辑名单'),
  },
  title: 'title',
  list: ['title', 'number', 'issuedOn'],
  states: { planned: '筹备中', published: '已发布', withdrawn: '已撤回' },
  start: 'planned',
  final: ['published', 'withdrawn'],
  unique: { once: ['number'] },
  public: { when: (i) => i.state.is('published'), fields: ['number', 'issuedOn', 'staff'] },
  create: {
    label: '立期',
    by: [editor, chiefEditor],
    asks: ['title', 'number', 'issuedOn'],
    offers: ['staff'],
  },
  steps: {
    publish: { label: '发布', from: 'planned', to: 'published', by: chiefEditor },
    withdraw: {
      label: '撤回',
      from: 'published',
      to: 'withdrawn',
      by: chiefEditor,
      reason: 'text',
      aside: true,
    },
    correct: {
      label: '更正',
      from: 'planned',
      to: 'same',
      by: [editor, chiefEditor],
      offers: ['title', 'number', 'issuedOn', 'staff'],
      aside: true,
    },
  },
  read: everybody,
})
