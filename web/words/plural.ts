/** "1 entry", "2 entries": the number with the noun in its right form. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`
