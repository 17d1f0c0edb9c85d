/** How like a heading in a file is to the name of a field. */

/** What headings carry beside the name: the unit in brackets, a star for "required", numbering. */
const brackets = /[（(【[][^）)】\]]*[）)】\]]/g

/** Words that headings use one for the other. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/时间|日期/g, '日'],
  [/号码|编码|代码/g, '号'],
]

/** What was worked out of a text, kept for the next time: headings and names of fields are compared many times over. */
function kept<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= textsKept) known.clear()
    const now = make(text)
    known.set(text, now)
    return now
  }
}
/** The names of all fields of a large ledger, and the cells of some tables' heads. */
const textsKept = 5_000

/** The bare name: half-width, small letters, without brackets, blanks, stars and punctuation. */
export const bareName = kept((text: string): string =>
  alike.reduce(
    (name, [words, one]) => name.replaceAll(words, one),
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(brackets, '')
      .replaceAll(/[\s\u200b*:：、，。./\\_·-]/g, ''),
  ),
)

/** What stands in the brackets of a heading: `投资额（万元）` gives 万元. */
export const unitInHeading = (text: string): string | undefined =>
  /[（(【[]\s*(?:单位[:：]\s*)?([^）)】\]]{1,8}?)\s*[）)】\]]\s*$/.exec(text.normalize('NFC'))?.[1]

const pairsOf = kept(
  (text: string): ReadonlySet<string> =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    ),
)

/** Twice the pairs of characters that two names share, by all they have (Dice's coefficient). */
export function shareOfPairs(a: string, b: string): number {
  const [inA, inB] = [pairsOf(a), pairsOf(b)]
  if (inA.size + inB.size === 0) return a === b ? 1 : 0
  let both = 0
  for (const pair of inA) if (inB.has(pair)) both += 1
  return (2 * both) / (inA.size + inB.size)
}

/** A name inside another says the more, the more of it there is: 名称 in 企业名称. */
const contained = (inner: string, outer: string): number => {
  if (inner.length < 2 || !outer.includes(inner)) return 0
  // A name is qualified in front: 问题类别 is a 类别, while 问题描述 is no 问题.
  const qualified = outer.endsWith(inner) ? 0.15 : 0
  return Math.min(0.95, 0.55 + qualified + 0.35 * (inner.length / outer.length))
}

/** From 0 to 1; 1 is the same name. Below a half, two names have little to do with each other. */
function likeness(heading: string, name: string): number {
  const [a, b] = [bareName(heading), bareName(name)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  return Math.max(contained(a, b), contained(b, a), 0.8 * shareOfPairs(a, b))
}

/** A heading of several levels, 经营情况/年产值, is meant by its last part, in doubt by all of it. */
export function likenessOfPath(parts: readonly string[], name: string): number {
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  return Math.max(likeness(last, name), likeness(parts.join(''), name), 0.9 * likeness(first, name))
}
