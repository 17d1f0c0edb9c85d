/**
 * Moves the present for a run of the browser tests, so that nobody has to wait for New Year:
 * `TEST_DAYS_AHEAD=400 NODE_OPTIONS="--import $PWD/test/browser/another-day.ts" node_modules/.bin/node node_modules/vitest/vitest.mjs run --project browser`.
 * The server, the tests and (by browser.ts) the pages then live that many days ahead.
 */
import { ahead, moveClock } from './move-clock.ts'

moveClock(ahead)
