/**
 * Nobody has said yet which days of this year are worked. The State Council publishes the days off
 * of a year in the autumn before it; until then a deadline in that year is refused and never
 * guessed.
 */
export class UnknownYear extends Error {
  readonly year: number

  constructor(year: number) {
    super(`The working days of ${year} are not known`)
    this.name = 'UnknownYear'
    this.year = year
  }
}
