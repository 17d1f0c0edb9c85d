import { actingPerson, register } from '../../engine/define/index.ts'
import {
  chiefEditor,
  correspondent,
  editor,
  everybody,
  layoutEditor,
  proofreader,
  typesetter,
} from '../shared/roles.ts'
import { fields } from './article-fields.ts'

/**
 * An article on its way to the page: written, edited, laid out, proof-read, set, and approved by somebody else than who edited it. Its figures
 * are live references until the day it is approved, and frozen from then on.
 */
export const articles = register('article', {
  label: '稿件',
  about: '从撰稿到签发。文中的数字引用台账指标，签发时冻结，连同口径一并发布。',
  prefix: 'GJ',
  fields,
  title: 'title',
  list: ['title', 'issue', 'programme', 'byline'],
  states: {
    draft: '待编辑',
    edited: '待排版',
    laidOut: '待校对',
    proofed: '待组版',
    set: '待签发',
    published: '已签发',
    spiked: '不采用',
  },
  start: 'draft',
  final: ['published', 'spiked'],
  lineOf: 'issue',
  public: {
    when: (a) => a.state.is('published'),
    fields: ['byline', 'body', 'photos', 'caption', 'correction'],
    order: 'place',
  },
  create: {
    label: '撰稿',
    by: [correspondent, editor],
    asks: ['title', 'issue', 'programme', 'byline', 'body'],
    offers: ['photos', 'caption'],
  },
  steps: {
    edit: {
      label: '编辑',
      from: 'draft',
      to: 'edited',
      by: editor,
      asks: ['title', 'body'],
      offers: ['byline', 'place', 'photos', 'caption'],
      sets: { editor: actingPerson },
    },
    layOut: {
      label: '排版',
      from: 'edited',
      to: 'laidOut',
      by: layoutEditor,
      offers: ['place'],
      sets: { layout: actingPerson },
    },
    proof: {
      label: '校对',
      from: 'laidOut',
      to: 'proofed',
      by: proofreader,
      notBy: ['edit'],
      sets: { proofreader: actingPerson },
    },
    set: {
      label: '组版',
      from: 'proofed',
      to: 'set',
      by: typesetter,
      sets: { typesetter: actingPerson },
    },
    approve: {
      label: '签发',
      from: 'set',
      to: 'published',
      by: chiefEditor,
      notBy: ['edit', 'proof'],
      freezes: { text: 'body', into: 'figures' },
    },
    sendBack: {
      label: '退改',
      from: ['edited', 'laidOut', 'proofed', 'set'],
      to: 'draft',
      by: [editor, layoutEditor, proofreader, typesetter, chiefEditor],
      reason: ['facts', 'wording', 'personal', 'layout'],
      back: 'rework',
    },
    correctInPrint: {
      label: '刊后更正',
      from: 'published',
      to: 'same',
      by: chiefEditor,
      asks: ['correction'],
      aside: true,
    },
    spike: {
      label: '不采用',
      from: ['draft', 'edited', 'laidOut', 'proofed', 'set'],
      to: 'spiked',
      by: chiefEditor,
      reason: 'text',
      aside: true,
    },
  },
  reasons: { facts: '事实有误', wording: '文字不妥', personal: '涉及个人信息', layout: '版面不合' },
  read: everybody,
})
