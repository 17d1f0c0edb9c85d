/** By how many milliseconds this run of the browser tests lives ahead of the machine; 0 in an ordinary run. */
export const ahead: number = Number(process.env['TEST_DAYS_AHEAD'] ?? 0) * 86_400_000

/**
 * Makes the clock of this process or page run ahead by so many milliseconds. It is sent to pages as text, so it uses nothing
 * from around it.
 */
export function moveClock(by: number): void {
  const Real = Date
  class Moved extends Real {
    constructor(...given: [] | [number]) {
      super(...(given.length === 0 ? ([Real.now() + by] as const) : given))
    }
    static override now(): number {
      return Real.now() + by
    }
  }
  globalThis.Date = Moved as DateConstructor
}
