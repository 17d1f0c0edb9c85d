/** Fails every test that writes to the console: what deserves saying is asserted, logged by the server, or removed. */
import { afterEach, expect } from 'vitest'

const written: string[] = []

for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
  console[method] = (...words: unknown[]) =>
    void written.push(`console.${method}: ${words.map(String).join(' ')}`)
}

afterEach(() => {
  expect(written.splice(0), 'A test wrote to the console.').toEqual([])
})
