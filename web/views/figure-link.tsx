import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FigurePart } from '../../engine/define/wire.ts'
import { searchWords } from '../desk/search-words.ts'
import { useDefinitions } from '../queries.ts'
import type { Span } from './figures-period.ts'

/** Which number: of which time, which unit with all below it (or several, by their ids with commas), and which value of a dimension. */
export interface FigureAt extends Span {
  readonly unit?: string | undefined
  readonly units?: string | undefined
  readonly by?: string | null | undefined
  /** Null for the entries whose dimension is left empty. */
  readonly key?: string | null | undefined
  /** Of a growth: the stretch that it is set against, not the one it is of. */
  readonly period?: 'compared' | undefined
}

interface FigureLinkProps {
  readonly indicator: string
  readonly part?: FigurePart
  readonly at: FigureAt
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** A number that opens the page of its entries; plain for who sees the number without its entries. */
export function FigureLink({ indicator, part = 'num', at, title, children }: FigureLinkProps) {
  if (useDefinitions().indicators.get(indicator)?.opens !== true) return children
  return (
    <Link
      to="/figures/entries"
      className="figure-link"
      title={title}
      search={searchWords({ ...at, indicator, part })}
    >
      {children}
    </Link>
  )
}
