import { figureWords } from '../indicators/asked.ts'
import { drillWords } from '../indicators/drill-asked.ts'
import { sheetWords } from '../reports/sheet-plan.ts'

/** The routes that do not come from definitions, as OpenAPI paths. Their shapes are in engine/define/wire.ts. */

const answer = (description: string) => ({ 200: { description } })
const get = (operationId: string, summary: string, parameters: readonly string[] = []) => ({
  get: {
    operationId,
    summary,
    parameters: parameters.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
    responses: answer(summary),
  },
})

const inPath = { name: 'id', in: 'path', required: true, schema: { type: 'string' } } as const
/** The same of one thing, named by its id. */
const at = (operationId: string, summary: string, parameters: readonly string[] = []) => {
  const of = get(operationId, summary, parameters)
  return { get: { ...of.get, parameters: [inPath, ...of.get.parameters] } }
}
export const fixedPaths = {
  '/api/session': {
    ...get('session', 'Who is signed in'),
    post: {
      operationId: 'signIn',
      summary: 'Sign in',
      security: [],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['signIn', 'password'],
              properties: { signIn: { type: 'string' }, password: { type: 'string' } },
            },
          },
        },
      },
      responses: answer('SessionWire'),
    },
    delete: {
      operationId: 'signOut',
      summary: 'Sign out',
      responses: { 204: { description: 'Signed out' } },
    },
  },
  '/api/definitions': get('definitions', 'The definitions as the reader may see them'),
  '/api/home': get('home', 'What waits for the reader'),
  '/api/overview': get('overview', 'Targets, what is late and what changed this week', ['unit']),
  '/api/todo': get('todo', 'Entries of one section', [
    'section',
    'register',
    'programme',
    'unit',
    'only',
    'after',
    'limit',
  ]),
  '/api/figures': get('figures', 'Figures computed from entries', figureWords),
  '/api/figures/entries': get(
    'figureEntries',
    'The entries behind one number, with the proof that they are the same set',
    drillWords,
  ),
  '/api/figures/verification': {
    ...get('verifications', 'When figures were last compared with their entries', ['indicators']),
    post: {
      operationId: 'verifyFigure',
      summary: 'Compare one figure with its entries now (body: {indicator})',
      responses: { 200: { description: 'VerificationWire' } },
    },
  },
  '/api/units/moves': get('unitMoves', 'Units that came under another parent'),
  '/api/analytics': get('analytics', 'Figures in the shape of DHIS2 analytics', [
    'dimension',
    'filter',
    'includeNumDen',
  ]),
  '/api/dataValueSets': get('dataValueSets', 'Figures in the shape of DHIS2 data value sets', [
    'dataSet',
    'dataElement',
    'period',
    'orgUnit',
  ]),
  '/api/units/{id}/move': {
    post: {
      operationId: 'moveUnit',
      summary: 'Put a unit under another parent from a day on (body: parent, day, reason)',
      parameters: [inPath],
      responses: { 200: { description: 'The units as they stand now' } },
    },
  },
  '/api/targets': get('targets', 'Targets, judged as they stand now'),
  '/api/sheets': get('sheet', 'A report sheet as it stands now', sheetWords),
  '/api/sheets.xlsx': get('sheetFile', 'The same as a workbook', [...sheetWords, 'lang']),
  '/api/publications/{id}': at('publication', 'A publication, and what has been revised since'),
  '/api/publications/{id}/sheet.xlsx': at(
    'publishedFile',
    'The workbook of a published sheet, the same bytes at any time',
    ['lang'],
  ),
  '/api/publications': {
    ...get('publications', 'What was published, the newest first', ['after']),
    post: {
      operationId: 'publish',
      summary: 'Freeze figures or a sheet as they stand (body: PublicationBody)',
      responses: { 201: { description: 'The id of the publication' } },
    },
  },
  '/api/people': get('people', 'People by name, or by their ids', ['q', 'ids']),
  '/api/posts': get('posts', 'Posts by title', ['q']),
  '/api/views': {
    ...get('views', 'The reader’s saved views'),
    post: {
      operationId: 'saveView',
      summary: 'Save a view (body: register, name, query, columns)',
      responses: { 201: { description: 'The saved view' } },
    },
  },
  '/api/views/{id}': {
    delete: {
      operationId: 'forgetView',
      summary: 'Forget a saved view',
      parameters: [inPath],
      responses: { 204: { description: 'Forgotten' } },
    },
  },
  '/api/files': {
    post: {
      operationId: 'upload',
      summary: 'Upload a file (multipart, part "file")',
      parameters: [{ name: 'for', in: 'query', schema: { type: 'string' } }],
      responses: { 201: { description: 'FileWire' } },
    },
  },
  '/api/files/{id}': {
    get: { ...get('file', 'An uploaded file as it came').get, parameters: [inPath] },
  },
  '/api/files/{id}/thumbnail': {
    get: { ...get('thumbnail', 'A photo made small').get, parameters: [inPath] },
  },
  '/api/jobs': get('jobs', 'Background work and its failures'),
  '/api/exports': get('exports', 'Who exported which rows', ['after']),
  '/api/notices': get('notices', 'What the reader’s posts have been told'),
  '/api/notices/read': {
    post: {
      operationId: 'readNotices',
      summary: 'Mark notices as read (body: ids)',
      responses: { 204: { description: 'Marked' } },
    },
  },
  '/api/openapi.json': get('openapi', 'This description'),
  '/api/docs': get('docs', 'This description as a page to read'),
  '/api/changes': get('changes', 'Server-sent events of changes'),
  '/healthz': {
    get: {
      operationId: 'health',
      summary: 'Ready, and the versions',
      security: [],
      responses: answer('Ready'),
    },
  },
}
