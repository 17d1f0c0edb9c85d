import type { Position } from '../../../engine/define/field.ts'
import type { FieldValue } from '../../../engine/define/wire.ts'
import type { FieldWords } from '../words.ts'
import { plainText, type ReadAnswer } from './read-text.ts'

/** Six decimals of a degree are about a tenth of a metre: finer than any telephone measures. */
const decimals = 6
export const roundDegrees = (degrees: number): number => Number(degrees.toFixed(decimals))

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'number'

export const positionOf = (value: FieldValue): Position | null => (isPosition(value) ? value : null)

export const positionsOf = (value: FieldValue): readonly Position[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter(isPosition) : []

/** "113.123456, 35.123456": longitude first, as the API carries it. */
export const positionText = ([longitude, latitude]: Position): string =>
  `${longitude.toFixed(decimals)}, ${latitude.toFixed(decimals)}`

export const linesText = (positions: readonly Position[]): string =>
  positions.map(([longitude, latitude]) => `${longitude},${latitude}`).join('\n')

const isLongitude = (degrees: number): boolean => degrees >= -180 && degrees <= 180
const isLatitude = (degrees: number): boolean => degrees >= -90 && degrees <= 90

/** A pair of typed degrees as a position, or what is wrong with it. */
export function readPosition(longitude: string, latitude: string, words: FieldWords): ReadAnswer {
  const [east, north] = [plainText(longitude), plainText(latitude)]
  if (east === '' && north === '') return { value: null }
  if (east === '' || !isLongitude(Number(east))) return { wrong: words.wrong.longitude }
  if (north === '' || !isLatitude(Number(north))) return { wrong: words.wrong.latitude }
  return { value: [roundDegrees(Number(east)), roundDegrees(Number(north))] }
}

/** One position a line. `least` is how many make the shape: two a line, three an area. */
export function readPositions(text: string, least: number, words: FieldWords): ReadAnswer {
  const lines = text
    .split('\n')
    .map(plainText)
    .filter((line) => line !== '')
  if (lines.length === 0) return { value: null }
  const positions: Position[] = []
  for (const [place, line] of lines.entries()) {
    const [longitude, latitude, rest] = line.split(/[,\s]+/)
    const answer = readPosition(longitude ?? '', latitude ?? '', words)
    const position = 'value' in answer ? positionOf(answer.value) : null
    if (!position || rest !== undefined) return { wrong: words.wrong.coordinateLine(place + 1) }
    positions.push(position)
  }
  return positions.length < least ? { wrong: words.wrong.fewPoints(least) } : { value: positions }
}
