/** Positions in WGS 84 degrees, longitude first, as GeoJSON has them. */
import { z } from 'zod'
import type { Position } from '../define/index.ts'
import { type Complaint, fault } from './kind.ts'

/** Seven decimals of a degree are about a centimetre; what is finer is noise of the receiver. */
const steps = 1e7
const rounded = (degrees: number) => Math.round(degrees * steps) / steps + 0

const isPair = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)
const isOnEarth = ([longitude, latitude]: Position) =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

export const positionSchema = z
  .custom<Position>(isPair, fault('not-a-position'))
  .refine(isOnEarth, fault('not-on-earth'))
  .overwrite(([longitude, latitude]) => [rounded(longitude), rounded(latitude)])

export const positionComplaints: Readonly<Record<string, Complaint>> = {
  'not-a-position': () => ({
    zh: '应为经度、纬度两个数，例如 113.05,35.17。',
    en: 'must be a longitude and a latitude, such as 113.05,35.17.',
  }),
  'not-on-earth': () => ({
    zh: '超出范围：经度在 -180 至 180 之间，纬度在 -90 至 90 之间，经度在前。',
    en: 'lies outside the earth: longitude from -180 to 180 comes first, then latitude from -90 to 90.',
  }),
}

export const positionJson = {
  type: 'array',
  prefixItems: [
    { type: 'number', minimum: -180, maximum: 180 },
    { type: 'number', minimum: -90, maximum: 90 },
  ],
  minItems: 2,
  maxItems: 2,
}

export const samePlace = (a: Position | undefined, b: Position | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** 113.05,35.17: plain digits, never 1e-7. */
export const writePosition = (position: Position): string =>
  position.map((degrees) => degrees.toFixed(7).replace(/\.?0+$/, '')).join(',')

/** 113.05,35.17 or (113.05 35.17), longitude first; a text that is no such pair is given back. */
export function readPosition(text: string): unknown {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/[()[\]]/g, ' ')
    .split(/[,\s]+/)
    .filter((part) => part !== '')
  const isPlain = parts.length === 2 && parts.every((part) => /^-?\d{1,3}(\.\d{1,20})?$/.test(part))
  return isPlain ? parts.map(Number) : text
}

/** Positions separated by semicolons. */
export const writePositions = (positions: readonly Position[]): string =>
  positions.map(writePosition).join(';')
export const readPositions = (text: string): unknown =>
  text
    .split(/[;；]/)
    .filter((part) => part.trim() !== '')
    .map(readPosition)

/** `((113.05,35.17),(113.06,35.18))` without the outermost brackets, as PostgreSQL's path and polygon take it. */
export const positionList = (positions: readonly Position[]): string =>
  positions.map((position) => `(${writePosition(position)})`).join(',')
