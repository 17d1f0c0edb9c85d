import type {
  ImportEffectWire,
  ImportShareWire,
  ImportWire,
  IndicatorWire,
} from '../../../engine/define/wire.ts'
import { formatNumber, formatPercent } from '../../format.ts'
import { useDefinitions } from '../../queries.ts'
import { isPercentage } from '../../views/figures-rows.ts'
import { say } from '../../words/index.ts'
import { importWords } from './import-words.ts'

const minus = '−'
const signed = (value: number): string =>
  `${value < 0 ? minus : '+'}${formatNumber(Math.abs(value))}`

/** What the writing of a file would do to figures: counts grow, stocks rise and fall, shares go from one value to another. */
export function Effect({ preview }: { readonly preview: NonNullable<ImportWire['preview']> }) {
  const w = importWords.use()
  const { indicators } = useDefinitions()
  if (preview.effect.length === 0) return null
  return (
    <div className="import-effect">
      <p>{w.effectHelp}</p>
      <ul>
        {preview.effect.map((one) => (
          <li key={`${one.indicator} ${one.period}`}>
            <OneEffect one={one} indicator={indicators.get(one.indicator)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OneEffect({
  one: { indicator: key, period, delta, was, becomes },
  indicator,
}: {
  readonly one: ImportEffectWire
  readonly indicator: IndicatorWire | undefined
}) {
  const w = importWords.use()
  const isMonth = period.length === 'YYYY-MM'.length
  const text = ({ value }: ImportShareWire): string => {
    if (value === null) return w.effectNone
    return indicator && isPercentage(indicator) ? formatPercent(value) : formatNumber(value)
  }
  return (
    <>
      {indicator ? say(indicator.label) : key}{' '}
      <span className="faint digits">{isMonth ? period : w.effectToday}</span>{' '}
      {was && becomes ? (
        <>
          <strong className="digits">
            {text(was)} → {text(becomes)}
          </strong>{' '}
          <span className="faint digits">
            {formatNumber(becomes.num)}/{formatNumber(becomes.den)}
          </span>
        </>
      ) : (
        <strong className="digits">{signed(delta ?? 0)}</strong>
      )}
    </>
  )
}
