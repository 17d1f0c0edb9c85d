import type { SheetCellWire, SheetLook } from '../define/wire.ts'

const write: Readonly<Record<SheetLook, (value: number) => string>> = {
  share: (value) => `${(value * 100).toFixed(1)}%`,
  amount: (value) => value.toFixed(2),
  mean: (value) => value.toFixed(1),
  whole: String,
  number: (value) => String(Number(value.toFixed(2))),
}

/** A number of a sheet as it is read; a dash where there is none, a star where the reader may not see it. */
export function cellText({ value, hidden }: SheetCellWire, look: SheetLook): string {
  if (hidden) return '*'
  return value === null ? '—' : write[look](value)
}
