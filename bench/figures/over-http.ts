import { Client, startServer } from '../load.ts'
import { timesOf, type Times } from './timing.ts'

const asked = '/api/figures?indicators=bench.reported&from=2025-01&to=2025-12&per=year'

/** Times of the root-year figure over HTTP, from a server of its own process, one reader on one connection. */
export async function benchHttp(url: string, entries: number): Promise<Times> {
  const { address, child } = await startServer('figures', url)
  const reader = new Client(address)
  try {
    const signIn = await reader.send('POST', '/api/session', { signIn: 'carl', password: 'bench' })
    reader.cookie = signIn.cookie ?? ''
    const read = async (): Promise<void> => {
      const { status, body } = await reader.send('GET', asked)
      const found = JSON.parse(body) as { readonly rows?: readonly { readonly num: number }[] }
      if (status !== 200 || found.rows?.[0]?.num !== entries) throw new Error(body)
    }
    await timesOf(500, read)
    return await timesOf(3_000, read)
  } finally {
    reader.close()
    child.kill()
  }
}
