import type { FigurePart, IndicatorWire } from '../../engine/define/wire.ts'
import { unitName } from '../definitions.ts'
import { useDefinitions, useRegister } from '../queries.ts'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage } from '../words/index.ts'
import { moveWords } from '../words/moves.ts'
import { viewWords } from '../words/views.ts'
import { keyReader } from './figures-keys.ts'
import { beginning } from './figures-period.ts'
import { dimensionField, dimensionLabel } from './figures-read.ts'

interface FigureAskedProps {
  readonly indicator: IndicatorWire
  /** The words of the address. */
  readonly words: Readonly<Record<string, string>>
  readonly onPart: (part: FigurePart) => void
}

/** Which number the entries stand behind, in words, and the way to the other numbers of the same figure. */
export function FigureAsked({ indicator, words, onPart }: FigureAskedProps) {
  const { entries: w } = boardWords.use()
  const { figures } = viewWords.use()
  const { picker: moves } = moveWords.use()
  const lang = useLanguage()
  const definitions = useDefinitions()
  const register = useRegister(indicator.register)
  const { from = '', to = '', by } = words
  const units = (words['units'] ?? words['unit'] ?? '').split(',').filter((id) => id !== '')
  const part = words['part'] ?? 'num'
  const field = by === undefined ? undefined : dimensionField(definitions, register, by)
  const keyName = keyReader(definitions, field, figures.unknownKey, lang).nameOf({
    key: words['key'] ?? null,
  })
  return (
    <div className="figure-asked">
      <dl>
        <div>
          <dt>{w.period}</dt>
          <dd className="digits">{from === beginning ? w.every : figures.range(from, to)}</dd>
        </div>
        <div>
          <dt>{w.unit}</dt>
          <dd>
            {units.length === 0
              ? w.allUnits
              : units.map((id) => unitName(definitions, id)).join('、')}
          </dd>
        </div>
        {words['tree'] === 'was' && (
          <div>
            <dt>{moves.tree}</dt>
            <dd>{moves.trees.was}</dd>
          </div>
        )}
        {by && (
          <div>
            <dt>{dimensionLabel(definitions, register, by)}</dt>
            <dd>{keyName}</dd>
          </div>
        )}
        <div>
          <dt>{figures.rule}</dt>
          <dd>{say(indicator.rule)}</dd>
        </div>
      </dl>
      {indicator.parts.length > 1 && (
        <fieldset className="view-choices">
          <legend className="visually-hidden">{w.part}</legend>
          {indicator.parts.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={one === part}
              onClick={() => onPart(one)}
            >
              {w.parts[one]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
