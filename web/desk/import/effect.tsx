import type {
  ImportEffectWire,
  ImportShareWire,
  ImportWire,
  IndicatorWire,
} from '../../../engine/define/wire.ts'
import { formatNumber } from '../../format.ts'
import { useDefinitions } from '../../queries.ts'
import { readPart, readValue } from '../../views/figures-read.ts'
import { say } from '../../words/index.ts'
import { importWords } from './import-words.ts'

const minus = '−'
const signed = (indicator: IndicatorWire | undefined, value: number): string => {
  const size = Math.abs(value)
  // A sum of money is kept in 分 and read in 万元.
  const text = indicator ? readPart(indicator, 'num', size) : formatNumber(size)
  return `${value < 0 ? minus : '+'}${text}`
}

/**
 * What the writing of a file would do to figures: counts grow, stocks rise and fall, shares, medians and growths go from one value to another;
 * and which figures may move without its being said.
 */
export function Effect({ preview }: { readonly preview: NonNullable<ImportWire['preview']> }) {
  const w = importWords.use()
  const { indicators } = useDefinitions()
  const { effect, effectsLeft, notForecast } = preview
  if (effect.length + notForecast.length === 0) return null
  return (
    <div className="import-effect">
      {effect.length > 0 && (
        <>
          <p>{w.effectHelp}</p>
          <ul>
            {effect.map((one) => (
              <li key={`${one.indicator} ${one.period}`}>
                <OneEffect one={one} indicator={indicators.get(one.indicator)} />
              </li>
            ))}
          </ul>
          {effectsLeft > 0 && <p className="faint">{w.effectsLeft(effectsLeft)}</p>}
        </>
      )}
      {notForecast.length > 0 && (
        <p className="faint">
          {w.notForecast(
            notForecast.flatMap((key) => {
              const known = indicators.get(key)
              return known ? [say(known.label)] : []
            }),
          )}
        </p>
      )}
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
    return indicator ? readValue(indicator, value) : formatNumber(value)
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
          {becomes.den !== null && indicator && (
            <span className="faint digits">
              {readPart(indicator, 'num', becomes.num)}/{readPart(indicator, 'den', becomes.den)}
            </span>
          )}
        </>
      ) : (
        <strong className="digits">{signed(indicator, delta ?? 0)}</strong>
      )}
    </>
  )
}
