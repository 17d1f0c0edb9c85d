import type { Cells } from './table.ts'

/** A text joined from cells: `{Column}` stands for a cell, and what is in square brackets is left out when a cell in it is empty. */
export interface Template {
  readonly columns: readonly string[]
  readonly fill: (cells: Cells) => string
}

const columnPattern = /\{([^{}]*)\}/g

const columnsIn = (text: string): string[] =>
  [...text.matchAll(columnPattern)].map(([, column = '']) => column)

/** Reads a template such as `{Complaint Type}[: {Descriptor}]`. Brackets do not nest. */
export function template(text: string): Template {
  const parts = text.split(/\[([^[\]]*)\]/)
  const fill = (cells: Cells): string =>
    parts
      .map((part, at) => {
        const optional = at % 2 === 1
        if (optional && columnsIn(part).some((column) => cells(column) === '')) return ''
        return part.replaceAll(columnPattern, (_, column: string) => cells(column))
      })
      .join('')
      .trim()
  return { columns: columnsIn(text), fill }
}
