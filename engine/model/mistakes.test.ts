import { describe, expect, it } from 'vitest'
import { exampleModel } from '../../test/ledger-for-tests.ts'
import {
  clerk,
  found,
  type Plan,
  places,
  sound,
  step,
  stranger,
} from '../../test/example/planted.ts'
import {
  all,
  type AnyRegister,
  at,
  computed,
  list,
  openedBy,
  ref,
  self,
  system,
  text,
  workingDays,
} from '../define/index.ts'
import { findMistakes } from './mistakes.ts'

const fields = (given: object) => ({ fields: { ...sound.fields, ...given } })
const long = 'aNameThatIsSoLongThatTheDatabaseWouldCutItSomewhereInTheMiddle'

const planted: readonly (readonly [mistake: string, plan: Plan])[] = [
  [
    'the state gone is never reached',
    { register: { states: { ...sound.states, gone: '无' }, final: ['done', 'gone'] } },
  ],
  [
    'no step leads out of the state done, and it is not among the final ones',
    { register: { final: [] } },
  ],
  ['the title nothing is no field', { register: { title: 'nothing' } }],
  ["read: the roles stranger are not among the zone's roles", { register: { read: stranger } }],
  ['the prefix sx is not one to six capital letters', { register: { prefix: 'sx' } }],
  ['fly: nobody may take it', { steps: { fly: step({ by: [] }) } }],
  [
    "fly: the roles stranger are not among the zone's roles",
    { steps: { fly: step({ by: [clerk, at(stranger, 'unit')] }) } },
  ],
  ['fly: there is no field wings', { steps: { fly: step({ offers: ['wings'] }) } }],
  ['fly: double is computed and cannot be given', { steps: { fly: step({ asks: ['double'] }) } }],
  [
    'fly demands photo, but the field names no necessity (law or measure)',
    { steps: { fly: step({ asks: ['photo'] }) } },
  ],
  [
    'fly: there is no rule high',
    { steps: { fly: step({ judge: { rules: ['high'], otherwise: 'open', because: 'kind' } }) } },
  ],
  ['fly extends note, which has no time limit', { steps: { fly: step({ extends: 'note' }) } }],
  [
    'fly is taken on the day in size, which is no date field',
    { steps: { fly: step({ auto: 'size', by: system }) } },
  ],
  [
    'fly is taken by the system itself, but the role system may not',
    { steps: { fly: step({ auto: 'until' }) } },
  ],
  [
    'fly may not be taken by whoever took fly, which is no other step',
    { steps: { fly: step({ notBy: ['fly'] }) } },
  ],
  ['fly asks for a reason but has no catalogue', { steps: { fly: step({ reason: [] }) } }],
  [
    'fly marks through size, which is no reference',
    { steps: { fly: step({ marks: { through: 'size', sets: {} } }) } },
  ],
  [
    'fly marks the field wings, which office.place does not have',
    { steps: { fly: step({ marks: { through: 'place', sets: { wings: 2 } } }) } },
  ],
  [
    'fly marks by size, which is no choice',
    { steps: { fly: step({ marks: { through: 'place', named: { by: 'size', to: 1 } } }) } },
  ],
  [
    'fly adds note to name: both must be whole numbers or money',
    { steps: { fly: step({ marks: { through: 'place', adds: { name: 'note' } } }) } },
  ],
  [
    'the span names size, which is no date field',
    { register: { span: { from: 'until', until: 'size' } } },
  ],
  [
    'amounts are read in name, which is no whole number or money',
    { register: { book: { comesIn: 'size', goesOut: 'size', left: 'name' } } },
  ],
  ['fly needs high, which is no rule', { steps: { fly: step({ needs: ['high'] }) } }],
  [
    'the clock of fly never stops',
    { steps: { fly: step({ within: { limit: workingDays(1), runsIn: ['open', 'done'] } }) } },
  ],
  ['two things would share the column at_open', { register: fields({ atOpen: text('撞名') }) }],
  ['the field name known is a word of conditions', { register: fields({ known: text('撞名') }) }],
  [
    'Wrong_name is not a name: small letter first, then letters and digits',
    { register: fields({ Wrong_name: text('名') }) },
  ],
  [
    `the identifier office_thing_rule_${long.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} is too long: the database cuts it at 63 bytes`,
    { register: { rules: { [long]: { label: '长', holds: () => all() } } } },
  ],
  ["the step name marked is the engine's own", { steps: { marked: step({}) } }],
  [
    'whole leaves out the state gone, which is none',
    { register: fields({ whole: self('整体', { notIn: ['gone'] }) }) },
  ],
  [
    'triple is computed from wings, which is no plain field',
    { register: fields({ triple: computed('三倍', '个', (own) => own.number('wings').times(3)) }) },
  ],
  [
    'triple is computed from double, which is no plain field',
    {
      register: fields({ triple: computed('三倍', '个', (own) => own.number('double').times(3)) }),
    },
  ],
]

describe('a mistake in a definition', () => {
  it('is not found where there is none: the control of all others', () => {
    expect(found({})).toEqual([])
    expect(findMistakes(exampleModel)).toEqual([])
  })

  it.each(planted)('is named with its programme and register: %s', (mistake, plan) => {
    expect(found(plan)).toContain(`programmes/office: thing: ${mistake}`)
  })

  it('is named where an entry is opened wrongly', () => {
    const strange = {
      ...places,
      register: 'opened',
      prefix: 'KQ',
      opened: [
        openedBy(places, {
          on: ['create', 'fly' as 'retire'],
          as: 'kept',
          gives: { wings: (p) => p.name },
        }),
      ],
    } as AnyRegister
    const said = [
      'is opened by the step fly, which office.place does not have',
      'kept receives an entry of office.place, but is no reference to it',
      'is opened with wings, which its creation neither asks for nor offers',
      'is opened without name, which its creation asks for',
      'is opened by a step of another register, but the role system may not create it',
    ]
    expect(found({ more: [strange] })).toEqual(
      said.map((one) => `programmes/office: opened: ${one}`),
    )
  })

  it('is named where a condition cannot be read', () => {
    const said = found({
      steps: { fly: step({ when: (t: { wings: { known: () => never } }) => t.wings.known() }) },
    })
    expect(
      said.find((one) =>
        one.startsWith('programmes/office: thing: fly: a condition cannot be read'),
      ),
    ).toBeDefined()
  })

  it('is named where names are taken', () => {
    expect(found({ programme: 'views' })).toContain(
      'programmes/views: the name is an address of the API',
    )
    const twin = { ...places, register: 'twin' } as AnyRegister
    expect(found({ more: [twin] })).toContain('programmes: two registers share the prefix DD')
    expect(found({ more: [{ ...places, prefix: 'DE' }] })).toContain(
      'programmes: two registers are called office.place',
    )
  })

  it('comes with all others at once', () => {
    const said = found({
      register: { title: 'nothing', prefix: 'sx', final: [] },
      steps: { fly: step({ by: [], offers: ['wings'] }) },
    })
    expect(said).toHaveLength(5)
  })

  it('stops the compiling where nothing could be made of it', () => {
    const lost = {
      ...sound,
      fields: {
        ...sound.fields,
        place: ref(
          '地点',
          list('lost', {
            label: '',
            prefix: 'X',
            fields: { name: text('') },
            title: 'name',
            by: clerk,
            read: clerk,
          }),
        ),
      },
    } as AnyRegister
    expect(() => found({ register: lost })).toThrow(
      'office.thing.place names a register that no programme holds',
    )
  })
})
