import type {
  DefinitionsWire,
  EntryPageWire,
  ListWire,
  PublicationBody,
  Values,
  WriteAnswer,
} from '../../engine/define/wire.ts'
import type { RunningLedger } from './server.global.ts'

const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'taizhang' }
/** One sign-in a person and test file is enough: the server slows down whoever signs in too often. */
const cookies = new Map<string, string>()

/** Somebody who works elsewhere, over the API, while a test watches a screen. */
export interface Colleague {
  readonly create: (register: string, values: Values) => Promise<WriteAnswer>
  readonly step: (
    register: string,
    at: WriteAnswer,
    step: string,
    values?: Values,
    reason?: string,
  ) => Promise<WriteAnswer>
  readonly entry: (register: string, id: string) => Promise<EntryPageWire>
  readonly list: (register: string, query: string) => Promise<ListWire>
  readonly definitions: () => Promise<DefinitionsWire>
  readonly publish: (body: PublicationBody) => Promise<{ readonly id: string }>
  /** The cookie by which the server knows them. */
  readonly cookie: string
}

export async function colleague(
  { address, password }: RunningLedger,
  signIn: string,
): Promise<Colleague> {
  const cookie = cookies.get(signIn) ?? (await enter(address, signIn, password))
  cookies.set(signIn, cookie)
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${address}/api${path}`, {
      headers: { ...headers, cookie },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${signIn} was refused ${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const of = (register: string) => `/${register.replace('.', '/')}`
  return {
    cookie,
    create: (register, values) => ask(of(register), { values }),
    step: (register, { id, version }, step, values = {}, reason) =>
      ask(`${of(register)}/${id}/steps/${step}`, {
        version,
        values,
        ...(reason !== undefined && { reason }),
      }),
    entry: (register, id) => ask(`${of(register)}/${id}`),
    list: (register, query) => ask(`${of(register)}?${query}`),
    definitions: () => ask('/definitions'),
    publish: (body) => ask('/publications', body),
  }
}

async function enter(address: string, signIn: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ signIn, password }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || cookie === undefined)
    throw new Error(`${signIn} could not sign in: ${await answer.text()}`)
  return cookie
}
