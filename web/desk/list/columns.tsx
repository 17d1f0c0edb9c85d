import type { EntryWire, FieldWire, RegisterWire } from '../../../engine/define/wire.ts'
import { fieldOf, type Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { formatMoment } from '../../format.ts'
import { Due } from '../../parts/light.tsx'
import { SyntheticBadge } from '../../parts/origin.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import type { DeskWords } from '../../words/desk-zh.ts'
import { language, say } from '../../words/index.ts'
import { EntryLink } from '../table/entry-link.tsx'
import type { Column } from '../table/entry-table.tsx'
import type { OwnColumn } from './list-query.ts'

const numericKinds = new Set<FieldWire['kind']>(['integer', 'decimal', 'money', 'computed'])

/** How wide a field's column is drawn, in pixels: long texts get more room, days and numbers just enough. */
const widths: Readonly<Partial<Record<FieldWire['kind'], number>>> = {
  text: 220,
  longText: 280,
  address: 220,
  ref: 180,
  self: 180,
  unit: 170,
  date: 110,
  moment: 150,
  yesNo: 70,
  integer: 100,
  decimal: 110,
  money: 120,
  computed: 110,
  photos: 80,
  files: 80,
  choice: 130,
  choices: 180,
}
const usualWidth = 140
/** English takes about a fifth more room than Chinese. */
const room = (width: number): number => (language() === 'en' ? Math.round(width * 1.22) : width)

/** The value of a field in one line, cut where the column ends; the whole text shows on hovering. */
function Cell({
  field,
  entry,
  definitions,
}: {
  readonly field: FieldWire
  readonly entry: EntryWire
  readonly definitions: Definitions
}) {
  const value = entry.values[field.name]
  if (value === undefined || value === null) return <span className="faint">—</span>
  const text = fieldView(field.kind).asText(value, field, entry, definitions, language())
  const reading = entry.readings[field.name]
  // A column of names needs no numbers beside them; they show on hovering.
  const name = reading && (language() === 'en' ? (reading.labelEn ?? reading.label) : reading.label)
  return (
    <span className={numericKinds.has(field.kind) ? 'cut digits' : 'cut'} title={text}>
      {name ?? text}
    </span>
  )
}

const ownColumn = (
  name: OwnColumn,
  register: RegisterWire,
  definitions: Definitions,
  w: DeskWords,
): Column => {
  switch (name) {
    case 'no':
      return {
        key: 'no',
        label: w.list.no,
        width: room(150),
        sort: 'no',
        cell: (entry) => (
          <>
            <EntryLink entry={entry} className="digits">
              {entry.no}
            </EntryLink>{' '}
            {entry.synthetic && <SyntheticBadge short />}
          </>
        ),
      }
    case 'state':
      return {
        key: 'state',
        label: w.list.state,
        width: room(120),
        cell: (entry) => <StateTag register={register} state={entry.state} />,
      }
    case 'due':
      return {
        key: 'due',
        label: w.list.due,
        width: room(190),
        sort: 'due',
        cell: (entry) => <Due definitions={definitions} register={register} entry={entry} />,
      }
    case 'updated':
      return {
        key: 'updated',
        label: w.list.updated,
        width: 150,
        sort: 'updated',
        cell: (entry) => <span className="digits">{formatMoment(entry.updatedAt)}</span>,
      }
    case 'created':
      return {
        key: 'created',
        label: w.list.created,
        width: 150,
        sort: 'created',
        cell: (entry) => <span className="digits">{formatMoment(entry.createdAt)}</span>,
      }
  }
}

const isOwn = (name: string): name is OwnColumn =>
  ['no', 'state', 'due', 'updated', 'created'].includes(name)

/** What every column is called, for choosing among them. */
export function columnLabel(name: string, register: RegisterWire, w: DeskWords): string {
  if (isOwn(name)) return w.list[name]
  const field = fieldOf(register, name)
  return field ? say(field.label) : name
}

/** The columns of a list by name: those every register has, and its fields. */
export function columnsNamed(
  names: readonly string[],
  register: RegisterWire,
  definitions: Definitions,
  w: DeskWords,
): readonly Column[] {
  return names.flatMap((name): readonly Column[] => {
    const field = fieldOf(register, name)
    if (!field) return isOwn(name) ? [ownColumn(name, register, definitions, w)] : []
    return [
      {
        key: name,
        label: say(field.label),
        width: room(widths[field.kind] ?? usualWidth),
        numeric: numericKinds.has(field.kind),
        ...(field.sortable && { sort: name }),
        cell: (entry) => <Cell field={field} entry={entry} definitions={definitions} />,
      },
    ]
  })
}
