import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import { Empty, Skeleton } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { useFiguresAsked, type Asking } from './figures-asked.ts'
import { FigurePickers } from './figures-pickers.tsx'
import { ProgrammeFigures } from './figures-programme.tsx'
import './figures.css'

const Scorecard = lazy(() => import('./scorecard.tsx'))
const FigureMap = lazy(() => import('./figure-map.tsx'))

const looks = ['cards', 'scorecard', 'map'] as const

/** The figures of every programme that has any, one programme at a time: as cards, as a scorecard, or on the map. */
export default function FiguresView(asking: Asking) {
  const { figures } = viewWords.use()
  useLanguage()
  const { programmes } = useDefinitions()
  const measured = programmes.filter(({ indicators }) => indicators.length > 0)
  const programme =
    measured.find((one) => one.programme === asking.words['programme']) ?? measured[0]
  if (!programme) return <Empty title={figures.none} />
  return (
    <div className="figures-view">
      <p className="faint">{figures.help}</p>
      <div className="figure-pickers">
        {measured.length > 1 && (
          <label>
            {figures.programmes}{' '}
            <select
              className="box"
              value={programme.programme}
              onChange={(event) => asking.onWords({ programme: event.target.value })}
            >
              {measured.map((one) => (
                <option key={one.programme} value={one.programme}>
                  {say(one.label)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Looks {...asking} />
        <Link className="button" to="/wall" search={{ programme: programme.programme }}>
          {figures.wall}
        </Link>
      </div>
      <Look key={programme.programme} {...asking} indicators={programme.indicators} />
    </div>
  )
}

const lookOf = ({ words }: Asking) => looks.find((one) => one === words['look']) ?? 'cards'

function Looks(asking: Asking) {
  const { figures } = viewWords.use()
  return (
    <fieldset className="view-choices">
      <legend className="visually-hidden">{figures.view}</legend>
      {looks.map((look) => (
        <button
          key={look}
          type="button"
          className="button"
          aria-pressed={look === lookOf(asking)}
          onClick={() => asking.onWords({ look })}
        >
          {figures.views[look]}
        </button>
      ))}
    </fieldset>
  )
}

function Look({
  indicators,
  ...asking
}: Asking & { readonly indicators: readonly IndicatorWire[] }) {
  const asked = useFiguresAsked(asking, indicators)
  if (!asked) return <Skeleton lines={8} />
  const shown = { ...asked, indicators }
  const look = lookOf(asking)
  return (
    <>
      <FigurePickers {...asked} />
      <Suspense fallback={<Skeleton lines={8} />}>
        {look === 'cards' && <ProgrammeFigures {...shown} />}
        {look === 'scorecard' && <Scorecard {...shown} />}
        {look === 'map' && <FigureMap {...shown} />}
      </Suspense>
    </>
  )
}
