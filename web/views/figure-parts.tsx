import { Fragment } from 'react'
import type { FigurePart, IndicatorWire } from '../../engine/define/wire.ts'
import { viewWords } from '../words/views.ts'
import { FigureLink, type FigureAt } from './figure-link.tsx'
import { readPart } from './figures-read.ts'
import type { Figure } from './figures-rows.ts'

interface PartsProps {
  readonly indicator: IndicatorWire
  readonly at: FigureAt
  readonly figure: Figure
}

interface ReadPart {
  readonly part: FigurePart
  readonly label: string
  readonly value: number
}

/** The numbers a figure is made of; none for what is merely counted, whose value says it all. */
function useParts({ kind }: IndicatorWire, figure: Figure): readonly ReadPart[] {
  const { figures } = viewWords.use()
  const names = figures.parts[kind]
  if (!names) return []
  const read: readonly (readonly [FigurePart, string | undefined, number | null | undefined])[] = [
    ['num', names.num, figure.num],
    ['den', names.den, figure.den],
    // Where nothing is left out and everything is known there is nothing to say.
    ['excluded', figures.excluded, figure.excluded || null],
    ['unknown', figures.unknown, figure.unknown || null],
  ]
  return read.flatMap(([part, label, value]) =>
    label === undefined || value === null || value === undefined ? [] : [{ part, label, value }],
  )
}

/** Numerator, denominator, what the rule leaves out and what is not known, each of them the way to its entries. */
export function FigureParts({ indicator, at, figure }: PartsProps) {
  const parts = useParts(indicator, figure)
  if (parts.length === 0 || figure.hidden || figure.value === null) return null
  return (
    <p className="figure-parts">
      {parts.map(({ part, label, value }, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          {label}{' '}
          {/* A mean's two numbers come from one and the same set of entries, a growth's from two stretches of it. */}
          <FigureLink
            indicator={indicator.key}
            part={indicator.kind !== 'growth' && indicator.parts.includes(part) ? part : 'num'}
            at={indicator.kind === 'growth' && part === 'den' ? { ...at, period: 'compared' } : at}
          >
            <b className="digits">{readPart(indicator, part, value)}</b>
            <span className="visually-hidden">，{label}</span>
          </FigureLink>
        </Fragment>
      ))}
    </p>
  )
}
