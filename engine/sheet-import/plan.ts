import { z } from 'zod'
import { refuse } from '../refusals.ts'

const short = z.string().max(200)
const name = z.string().min(1).max(80)

/** How one sheet of a file is read: what the person sees, corrects and commits. Lines count from 1, columns from 0. */
const planShape = z.strictObject({
  sheet: short,
  header: z.strictObject({
    line: z.int().min(1).max(2_000_000),
    depth: z.int().min(1).max(5),
  }),
  /** Which field each column fills, by the column; those that are not here are left out. */
  columns: z.record(z.string().regex(/^\d{1,4}$/), name),
  /** The fields by which a row is recognised; none: by all that it says. */
  key: z.array(name).max(8),
  /** The year of days that are written without one. */
  year: z.int().min(1900).max(2200).nullable(),
  /** The unit of amounts that are written without one. */
  moneyUnit: z.enum(['元', '万元', '亿元']).nullable(),
  /** What words of the file mean, by field and word, as a person said. */
  said: z.record(name, z.record(short, z.string().max(40))),
})
export type Plan = z.infer<typeof planShape>

/**
 * Reads a plan from a request.
 *
 * @throws Refusal `invalid`
 */
export function readPlan(body: unknown): Plan {
  const read = planShape.safeParse(body, { error: z.locales.en().localeError })
  if (read.success) return read.data
  throw refuse.invalid({
    fields: read.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      type: 'wrong-plan',
      zh: `“${path.join('.')}”不符合要求。`,
      en: `“${path.join('.')}” is not right: ${message}.`,
    })),
  })
}
