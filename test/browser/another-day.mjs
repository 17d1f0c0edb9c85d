/*
 * Moves the present, for a run of the browser tests on another day:
 *   TEST_TODAY=2027-12-28 NODE_OPTIONS="--import $PWD/test/browser/another-day.mjs" npx vitest run --project browser
 * The server, the tests and (by browser.ts) the pages then live on that day; time runs on from there.
 */
const begun = Date.now()
const ahead = globalThis.process?.env.TEST_TODAY
  ? Date.parse(`${process.env.TEST_TODAY}T02:00:00Z`) - begun
  : 0
const Real = Date
globalThis.Date = class extends Real {
  /** @param {[]} given */
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead)
    else super(...given)
  }
  static now() {
    return Real.now() + ahead
  }
}
