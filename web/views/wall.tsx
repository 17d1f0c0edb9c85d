import { useEffect, useState, type ReactNode } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import { formatMoment } from '../format.ts'
import { useLive } from '../live.ts'
import { SyntheticZone } from '../parts/origin.tsx'
import { Empty } from '../parts/quiet.tsx'
import { useDefinitions, useSession } from '../queries.ts'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { WallTiles } from './wall-tiles.tsx'
import './wall.css'

/** Four beside each other and two rows: the digits can then be read from 3 m away on a screen of 55 inches. */
const tilesOnPage = 8
/** A page stays long enough for all its numbers to be read, half a second a word, twice over (milliseconds). */
const pageStays = 20_000
const secondMs = 1_000

interface WallPageData {
  readonly title: string
  readonly indicators: readonly IndicatorWire[]
}

/** The indicators of all programmes, or of the one that is asked for, eight a page. */
function usePages(programme: string | undefined): readonly WallPageData[] {
  const { programmes } = useDefinitions()
  const measured = programmes.filter(({ indicators }) => indicators.length > 0)
  const named = measured.filter((one) => one.programme === programme)
  return (named.length > 0 ? named : measured).flatMap(({ label, indicators }) =>
    Array.from({ length: Math.ceil(indicators.length / tilesOnPage) }, (_, page) => ({
      title: say(label),
      indicators: indicators.slice(page * tilesOnPage, (page + 1) * tilesOnPage),
    })),
  )
}

interface WallProps {
  readonly programme?: string | undefined
  /** The way back to the desk. */
  readonly children: ReactNode
}

/** The figures of the whole zone for a room: dark, large, turning its pages by itself, current by the event stream. */
export default function Wall({ programme, children }: WallProps) {
  const { wall: w } = boardWords.use()
  const { figures } = viewWords.use()
  useLanguage()
  const connected = useLive()
  const pages = usePages(programme)
  const [turned, setTurned] = useState(0)
  const [paused, setPaused] = useState(false)
  const stays = paused || pages.length < 2
  useEffect(() => {
    if (stays) return undefined
    const timer = setTimeout(() => setTurned(turned + 1), pageStays)
    return () => clearTimeout(timer)
  }, [stays, turned])
  const at = pages.length === 0 ? 0 : turned % pages.length
  const page = pages[at]
  return (
    <div className="wall">
      <WallHead title={page?.title ?? ''} connected={connected} />
      <main>
        {page ? (
          <WallTiles key={at} indicators={page.indicators} />
        ) : (
          <Empty title={figures.none} />
        )}
      </main>
      <footer>
        <span className="digits">{pages.length > 1 && w.page(at + 1, pages.length)}</span>
        {pages.length > 1 && (
          <>
            <button type="button" aria-pressed={paused} onClick={() => setPaused(!paused)}>
              {paused ? w.resume : w.pause}
            </button>
            <button type="button" onClick={() => setTurned(turned + 1)}>
              {w.next}
            </button>
          </>
        )}
        <button type="button" onClick={() => void document.documentElement.requestFullscreen()}>
          {w.full}
        </button>
        {children}
      </footer>
    </div>
  )
}

/** Where, what, whether it is current, and the time of day. */
function WallHead({ title, connected }: { readonly title: string; readonly connected: boolean }) {
  const { wall: w } = boardWords.use()
  const zone = useSession().data?.zone.name
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), secondMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <header>
      <h1>
        {zone && say(zone)} <b>{title}</b> <SyntheticZone />
      </h1>
      <p className="wall-live" data-connected={connected} role="status">
        {connected ? w.live : w.lost}
      </p>
      <time className="digits">{formatMoment(now.toISOString())}</time>
    </header>
  )
}
