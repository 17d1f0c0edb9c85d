import { useState, type ReactNode } from 'react'
import type { FieldWire, RegisterWire } from '../../../engine/define/wire.ts'
import { fieldOf, type Definitions } from '../../definitions.ts'
import { say, useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'
import {
  ContainsControl,
  EitherControl,
  NamedControl,
  RangeControl,
  TickControl,
  type ControlProps,
} from './filter-controls.tsx'
import { FilterPill } from './filter-pill.tsx'
import { filterText, subjectLabel, type Readings } from './filter-texts.ts'
import {
  filterable,
  filteredBy,
  withoutFilters,
  withoutSubject,
  withWords,
  type ListWords,
} from './list-query.ts'

interface FilterBarProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly words: ListWords
  readonly onWords: (words: ListWords) => void
  readonly readings: Readings
}

/** So many filters show before "more": they fit one row beside the search at 1440 pixels. */
const shownAtFirst = 6

/** The filters of a register, made from its fields: each a pill that says what it is set to. */
export function FilterBar(props: FilterBarProps) {
  const { register, words, onWords } = props
  const w = useDeskWords()
  const [all, setAll] = useState(false)
  const active = filteredBy(words).filter((subject) => subject !== 'q')
  const fields = filterable(register).map((field) => field.name)
  const first = [
    'state',
    ...(register.timed ? ['overdue', 'due'] : []),
    ...fields.filter((name) => register.list.includes(name)),
  ]
  const subjects = [...new Set([...first, ...fields, 'created', 'updated', 'synthetic'])]
  const early = subjects.filter(
    (subject, index) => all || index < shownAtFirst || active.includes(subject),
  )
  // Words of an address that belong to no filter here (ids, the last step) can still be seen and taken away.
  const strange = active.filter((subject) => !subjects.includes(subject))
  return (
    <div className="filter-bar" data-all={all} role="group" aria-label={w.list.filters}>
      {[...early, ...strange].map((subject) => (
        <Filter key={subject} {...props} subject={subject} />
      ))}
      <button
        type="button"
        className="button button-plain"
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        {all ? w.list.fewer : w.list.more}
      </button>
      {active.length > 0 && (
        <button
          type="button"
          className="button button-plain"
          onClick={() => onWords(withoutFilters(words))}
        >
          {w.list.clearFilters}
        </button>
      )}
    </div>
  )
}

function Filter({
  subject,
  register,
  definitions,
  words,
  onWords,
  readings,
}: FilterBarProps & { readonly subject: string }) {
  const w = useDeskWords()
  const text = filterText(subject, words, register, definitions, w, readings)
  return (
    <FilterPill
      label={subjectLabel(subject, register, w)}
      text={text}
      onClear={() => onWords(withoutSubject(words, subject))}
    >
      {(close) => (
        <Control
          subject={subject}
          words={words}
          change={(changes) => onWords(withWords(words, changes))}
          close={close}
          register={register}
          definitions={definitions}
          readings={readings}
        />
      )}
    </FilterPill>
  )
}

type OwnControl = ControlProps & Pick<FilterBarProps, 'register' | 'definitions' | 'readings'>

function Control(props: OwnControl): ReactNode {
  const { subject, register } = props
  const w = useDeskWords()
  const field = fieldOf(register, subject)
  if (field) return <FieldControl {...props} field={field} />
  if (subject === 'state')
    return (
      <TickControl
        {...props}
        options={register.states.map(({ name, label }) => ({ name, label: say(label) }))}
      />
    )
  if (subject === 'overdue')
    return (
      <EitherControl
        {...props}
        options={[
          { name: 'yes', label: w.list.overdueYes },
          { name: 'no', label: w.list.overdueNo },
        ]}
      />
    )
  if (subject === 'synthetic')
    return (
      <EitherControl
        {...props}
        options={[
          { name: 'yes', label: w.list.syntheticYes },
          { name: 'no', label: w.list.syntheticNo },
        ]}
      />
    )
  if (subject === 'due' || subject === 'created' || subject === 'updated')
    return <RangeControl {...props} kind="date" />
  return null
}

function FieldControl(props: OwnControl & { readonly field: FieldWire }) {
  const { field, readings } = props
  const ui = useWords()
  const w = useDeskWords()
  if (field.filter === 'contains') return <ContainsControl {...props} />
  if (field.filter === 'known')
    return (
      <EitherControl
        {...props}
        subject={`${field.name}.known`}
        options={[
          { name: 'yes', label: w.list.known },
          { name: 'no', label: w.list.unknownValue },
        ]}
      />
    )
  if (field.filter === 'range') {
    const kind =
      field.kind === 'money'
        ? 'money'
        : field.kind === 'date' || field.kind === 'moment'
          ? 'date'
          : 'number'
    return <RangeControl {...props} kind={kind} />
  }
  if (field.choices)
    return (
      <TickControl
        {...props}
        options={field.choices.map(({ name, label }) => ({ name, label: say(label) }))}
      />
    )
  if (field.kind === 'yesNo')
    return (
      <EitherControl
        {...props}
        options={[
          { name: 'yes', label: ui.value.yes },
          { name: 'no', label: ui.value.no },
        ]}
      />
    )
  const reading = (id: string) =>
    filterText(field.name, { [field.name]: id }, props.register, props.definitions, w, readings)
  return <NamedControl {...props} reading={reading} />
}
