import { expect, test } from 'vitest'
import { all, any, type Condition, not, type PathsOf, pathsOf, today } from '../define/index.ts'
import { repairs } from '../../test/example/repairs.ts'
import { exampleModel } from '../../test/ledger-for-tests.ts'
import { conditionWords, conjunctsOf } from './condition-words.ts'

const model = exampleModel.registers.get('garden.repair')
if (!model) throw new Error('the garden has no repairs')
const r = pathsOf(repairs.fields) as PathsOf<typeof repairs>

const said: readonly (readonly [condition: Condition, zh: string, en: string])[] = [
  [r.dangerous.isTrue(), '有无危险：是', 'Dangerous: yes'],
  [not(r.dangerous.isTrue()), '有无危险：否', 'Dangerous: no'],
  [r.kind.is('blade'), '类别：刀刃', 'Kind: Blade'],
  [r.kind.oneOf(['blade', 'handle']), '类别：刀刃或手柄', 'Kind: Blade or Handle'],
  [r.story.known(), '经过：已填写', 'What happened: filled in'],
  [not(r.story.known()), '经过：未填写', 'What happened: not filled in'],
  [r.state.is('filed'), '状态：待派遣', 'state: To be assigned'],
  [r.planned.moreThan(3), '计划工时：大于3', 'Planned hours: above 3'],
  [r.planned.atMost(3), '计划工时：不大于3', 'Planned hours: at most 3'],
  [not(r.planned.atMost(3)), '计划工时：大于3', 'Planned hours: above 3'],
  [r.wantedOn.before(today), '希望修好日期：早于今天', 'Wanted by: before today'],
  [r.tool.use.is('dig'), '工具·用途：翻土', 'Tool · Use: Digging'],
  [
    any(r.story.known(), r.place.known()),
    '经过：已填写或位置：已填写',
    'What happened: filled in or Place: filled in',
  ],
  [
    not(all(r.story.known(), r.place.known())),
    '经过：未填写或位置：未填写',
    'What happened: not filled in or Place: not filled in',
  ],
]

test.each(said)(
  'a condition is said in the words of its fields, states and choices (%#)',
  (condition, zh, en) => {
    expect(conditionWords(model, condition)).toEqual({ zh, en })
  },
)

test('what asks for several things is taken apart, so that only what is missing is named', () => {
  const both = all(r.story.known(), all(r.place.known(), r.kind.known()))
  expect(conjunctsOf(both)).toHaveLength(3)
})
