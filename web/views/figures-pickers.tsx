import { useMemo } from 'react'
import { unitOptions } from '../fields/parts/unit-options.ts'
import { useDefinitions, useUnitMoves } from '../queries.ts'
import { useLanguage } from '../words/index.ts'
import { moveWords } from '../words/moves.ts'
import { viewWords } from '../words/views.ts'
import type { FiguresAsked } from './figures-asked.ts'
import { between, periods } from './figures-period.ts'

/** Which months and whose figures: a named period, or two months of one's own. */
export function FigurePickers(asked: FiguresAsked) {
  const { period, span, unit, onPeriod, onSpan, onUnit } = asked
  const { figures } = viewWords.use()
  const lang = useLanguage()
  const { units } = useDefinitions()
  const tree = useMemo(() => unitOptions(units, undefined, '', lang), [units, lang])
  return (
    <div className="figure-pickers">
      <fieldset className="view-choices">
        <legend className="visually-hidden">{figures.period}</legend>
        {periods.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={name === period}
            onClick={() => onPeriod(name)}
          >
            {figures.periods[name]}
          </button>
        ))}
      </fieldset>
      {period === 'own' && (
        <>
          <label>
            {figures.from}{' '}
            <input
              type="month"
              className="box"
              value={span.from}
              onChange={(event) =>
                event.target.value && onSpan(between(event.target.value, span.to))
              }
            />
          </label>
          <label>
            {figures.to}{' '}
            <input
              type="month"
              className="box"
              value={span.to}
              onChange={(event) =>
                event.target.value && onSpan(between(span.from, event.target.value))
              }
            />
          </label>
        </>
      )}
      <label>
        {figures.unit}{' '}
        <select className="box" value={unit} onChange={(event) => onUnit(event.target.value)}>
          <option value="">{figures.unitAll}</option>
          {tree.map(({ id, label, depth = 0 }) => (
            <option key={id} value={id}>
              {'\u3000'.repeat(depth)}
              {label}
            </option>
          ))}
        </select>
      </label>
      <TreePicker {...asked} />
    </div>
  )
}

/** Whether units are taken as they are or as they were; where none has ever moved there is nothing to choose. */
function TreePicker({ span, onTree }: FiguresAsked) {
  const { picker: w } = moveWords.use()
  const { data: moves } = useUnitMoves()
  if (!moves?.length && span.tree === undefined) return null
  return (
    <fieldset className="view-choices" title={w.help}>
      <legend className="visually-hidden">{w.tree}</legend>
      {([undefined, 'was'] as const).map((tree) => (
        <button
          key={tree ?? 'is'}
          type="button"
          className="button"
          aria-pressed={tree === span.tree}
          onClick={() => onTree(tree)}
        >
          {w.trees[tree ?? 'is']}
        </button>
      ))}
    </fieldset>
  )
}
