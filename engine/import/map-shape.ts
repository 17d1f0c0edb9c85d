import { z } from 'zod'
import { type FieldFault, refuse } from '../refusals.ts'

/*
 * The map of a file: which column means what, and which steps a row has been through. It is written as JSON beside the file it
 * explains, by whoever knows the file; docs stand at each member.
 */

const filled = z.string().min(1)
const column = filled

/** A word of a column, and what it stands for. A word that is not in the table is `otherwise`, or refuses the row. */
const lookup = z.strictObject({
  column,
  table: z.record(z.string(), z.string()),
  otherwise: z.string().optional(),
})

/** What a field is filled with: exactly one of `column`, `value`, `join`, `point`, `moment` and `day`. */
const value = z.strictObject({
  /** A cell, read as the field's kind reads texts; with `table`, what the cell's word stands for. */
  column: column.optional(),
  table: lookup.shape.table.optional(),
  otherwise: z.string().optional(),
  /** The same for every row. */
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
  /** A text with cells in it: see `template`. */
  join: filled.optional(),
  /** The columns of the longitude and the latitude, in WGS 84 degrees. */
  point: z.tuple([column, column]).optional(),
  /** The column of a time, as a moment or as a day. */
  moment: column.optional(),
  day: column.optional(),
  /**
   * What the words name, for fields that hold more than words: a unit (its code or any of its names), an entry (the key of the story
   * that told it), a post (its code), the person who holds a post.
   */
  as: z.enum(['unit', 'entry', 'post', 'holder']).optional(),
})

/** A step that rows have been through. */
const step = z.strictObject({
  /** The code of the post that takes it on the file's behalf, the same for all rows or by a word of theirs. */
  by: z.union([filled, lookup]),
  /** The column that holds its moment. */
  at: column,
  values: z.record(z.string(), value).optional(),
  /** A reason where the step asks for one: a text with cells in it, or one of the register's reasons. */
  reason: filled.optional(),
  reasonCode: filled.optional(),
  /** What should be known about how the step was read out of the file; stands on its line of the timeline. */
  note: filled.optional(),
})

const steps = z.array(filled).min(1)

const importMap = z.strictObject({
  /** For whoever reads the map. */
  about: z.union([z.string(), z.array(z.string())]).optional(),
  source: z.strictObject({
    /** A short name without blanks that stays the same: with the key it recognises a row that has been imported before. */
    name: z.string().regex(/^[\w.-]{1,80}$/),
    /** Where the entries come from, shown on each. */
    text: filled,
  }),
  /** The column whose cells name a row for good. */
  key: column,
  /** How the file writes times, and by the clock of which place (IANA). */
  time: z.strictObject({ format: filled, zone: filled }),
  /** The file holds UTF-8 that was once read as Latin-1; such cells are put right before they are read. */
  repair: z.literal('latin1').optional(),
  /** Columns of times of which none may lie before the one named before it; a row where one does contradicts itself. */
  inOrder: z.array(column).min(2).optional(),
  /** The steps a row has been through, the first of them `create`: the same for all rows, or by the word of a column. */
  life: z.union([
    steps,
    z.strictObject({ column, table: z.record(z.string(), steps), otherwise: steps.optional() }),
  ]),
  steps: z.record(z.string(), step),
})

export type ImportMap = z.infer<typeof importMap>
export type StepMap = z.infer<typeof step>
export type ValueMap = z.infer<typeof value>
export type Lookup = z.infer<typeof lookup>

/** A fault of the map: the member it is at, such as `steps.file.values.standard`, and what is wrong with it. */
export const mapFault = (member: string, zh: string, en: string): FieldFault => {
  const place =
    member === ''
      ? { zh: '对照文件', en: 'The map' }
      : { zh: `对照文件的 ${member}`, en: `The map’s ${member}` }
  return { field: member, type: 'wrong-map', zh: `${place.zh}${zh}`, en: `${place.en} ${en}` }
}

/** The innermost issues: of a choice of shapes, those of the shape that fits best. */
function innermost(
  issues: readonly z.core.$ZodIssue[],
  above: readonly PropertyKey[] = [],
): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path]
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }]
    const deepest = issue.errors
      .map((errors) => innermost(errors, path))
      .sort((a, b) => depth(b) - depth(a))
    return deepest[0] ?? []
  })
}
const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map(({ path }) => path.length))

/**
 * Reads a map from its JSON.
 *
 * @throws Refusal `invalid` naming every member that is wrong, missing or unknown.
 */
export function readMap(json: string): ImportMap {
  let said: unknown
  try {
    said = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    const at = error instanceof SyntaxError ? error.message : ''
    throw refuse.invalid({
      fields: [mapFault('', `不是有效的 JSON：${at}。`, `is not valid JSON: ${at}.`)],
    })
  }
  const read = importMap.safeParse(said, { error: z.locales.en().localeError })
  if (read.success) return read.data
  const inChinese = importMap.safeParse(said, { error: z.locales.zhCN().localeError })
  const chinese = innermost(inChinese.error?.issues ?? [])
  const fields = innermost(read.error.issues).map(({ path, message }, at) =>
    mapFault(path.join('.'), `：${chinese[at]?.message ?? message}。`, `is not right: ${message}.`),
  )
  throw refuse.invalid({ fields })
}
