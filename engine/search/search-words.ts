/**
 * Search in Chinese without any extension of the database: every two neighbouring Han characters are a word, so that a search
 * for 许良 finds 许良镇 by an index; names are also found by the initials of their pinyin. Both sides are made here and
 * consist of letters and digits only, so that nothing a person types has a meaning to PostgreSQL's parsers.
 */
import { pinyin } from 'pinyin-pro'

/** Names of places, units and people are not longer; the initials of longer runs would be those of sentences. */
const longestName = 12
/**
 * Stands before initials and keeps them apart from words. A letter everywhere, and on no keyboard here: with an ASCII mark
 * such as "py", a search for py (平原) would find every initial there is.
 */
const initialsMark = 'þ'
/** PostgreSQL refuses words of 2 KB; no word or number that people look for is longer than this. */
const longestWord = 40
/** PostgreSQL counts positions up to 16,383; phrases cannot be found beyond. */
const mostWords = 16_000
/** Keeps the vector below PostgreSQL's 1 MB whatever the words: three bytes a UTF-16 unit and twice that for positions. */
const longestVector = 100_000
/** Nobody types more; a pasted page would cost the index a thousand look-ups. */
const longestQuery = 100

/** NFKC makes full-width letters and digits the same as others; decimal digits only, for nobody looks for ½. */
const tidied = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Runs of Han characters (with 〇, which Unicode counts as a number) and runs of other letters and digits. */
const runs = /[\p{Script=Han}&&[\p{L}〇]]+|[[\p{L}\p{Nd}]--\p{Script=Han}]+/gv
const han = /^\p{Script=Han}/u

const pairs = (run: readonly string[]): readonly string[] =>
  run.slice(1).map((character, i) => `${run[i]}${character}`)

/** The words of a run. The last Han character stands alone too, so that a search for one character finds it anywhere. */
function wordsOf(run: string): readonly string[] {
  if (!han.test(run)) return [run.slice(0, longestWord)]
  const characters = Array.from(run)
  return [...pairs(characters), ...characters.slice(-1)]
}

/** Initials worked out lately: offices write the same names again and again, and reading one costs more than the rest of its words. */
const initialsKnown = new Map<string, readonly string[]>()
const initialsKept = 5_000

function initialsOf(run: string): readonly string[] {
  const known = initialsKnown.get(run) ?? readInitials(run)
  if (initialsKnown.size >= initialsKept) initialsKnown.clear()
  initialsKnown.set(run, known)
  return known
}

/** The initials of a name from each of its characters on (许良镇: xlz, lz), and of a sentence those of its beginning. */
function readInitials(run: string): readonly string[] {
  if (!han.test(run)) return []
  const characters = Array.from(run)
  const name = characters.slice(0, longestName)
  const letters = pinyin(name.join(''), { pattern: 'first', toneType: 'none', type: 'array' })
  const all = /^[a-z]*/.exec(letters.join(''))?.[0] ?? ''
  const starts = characters.length > longestName ? 1 : Math.max(1, all.length - 1)
  return all === '' ? [] : Array.from({ length: starts }, (_, i) => initialsMark + all.slice(i))
}

/**
 * The text to give to `to_tsvector('simple', …)` for an entry: its words separated by blanks. What lies beyond PostgreSQL's
 * limits is left out, so that the texts named first are found for certain.
 */
export function searchVector(texts: readonly string[]): string {
  const words: string[] = []
  let room = longestVector
  for (const text of texts) {
    const found = tidied(text).match(runs) ?? []
    for (const word of [...found.flatMap(wordsOf), ...found.flatMap(initialsOf)]) {
      room -= word.length + 1
      if (room < 0 || words.length === mostWords) return words.join(' ')
      words.push(word)
    }
  }
  return words.join(' ')
}

/** Letters and digits that every PostgreSQL takes for what they are: none of a word of these is left out or taken apart. */
const sureWords = /^[0-9a-zþ〇\u3400-\u4dbf\u4e00-\u9fff ]*$/
/** PostgreSQL reads 1e5 as a number and ends the word there. */
const withExponent = /\de\d/
/** PostgreSQL keeps no more than so many places of one word. */
const mostPlaces = 255

/**
 * What `to_tsvector('simple', …)` makes of the text of `searchVector`, as a `tsvector` in text; null where only the database can tell,
 * because not every server knows these letters.
 */
export function vectorOf(words: string): string | null {
  if (!sureWords.test(words) || withExponent.test(words)) return null
  if (words === '') return ''
  const all = words.split(' ')
  if (all.length > mostPlaces) return null
  return all.map((word, at) => `${word}:${at + 1}`).join(' ')
}

/**
 * The text to give to `to_tsquery('simple', …)` for what a person typed: every word must occur. Han characters must stand
 * together as typed; other words may go on (`s10` finds G207) and may be initials (`xlz` finds 许良镇). Null when nothing
 * can be looked for.
 */
export function searchQuery(typed: string): string | null {
  const found = tidied(typed.slice(0, longestQuery)).match(runs) ?? []
  return found.length === 0 ? null : found.map(termOf).join(' & ')
}

function termOf(run: string): string {
  const begins = (word: string) => `'${word}':*`
  if (!han.test(run)) {
    const word = run.slice(0, longestWord)
    return /^[a-z]+$/.test(word)
      ? `(${begins(word)} | ${begins(initialsMark + word)})`
      : begins(word)
  }
  const characters = Array.from(run)
  if (characters.length === 1) return begins(run)
  return `(${pairs(characters)
    .map((pair) => `'${pair}'`)
    .join(' <-> ')})`
}
