import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { type FieldFault, type Refusal, refuse } from '../refusals.ts'
import { rows, sql } from '../store/sql.ts'
import { type ImportMap, type Lookup, mapFault } from './map-shape.ts'
import type { Cells, Table } from './table.ts'
import { timeReader, type TimeReader } from './wall-time.ts'

/** What a map is read against. Faults are gathered, so that its author mends all of them at once. */
export interface MapWorld {
  readonly context: Context
  readonly model: RegisterModel
  readonly columns: ReadonlySet<string>
  /** The codes of the zone's posts. */
  readonly posts: ReadonlySet<string>
  /** The register of each entry that the map names by the key of its story. */
  readonly told: ReadonlyMap<string, string>
  readonly time: TimeReader
  readonly faults: FieldFault[]
}

/** What a row says for one field; undefined when it says nothing. Throws the refusal of the row. */
export type Reader<T> = (cells: Cells) => T | undefined

/** A row cannot be taken in because of what stands in one of its columns. */
export const rowFault = (column: string, zh: string, en: string): Refusal =>
  refuse.invalid({
    fields: [
      { field: column, type: 'wrong-cell', zh: `“${column}”${zh}`, en: `“${column}” ${en}` },
    ],
  })

/** A word of a column of which the map says nothing. */
export const unknownWord = (column: string, word: string): Refusal =>
  rowFault(column, `的“${word}”不在对照表中。`, `holds “${word}”, which the map does not know.`)

export function checkColumn(world: MapWorld, member: string, column: string): void {
  if (world.columns.has(column)) return
  world.faults.push(
    mapFault(
      member,
      `：文件里没有“${column}”这一列。`,
      `names the column “${column}”, which the file does not have.`,
    ),
  )
}

/** The moment in a cell; undefined when it is empty. */
export function momentIn(
  { time }: MapWorld,
  column: string,
): Reader<{ readonly at: string; readonly day: string }> {
  return (cells) => {
    const text = cells(column)
    if (text === '') return undefined
    const read = time(text)
    if (!read)
      throw rowFault(
        column,
        `的“${text}”不是对照文件所说格式的、真实存在的时间。`,
        `holds “${text}”, which is no time of the map’s format that exists.`,
      )
    return read
  }
}

/** Reads a word by a table; `meaning` has been asked for every meaning in it when the map was read. */
export function wordReader<T>(
  world: MapWorld,
  member: string,
  { column, table, otherwise }: Lookup,
  meaning: (said: string, member: string) => T | undefined,
): Reader<T> {
  checkColumn(world, member, column)
  const meanings = new Map(
    Object.entries(table).map(([word, said]) => [
      word,
      meaning(said, `${member}.table["${word}"]`),
    ]),
  )
  const rest = otherwise === undefined ? undefined : meaning(otherwise, `${member}.otherwise`)
  return (cells) => {
    const word = cells(column)
    const found = meanings.has(word) ? meanings.get(word) : rest
    if (found === undefined) throw unknownWord(column, word)
    return found
  }
}

/** The keys of stories that a map names: the meanings of every `as: entry`. */
const entriesNamed = ({ steps }: ImportMap): string[] =>
  Object.values(steps)
    .flatMap(({ values = {} }) => Object.values(values))
    .flatMap(({ as, value, table = {}, otherwise }) =>
      as === 'entry'
        ? [value, otherwise, ...Object.values(table)].filter((one) => typeof one === 'string')
        : [],
    )

/** @throws Refusal `invalid` when the map’s format or zone of times is not understood. */
export async function worldOf(
  context: Context,
  model: RegisterModel,
  map: ImportMap,
  table: Table,
): Promise<MapWorld> {
  const posts = await rows<{ code: string }>(
    context.pool,
    sql`select code from post where zone_id = ${context.zone}`,
  )
  const told = await rows<{ key: string; register: string }>(
    context.pool,
    sql`select key, register from told where zone_id = ${context.zone} and key = any(${entriesNamed(map)})`,
  )
  const { format, zone } = map.time
  const time = timeReader(format, zone)
  if (time === 'format') {
    const zh = `“${format}”无法识别；可用 YYYY、MM、DD、HH 或 hh 加 A、mm、ss。`
    throw refuse.invalid({
      fields: [
        mapFault(
          'time.format',
          zh,
          `“${format}” is not understood; use YYYY, MM, DD, HH (or hh with A), mm and ss.`,
        ),
      ],
    })
  }
  if (time === 'zone')
    throw refuse.invalid({
      fields: [
        mapFault('time.zone', `“${zone}”不是 IANA 时区。`, `“${zone}” is no IANA time zone.`),
      ],
    })
  return {
    context,
    model,
    time,
    columns: new Set(table.columns),
    posts: new Set(posts.map(({ code }) => code)),
    told: new Map(told.map(({ key, register }) => [key, register])),
    faults: [],
  }
}
