import type { FieldWire, RegisterWire } from '../../../engine/define/wire.ts'

/** The words of an address: those of the API's query and, beginning with "_", those of the screen itself. */
export type ListWords = Readonly<Record<string, string>>

/** The columns chosen for this list, names joined by commas. */
export const columnsWord = '_columns'
/** Words that order or page a list but do not narrow it. */
const ordering = new Set(['sort', 'after', 'limit', 'count', 'view'])

/** The words the API understands: without those of the screen. */
export const queryOf = (words: ListWords): ListWords =>
  Object.fromEntries(
    Object.entries(words).filter(([name, value]) => !name.startsWith('_') && value !== ''),
  )

/** A field's or a special filter's name from a query word: "found.from" is about "found". */
const subjectOf = (word: string): string => word.split('.')[0] ?? word

/** The subjects by which the list is narrowed now, each once, in the order they were added. */
export const filteredBy = (words: ListWords): readonly string[] => [
  ...new Set(
    Object.keys(queryOf(words))
      .filter((word) => !ordering.has(word))
      .map(subjectOf),
  ),
]

/** Sets some words; empty ones are taken out. */
export const withWords = (
  words: ListWords,
  changes: Readonly<Record<string, string | undefined>>,
): ListWords =>
  Object.fromEntries(
    Object.entries({ ...words, ...changes }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
    ),
  )

/** Takes out everything said about one subject. */
export const withoutSubject = (words: ListWords, subject: string): ListWords =>
  Object.fromEntries(Object.entries(words).filter(([word]) => subjectOf(word) !== subject))

/** Takes out every filter and keeps the view, the order and the columns. */
export const withoutFilters = (words: ListWords): ListWords =>
  filteredBy(words).reduce((rest, subject) => withoutSubject(rest, subject), words)

export const valuesOf = (words: ListWords, word: string): readonly string[] =>
  (words[word] ?? '').split(',').filter((one) => one !== '')

/** Fields that the server can narrow a list by. */
export const filterable = (register: RegisterWire): readonly FieldWire[] =>
  register.fields.filter((field) => field.filter !== 'none')

/** A field that shares its name with a column of the list's own (a field called "no") is known by the field. */
export const ownColumns = ['no', 'state', 'due', 'updated', 'created'] as const
export type OwnColumn = (typeof ownColumns)[number]

/**
 * The columns shown when nobody has chosen: number, what the entry is called, its state and time limit, and then the
 * definition's own choice, so that a narrow window cuts off the least.
 */
function usualColumns(register: RegisterWire): readonly string[] {
  const { title, list, timed } = register
  const own = list.filter((name) => name !== title)
  return [
    'no',
    ...(list.includes(title) ? [title] : []),
    'state',
    ...(timed ? ['due'] : []),
    ...own,
  ]
}

/** The columns shown now, unknown names left out; the number always leads, being the way to the entry. */
export function columnsOf(register: RegisterWire, words: ListWords): readonly string[] {
  const chosen = valuesOf(words, columnsWord)
  if (chosen.length === 0) return usualColumns(register)
  const known = new Set<string>([...ownColumns, ...register.fields.map((field) => field.name)])
  return ['no', ...chosen.filter((name) => known.has(name) && name !== 'no')]
}
