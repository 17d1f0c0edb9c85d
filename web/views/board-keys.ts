/**
 * The thing an arrow key leads to from `from`, in columns of things: up and down within the column, left and right to the
 * nearest column that has any, at the same height or its last. Undefined for other keys, at the ends, and elsewhere.
 */
export function neighbour<T>(
  columns: readonly (readonly T[])[],
  from: unknown,
  key: string,
): T | undefined {
  const at = columns.findIndex((column) => column.some((one) => one === from))
  const row = columns[at]?.findIndex((one) => one === from) ?? -1
  if (row < 0) return undefined
  if (key === 'ArrowUp') return columns[at]?.[row - 1]
  if (key === 'ArrowDown') return columns[at]?.[row + 1]
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const beside = key === 'ArrowLeft' ? columns.slice(0, at).reverse() : columns.slice(at + 1)
  const column = beside.find((one) => one.length > 0)
  return column?.[Math.min(row, column.length - 1)]
}
