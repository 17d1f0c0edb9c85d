/** The words of an address, all texts: a list's query, and beginning with "_" what only the screen needs. */
export type SearchWords = Readonly<Record<string, string>>

/** Takes what is a text and not empty; anything else in an address means nothing here. */
export function searchWords(search: Record<string, unknown>): SearchWords {
  const words: Record<string, string> = {}
  for (const [name, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') words[name] = value
  return words
}
