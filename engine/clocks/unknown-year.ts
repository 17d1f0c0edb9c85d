/**
 * Nobody can say yet which days of this year are worked. The State Council publishes the days off of a year in the autumn
 * before it; for a few years ahead they are worked out from the law, and a deadline beyond those is refused.
 */
export class UnknownYear extends Error {
  readonly year: number

  constructor(year: number) {
    super(`The working days of ${year} are not known`)
    this.name = 'UnknownYear'
    this.year = year
  }
}
