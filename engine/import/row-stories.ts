import type { Story } from '../define/index.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { Gathering } from './gathering.ts'
import type { ImportMap } from './map-shape.ts'
import { lifeReader } from './map-steps.ts'
import { checkColumn, type MapWorld, momentIn, rowFault, worldOf } from './map-world.ts'
import { repairLatin1 } from './repair-cell.ts'
import { type Cells, cellsOf, type Table, type TableRow } from './table.ts'

/** The story that a row tells; throws the refusal of a row that tells none. */
export type RowStory = (row: TableRow) => Story

/** A row whose times contradict each other says nothing reliable about any of them. */
function orderCheck(world: MapWorld, columns: readonly string[]): (cells: Cells) => void {
  for (const column of columns) checkColumn(world, 'inOrder', column)
  const readers = columns.map((column) => [column, momentIn(world, column)] as const)
  return (cells) => {
    const known = readers.flatMap(([column, read]) => {
      const at = read(cells)?.at
      return at === undefined ? [] : [{ column, at }]
    })
    known.forEach(({ column, at }, index) => {
      const before = known[index - 1]
      if (before === undefined || at >= before.at) return
      throw rowFault(
        column,
        `（${cells(column)}）早于“${before.column}”（${cells(before.column)}）。`,
        `(${cells(column)}) lies before “${before.column}” (${cells(before.column)}).`,
      )
    })
  }
}

/** Tells which row had a key first: a key that stands twice names neither row for good. */
function keyReader(world: MapWorld, column: string): (cells: Cells, line: number) => string {
  checkColumn(world, 'key', column)
  const seen = new Map<string, number>()
  return (cells, line) => {
    const key = cells(column)
    if (key === '')
      throw rowFault(
        column,
        '是空的，无法识别这一行。',
        'is empty, so the row cannot be recognised again.',
      )
    const first = seen.get(key)
    if (first !== undefined)
      throw rowFault(
        column,
        `“${key}”在第 ${first} 行已经出现。`,
        `“${key}” stands on line ${first} already.`,
      )
    seen.set(key, line)
    return key
  }
}

/**
 * Fits a map to a register and a table. What it gives reads any row of the table as the story of one entry.
 *
 * @throws Refusal `invalid` naming every member of the map that fits neither.
 */
export async function rowStories(
  context: Context,
  model: RegisterModel,
  map: ImportMap,
  table: Table,
): Promise<RowStory> {
  const world = await worldOf(context, model, map, table)
  const keyOf = keyReader(world, map.key)
  const checkOrder = orderCheck(world, map.inOrder ?? [])
  const lifeOf = lifeReader(world, map)
  if (world.faults.length > 0) throw refuse.invalid({ fields: world.faults })
  const cellsIn = cellsOf(table, map.repair && repairLatin1)
  return (row) => {
    const cells = cellsIn(row)
    const faults = new Gathering()
    const key = faults.take(() => keyOf(cells, row.line)) ?? ''
    faults.take(() => checkOrder(cells))
    const life = faults.take(() => lifeOf(cells)) ?? []
    const told = life.map((step) => step(cells, `${table.name}:${row.line}`, faults))
    faults.settle()
    return {
      key: `import:${model.key}:${map.source.name}:${key}`,
      register: model.register,
      source: map.source.text,
      synthetic: false,
      told,
    }
  }
}
