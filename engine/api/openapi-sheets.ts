/** What a register does with many entries at once, as OpenAPI paths. Their shapes are in engine/define/wire-write.ts and engine/define/wire-imports.ts. */
import type { Json } from './openapi-register.ts'

interface Act {
  readonly on: string
  readonly method: 'get' | 'post' | 'delete'
  readonly id: string
  readonly says: string
  readonly status: number
  /** Members of the body, and words of the query. */
  readonly body?: readonly string[]
  readonly query?: readonly string[]
}

const acts: readonly Act[] = [
  {
    on: '/steps/{step}',
    method: 'post',
    id: 'steps',
    says: 'Take a step for several entries, or preview what it would do',
    status: 200,
    body: ['entries', 'values', 'reason', 'reasonCode', 'preview'],
  },
  {
    on: '/template.xlsx',
    method: 'get',
    id: 'template',
    says: 'An empty workbook with the columns that can be handed in',
    status: 200,
  },
  { on: '/imports', method: 'get', id: 'imports', says: 'Tables handed in', status: 200 },
  {
    on: '/imports',
    method: 'post',
    id: 'handIn',
    says: 'Hand a table in (multipart, part "file"); nothing is written yet',
    status: 201,
  },
  {
    on: '/imports/{id}',
    method: 'get',
    id: 'import',
    says: 'What was read, and what would become of it',
    status: 200,
  },
  {
    on: '/imports/{id}',
    method: 'delete',
    id: 'discardImport',
    says: 'Throw away what was not written',
    status: 204,
  },
  {
    on: '/imports/{id}/rows',
    method: 'get',
    id: 'importRows',
    says: 'Rows with their fate, page by page',
    status: 200,
    query: ['kind', 'after'],
  },
  {
    on: '/imports/{id}/returned',
    method: 'get',
    id: 'returnedImport',
    says: 'The same file, with what was refused marked in it',
    status: 200,
  },
  {
    on: '/imports/{id}/again',
    method: 'post',
    id: 'readImportAgain',
    says: 'Read the same file once more, or another sheet of it',
    status: 201,
    body: ['sheet'],
  },
  {
    on: '/imports/{id}/plan',
    method: 'post',
    id: 'planImport',
    says: 'Say which column is what (body: a plan, as the import shows it)',
    status: 200,
  },
  {
    on: '/imports/{id}/commit',
    method: 'post',
    id: 'commitImport',
    says: 'Write what the preview promised',
    status: 202,
    body: ['which', 'expect'],
  },
  {
    on: '/imports/{id}/undo',
    method: 'post',
    id: 'undoImport',
    says: 'Take back what it wrote, as far as nobody has touched it since',
    status: 200,
    body: ['partly'],
  },
]

const text = { schema: { type: 'string' } }

function described(
  { on, id, says, status, body, query = [] }: Act,
  name: string,
  tags: readonly string[],
): Json {
  const inPath = [...on.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => word)
  const members = body && Object.fromEntries(body.map((member) => [member, {}]))
  return {
    tags,
    operationId: `${id}${name}`,
    summary: says,
    parameters: [
      ...inPath.map((word) => ({ name: word, in: 'path', required: true, ...text })),
      ...query.map((word) => ({ name: word, in: 'query', ...text })),
    ],
    ...(members && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { type: 'object', properties: members } } },
      },
    }),
    responses: { [status]: { description: says } },
  }
}

export const sheetPaths = (
  base: string,
  name: string,
  tags: readonly string[],
): Record<string, Json> =>
  Object.fromEntries(
    [...Map.groupBy(acts, ({ on }) => on)].map(([on, all]) => [
      base + on,
      Object.fromEntries(all.map((act) => [act.method, described(act, name, tags)])),
    ]),
  )
