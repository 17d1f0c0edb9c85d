/** Fails every test that writes to the console: what deserves saying is asserted, logged by the server, or removed. */
import { afterEach } from 'vitest'

const written: string[] = []

for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
  console[method] = (...words: unknown[]) =>
    void written.push(`console.${method}: ${words.map(String).join(' ')}`)
}

afterEach(() => {
  const words = written.splice(0)
  if (words.length > 0) throw new Error(`A test wrote to the console.\n${words.join('\n')}`)
})
