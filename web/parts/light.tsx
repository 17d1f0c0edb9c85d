import type { EntryWire, RegisterWire } from '../../engine/define/wire.ts'
import { isFinal, type Definitions } from '../definitions.ts'
import { formatMoment, formatRemaining, today } from '../format.ts'
import { say, useWords, words } from '../words/index.ts'

export type LightColour = 'green' | 'blue' | 'yellow' | 'orange' | 'red'

/** Each colour has its own outline, so that a light is known in grey print and by people who do not tell colours apart. */
const outlines: Readonly<Record<LightColour, string>> = {
  green: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
  blue: 'M2 2h12v12H2z',
  yellow: 'M8 1l7.5 13.5H.5z',
  orange: 'M8 .5L15.5 8 8 15.5.5 8z',
  red: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
}
const signs: Readonly<Record<LightColour, string>> = {
  green: 'M4.8 8.2l2.3 2.3 4.2-4.6',
  blue: 'M8 7v4M8 4.6v.2',
  yellow: 'M8 6v4M8 12.2v.2',
  orange: 'M8 4.5v4.2M8 11.2v.2',
  red: 'M8 4v5M8 11.7v.2',
}

export const LightMark = ({ colour }: { readonly colour: LightColour }) => (
  <svg className="light-mark" data-colour={colour} viewBox="0 0 16 16" aria-hidden="true">
    <path className="light-outline" d={outlines[colour]} />
    <path className="light-sign" d={signs[colour]} />
  </svg>
)

/** The light of an entry: the level its clock has reached, else overdue, else on course. None without a time limit. */
export function lightOf(
  definitions: Definitions,
  register: RegisterWire | undefined,
  entry: Pick<EntryWire, 'dueAt' | 'overdue' | 'level' | 'state'>,
): { readonly colour: LightColour; readonly word: string } | undefined {
  const level = definitions.levels.find((one) => one.name === entry.level)
  if (level) return { colour: level.colour, word: say(level.label) }
  if (entry.overdue) return { colour: 'red', word: words().light.overdue }
  if (!entry.dueAt || (register && isFinal(register, entry.state))) return undefined
  return { colour: 'green', word: words().light.green }
}

/** A light as a sign and a word, never as a colour alone. */
export function Light({
  colour,
  word,
  title,
}: {
  readonly colour: LightColour
  readonly word: string
  readonly title?: string
}) {
  return (
    <span className="light" data-colour={colour} title={title}>
      <LightMark colour={colour} />
      {word}
    </span>
  )
}

/** The light and the day of an entry's time limit as one line for lists. */
export function Due({
  definitions,
  register,
  entry,
}: {
  readonly definitions: Definitions
  readonly register: RegisterWire | undefined
  readonly entry: EntryWire
}) {
  const w = useWords()
  const light = lightOf(definitions, register, entry)
  if (!entry.dueAt) return <span className="faint">—</span>
  const moment = formatMoment(entry.dueAt)
  return (
    <span className="due">
      {light && <Light {...light} title={formatRemaining(entry.dueAt)} />}
      <time dateTime={entry.dueAt} title={moment}>
        {/* A limit of minutes ends within the day: then the hour matters. */}
        {moment.slice(0, 10) === today() ? moment.slice(5) : moment.slice(0, 10)}
      </time>
      {entry.provisional && (
        <abbr className="due-provisional" title={w.clock.provisional}>
          {w.clock.provisionalShort}
        </abbr>
      )}
    </span>
  )
}
