import { lazy, Suspense } from 'react'
import { Skeleton } from '../../parts/quiet.tsx'
import { queryOf } from './list-query.ts'
import { RegisterFrame } from './register-frame.tsx'

const Board = lazy(() => import('../../views/board.tsx'))
const Map = lazy(() => import('../../views/map.tsx'))
const Matrix = lazy(() => import('../../views/matrix.tsx'))
const Calendar = lazy(() => import('../../views/calendar.tsx'))
const Spans = lazy(() => import('../../views/spans.tsx'))
const Funnel = lazy(() => import('../../views/funnel.tsx'))
const Roster = lazy(() => import('../../views/roster.tsx'))

/** The entries of the same query as columns by state. */
export const BoardPage = () => (
  <RegisterFrame mode="board">
    {({ register, words }) => (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Board register={register} query={queryOf(words)} />
      </Suspense>
    )}
  </RegisterFrame>
)

/** The entries of the same query where they are. */
export const MapPage = () => (
  <RegisterFrame mode="map">
    {({ register, words }) => (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Map register={register} query={queryOf(words)} />
      </Suspense>
    )}
  </RegisterFrame>
)

/** The entries of the same query on the days they are due. */
export const CalendarPage = () => (
  <RegisterFrame mode="calendar">
    {({ register, words }) => (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Calendar register={register} query={queryOf(words)} />
      </Suspense>
    )}
  </RegisterFrame>
)

/** The entries of the same query as bars over time. */
export const SpansPage = () => (
  <RegisterFrame mode="spans">
    {({ register, words }) => (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Spans register={register} query={queryOf(words)} />
      </Suspense>
    )}
  </RegisterFrame>
)

/** How far the entries of the same query came along their pathway. */
export const FunnelPage = () => (
  <RegisterFrame mode="funnel">
    {({ register, words }) => (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Funnel register={register} query={queryOf(words)} />
      </Suspense>
    )}
  </RegisterFrame>
)

/** The entries of the same query by place, over the days of a week. */
export const RosterPage = () => (
  <RegisterFrame mode="roster">
    {({ register, definitions, words }) => (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Roster register={register} definitions={definitions} query={queryOf(words)} />
      </Suspense>
    )}
  </RegisterFrame>
)

/** What units owe by the same query, as a matrix of units and documents. */
export const MatrixPage = () => (
  <RegisterFrame mode="matrix">
    {({ register, words }) => (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Matrix register={register} query={queryOf(words)} />
      </Suspense>
    )}
  </RegisterFrame>
)
