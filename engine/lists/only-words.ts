import { refuse } from '../refusals.ts'

/**
 * A question with no word but these: one that it does not know is refused, so that a typing mistake is not an answer to something else.
 *
 * @throws Refusal `badQuery`
 */
export function onlyWords(query: object, words: readonly string[]): void {
  const strange = Object.keys(query).find((word) => !words.includes(word))
  if (strange !== undefined) throw refuse.badQuery({ word: strange })
}
