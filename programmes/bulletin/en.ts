import type { English } from '../../engine/define/index.ts'
import { listEnglish } from '../shared/list-english.ts'
import type { articles } from './articles.ts'
import type { channels, issues } from './issues.ts'
import type { links } from './links.ts'
import { localRuleEn } from '../shared/local-rule.ts'

const channel: English<typeof channels> = {
  label: 'Channel',
  fields: {
    name: 'Name',
    kind: { label: 'Kind', choices: { print: 'In print', account: 'Account', web: 'Web page' } },
    note: 'Note',
  },
  ...listEnglish,
}

const issue: English<typeof issues> = {
  label: 'Issue',
  about: 'One issue of the bulletin; once published, whoever has its QR code may read it.',
  fields: { title: 'Title', number: 'Number', issuedOn: 'Issued on', staff: 'Staff' },
  states: { planned: 'In preparation', published: 'Published', withdrawn: 'Withdrawn' },
  create: 'Plan an issue',
  steps: { publish: 'Publish', withdraw: 'Withdraw', correct: 'Correct' },
}

const article: English<typeof articles> = {
  label: 'Article',
  about:
    'From the draft to approval. Numbers in the text are references to figures, frozen on approval and published with their rule.',
  fields: {
    title: 'Title',
    issue: 'Issue',
    programme: {
      label: 'Programme',
      choices: {
        innovation: 'Innovation',
        consortium: 'Medical consortium',
        renewal: 'Urban-village renewal',
        upkeep: 'City upkeep',
        conduct: 'Conduct',
        screening: 'Free screening',
        bulletin: 'The bulletin',
        sports: 'School sports',
      },
    },
    place: 'Place on the page',
    byline: 'Byline',
    body: 'Text',
    figures: 'Frozen figures',
    photos: 'Photos',
    caption: 'Caption',
    editor: 'Editor',
    layout: 'Layout',
    proofreader: 'Proof-reader',
    typesetter: 'Typesetter',
    correction: 'Correction',
  },
  states: {
    draft: 'To be edited',
    edited: 'To be laid out',
    laidOut: 'To be proof-read',
    proofed: 'To be set',
    set: 'To be approved',
    published: 'Approved',
    spiked: 'Not used',
  },
  create: 'Write',
  steps: {
    edit: 'Edit',
    layOut: 'Lay out',
    proof: 'Proof-read',
    set: 'Set',
    approve: 'Approve',
    sendBack: 'Send back',
    correctInPrint: 'Correct after printing',
    spike: 'Do not use',
  },
  reasons: {
    facts: 'The facts are wrong',
    wording: 'The wording will not do',
    personal: 'It tells of a person',
    layout: 'It does not fit the page',
  },
}

const link: English<typeof links> = {
  label: 'Entry behind an article',
  about: 'The entries that an article tells of.',
  fields: {
    note: 'What it is about',
    article: 'Article',
    cleanUp: 'River clean-up',
    replanting: 'Replanting',
    project: 'Renewal project',
    action: 'Action of the campaign',
  },
  ...listEnglish,
}

export const en = {
  label: 'The bulletin',
  about:
    'The zone’s page: articles from the draft to approval, with figures that prove themselves.',
  registers: { issue, article, link, channel },
  indicators: {
    published: { label: 'Articles approved', unit: { one: 'article', many: 'articles' } },
    issues: { label: 'Issues published', unit: { one: 'issue', many: 'issues' } },
    sentBack: 'Articles sent back',
  },
  rules: {
    published: { rule: 'Articles approved, on that day.', source: localRuleEn },
    issues: {
      rule: 'Issues published, those called back too, on the day of publication.',
      source: localRuleEn,
    },
    sentBack: {
      rule: 'Numerator: articles once sent back. Denominator: all articles but those not taken. On the day of writing or of the latest sending back.',
      source: localRuleEn,
    },
  },
}
