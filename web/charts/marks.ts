/*
 * A series is told from its neighbours by more than its colour: by the shape of its points and the dash of its line, and by
 * the pattern in its bars (GB/T 37668-2019 and WCAG 2.1, 1.4.1: nothing by colour alone).
 */
const shapes = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'] as const
const dashes: readonly (readonly number[] | 'solid')[] = [
  'solid',
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
  [14, 4],
  [5, 2, 1, 2],
]

export type PointShape = (typeof shapes)[number]

/** The shape of the points of the series with this number, counted from 0. */
export const shapeOf = (series: number): PointShape => shapes[series % shapes.length] ?? 'circle'

/** The dash of the line of the series with this number; `solid` or lengths in pixels. */
export const dashOf = (series: number): 'solid' | number[] => {
  const dash = dashes[series % dashes.length] ?? 'solid'
  return dash === 'solid' ? dash : [...dash]
}
