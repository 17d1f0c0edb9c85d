/** Golden files: what is made from definitions, kept where a review sees it change. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A text and what test/golden/<name> keeps of it, for the test to compare. `UPDATE_GOLDEN=1` writes the file anew. */
export function golden(
  name: string,
  text: string,
): { readonly text: string; readonly kept: string } {
  const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url))
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  return { text, kept: existsSync(path) ? readFileSync(path, 'utf8') : `there is no ${name} yet` }
}
