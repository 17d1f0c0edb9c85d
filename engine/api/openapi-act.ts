/** One route that does not come from a definition, and how OpenAPI says it. */
import type { RefusalName } from '../refusals.ts'
import {
  content,
  inPath,
  inQuery,
  type Json,
  refusals,
  wire,
  type WireName,
} from './openapi-parts.ts'

export const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a route answers: a type of the contract, a list of them, one of several, or something else by its media types. */
export type Answer =
  | WireName
  | readonly [WireName]
  | { readonly either: readonly WireName[] }
  | { readonly media: readonly string[] }

export interface Act {
  readonly on: string
  readonly method: 'get' | 'post' | 'delete'
  readonly id: string
  readonly says: string
  /** Left out: 200, or 204 where nothing is answered. */
  readonly status?: number
  readonly answers?: Answer
  /** Words of the query. */
  readonly query?: readonly string[]
  /** What is sent: a type of the contract, or a form with a file and these fields. */
  readonly sends?: WireName | { readonly file: readonly string[] }
  /** Refusals besides those that every route of its kind has. */
  readonly refuses?: readonly RefusalName[]
  /** Nobody needs to be signed in. */
  readonly open?: true
  /** Name and password may come with the request instead of a session (RFC 7617). */
  readonly basic?: true
}

const answerContent = (answers: Answer): Json => {
  if (typeof answers === 'string') return content(wire(answers))
  if ('media' in answers)
    return Object.fromEntries(answers.media.map((type) => [type, { schema: { type: 'string' } }]))
  if ('either' in answers) return content({ anyOf: answers.either.map(wire) })
  return content({ type: 'array', items: wire(answers[0]) })
}

function sentContent(sends: NonNullable<Act['sends']>): Json {
  if (typeof sends === 'string') return content(wire(sends))
  const fields = sends.file.map((name) => [name, { type: 'string' }] as const)
  const properties = {
    ...Object.fromEntries(fields),
    file: { type: 'string', contentMediaType: 'application/octet-stream' },
  }
  return content({ type: 'object', required: ['file'], properties }, 'multipart/form-data')
}

/** What every route of its kind may refuse: who asks, how it is asked, what it names, what is sent. */
const usual = ({ on, open, query, sends }: Act): readonly RefusalName[] => [
  ...(open ? [] : (['notSignedIn'] as const)),
  ...(query ? (['badQuery'] as const) : []),
  ...(on.includes('{id}') ? (['notFound'] as const) : []),
  ...(sends ? (['tooLarge', 'wrongMediaType', 'foreignOrigin'] as const) : []),
  ...(typeof sends === 'string' ? (['badJson', 'unknownField'] as const) : []),
  ...(typeof sends === 'object' ? (['invalid', 'uploadBroken'] as const) : []),
]

/** A route as an OpenAPI operation. */
function described(act: Act, operationId: string, tags: readonly string[] = []): Json {
  const { on, says, answers, query = [], sends, refuses = [], open, basic } = act
  const status = act.status ?? (answers === undefined ? 204 : 200)
  const named = [...on.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => inPath(word))
  return {
    ...(tags.length > 0 && { tags }),
    operationId,
    summary: says,
    ...(open && { security: [] }),
    ...(basic && { security: [{ session: [] }, { basic: [] }] }),
    parameters: [...named, ...query.map((word) => inQuery(word))],
    ...(sends && { requestBody: { required: true, content: sentContent(sends) } }),
    responses: {
      [status]: { description: says, ...(answers && { content: answerContent(answers) }) },
      ...refusals(...usual(act), ...refuses),
    },
  }
}

/** Routes by address and method. */
export const pathsOf = (
  acts: readonly Act[],
  base: string,
  suffix: string,
  tags: readonly string[] = [],
): Record<string, Json> =>
  Object.fromEntries(
    [...Map.groupBy(acts, ({ on }) => on)].map(([on, all]) => [
      base + on,
      Object.fromEntries(
        all.map((act) => [act.method, described(act, `${act.id}${suffix}`, tags)]),
      ),
    ]),
  )
