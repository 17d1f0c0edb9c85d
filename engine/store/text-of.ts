const special = /["\\]/
const specials = /["\\]/g
const quoted = (text: string | null): string =>
  text === null
    ? 'NULL'
    : `"${special.test(text) ? text.replaceAll(specials, String.raw`\$&`) : text}"`

/** A value as PostgreSQL reads it from a text. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return arrayOfTexts(value)
  throw new Error(`no column holds a ${typeof value}`)
}

/** Values of one column, as the text of an array of texts. */
export const arrayOfTexts = (values: readonly unknown[]): string =>
  `{${values.map((one) => quoted(textOf(one))).join(',')}}`
