import './sparkline.css'

interface SparklineProps {
  /** One a month; null leaves a gap. */
  readonly values: readonly (number | null)[]
  /** The values in words. */
  readonly label: string
}

const width = 96
const height = 22
/** Room for the line's own thickness and the last point. */
const edge = 3

/** The pieces of the line between gaps, as points of the drawing. */
export function sparkPieces(
  values: readonly (number | null)[],
): readonly (readonly [number, number])[][] {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const step = (width - 2 * edge) / Math.max(values.length - 1, 1)
  const pieces: [number, number][][] = []
  let piece: [number, number][] = []
  values.forEach((value, index) => {
    if (value === null) {
      piece = []
      return
    }
    // What never moves is drawn in the middle: neither at its lowest nor at its highest.
    const share = high === low ? 0.5 : (value - low) / (high - low)
    if (piece.length === 0) pieces.push(piece)
    piece.push([edge + index * step, height - edge - share * (height - 2 * edge)])
  })
  return pieces
}

/** A year in a finger's width: its course, and a point where it stands now. */
export function Sparkline({ values, label }: SparklineProps) {
  const pieces = sparkPieces(values)
  const lastPiece = pieces[pieces.length - 1]
  const last = lastPiece?.[lastPiece.length - 1]
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <title>{label}</title>
      {pieces.map((piece) => (
        <polyline
          key={piece[0]?.[0]}
          points={piece.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        />
      ))}
      {last && <circle cx={last[0]} cy={last[1]} r="2.4" />}
    </svg>
  )
}
