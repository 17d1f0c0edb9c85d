/** The routes that do not come from definitions, as OpenAPI paths. Their shapes are in engine/define/wire.ts. */
import { figureQueryWords } from '../indicators/asked.ts'
import { drillWords } from '../indicators/drill-asked.ts'
import { sheetWords } from '../reports/sheet-plan.ts'
import { type Act, pathsOf, workbook } from './openapi-act.ts'

const get = (
  on: string,
  id: string,
  says: string,
  answers: NonNullable<Act['answers']>,
  query?: readonly string[],
): Act => ({ on, method: 'get', id, says, answers, ...(query && { query }) })

const people: readonly Act[] = [
  { ...get('/api/session', 'session', 'Who is signed in', 'SessionWire'), open: true },
  {
    on: '/api/session',
    method: 'post',
    id: 'signIn',
    says: 'Sign in',
    open: true,
    sends: 'SignInBody',
    answers: 'SessionWire',
    refuses: ['wrongSignIn', 'tooManyTries'],
  },
  { on: '/api/session', method: 'delete', id: 'signOut', says: 'Sign out', open: true },
  get('/api/people', 'people', 'People by name, or by their ids', ['NamedWire'], ['q', 'ids']),
  get('/api/posts', 'posts', 'Posts by title', ['NamedWire'], ['q']),
  get('/api/units/moves', 'unitMoves', 'Units that came under another parent', ['UnitMoveWire']),
  {
    on: '/api/units/{id}/move',
    method: 'post',
    id: 'moveUnit',
    says: 'Put a unit under another parent from a day on; with preview, what that would change',
    sends: 'UnitMoveBody',
    answers: { either: ['UnitMovedWire', 'UnitMovePreviewWire'] },
    refuses: ['unitMove', 'notAllowed'],
  },
]

const work: readonly Act[] = [
  get(
    '/api/definitions',
    'definitions',
    'The definitions as the reader may see them',
    'DefinitionsWire',
  ),
  get('/api/home', 'home', 'What waits for the reader', 'HomeWire'),
  get(
    '/api/overview',
    'overview',
    'Targets, what is late and what changed this week',
    'OverviewWire',
    ['unit'],
  ),
  get('/api/todo', 'todo', 'Entries of one section', 'TodoWire', [
    'section',
    'register',
    'programme',
    'unit',
    'only',
    'after',
    'limit',
  ]),
  get('/api/views', 'views', 'The reader’s saved views', ['SavedViewWire']),
  {
    on: '/api/views',
    method: 'post',
    id: 'saveView',
    says: 'Save a view; one of the same name is replaced',
    sends: 'SaveViewBody',
    answers: 'SavedViewWire',
    status: 201,
    refuses: ['unknownRegister', 'badQuery', 'tooManyViews'],
  },
  { on: '/api/views/{id}', method: 'delete', id: 'forgetView', says: 'Forget a saved view' },
  {
    on: '/api/files',
    method: 'post',
    id: 'upload',
    says: 'Upload a file; for=programme.register.field says the field it is meant for',
    query: ['for'],
    sends: { file: [] },
    answers: 'FileWire',
    status: 201,
    refuses: ['notAnImage', 'tooManyPixels', 'tooManyUploads'],
  },
  get('/api/files/{id}', 'file', 'An uploaded file as it came', {
    media: ['application/octet-stream'],
  }),
  get('/api/files/{id}/thumbnail', 'thumbnail', 'A photo made small', { media: ['image/webp'] }),
  {
    ...get('/api/jobs', 'jobs', 'Background work and its failures', 'JobsWire'),
    refuses: ['notAllowed'],
  },
  get('/api/exports', 'exports', 'Who exported which rows', 'ExportsWire', ['after']),
  get('/api/notices', 'notices', 'What the reader’s posts have been told', ['NoticeWire']),
  {
    on: '/api/notices/read',
    method: 'post',
    id: 'readNotices',
    says: 'Mark notices as read',
    sends: 'ReadNoticesBody',
  },
]

const capital = (ending: string) => ending.slice(1, 2).toUpperCase() + ending.slice(2)
/** What consumers of DHIS2 ask, under its addresses. */
const consumers = (
  ending: string,
  analytics: NonNullable<Act['answers']>,
  values: NonNullable<Act['answers']>,
): readonly Act[] => [
  {
    on: `/api/analytics${ending}`,
    method: 'get',
    id: `analytics${capital(ending)}`,
    says: 'Figures in the shape of DHIS2 analytics',
    answers: analytics,
    query: ['dimension', 'filter', 'startDate', 'endDate', 'includeNumDen'],
    basic: true,
    refuses: ['wrongSignIn', 'tooManyTries'],
  },
  {
    on: `/api/dataValueSets${ending}`,
    method: 'get',
    id: `dataValueSets${capital(ending)}`,
    says: 'Figures in the shape of DHIS2 data value sets',
    answers: values,
    query: ['dataSet', 'dataElement', 'period', 'startDate', 'endDate', 'orgUnit'],
    basic: true,
    refuses: ['wrongSignIn', 'tooManyTries'],
  },
]

const figures: readonly Act[] = [
  {
    on: '/api/figures',
    method: 'get',
    id: 'figures',
    says: 'Figures computed from entries; 304 while none has changed',
    answers: 'FiguresAnswerWire',
    query: [...figureQueryWords, 'format'],
  },
  get(
    '/api/figures/entries',
    'figureEntries',
    'The entries behind one number, with the proof that they are the same set',
    'DrillDownWire',
    drillWords,
  ),
  get(
    '/api/figures/verification',
    'verifications',
    'When figures were last compared with their entries',
    ['VerificationWire'],
    ['indicators'],
  ),
  {
    on: '/api/figures/verification',
    method: 'post',
    id: 'verifyFigure',
    says: 'Compare one figure with its entries now',
    sends: 'VerifyBody',
    answers: 'VerificationWire',
    refuses: ['badQuery'],
  },
  ...consumers('', 'AnalyticsWire', 'DataValueSetWire'),
  ...consumers('.json', 'AnalyticsWire', 'DataValueSetWire'),
  ...consumers('.csv', { media: ['text/csv'] }, { media: ['text/csv'] }),
  get('/api/targets', 'targets', 'Targets, judged as they stand now', 'TargetsWire'),
  get('/api/sheets', 'sheet', 'A report sheet as it stands now', 'ReportSheetWire', sheetWords),
  get('/api/sheets.xlsx', 'sheetFile', 'The same as a workbook', { media: [workbook] }, [
    ...sheetWords,
    'lang',
  ]),
  get(
    '/api/publications/{id}',
    'publication',
    'A publication, and what has been revised since',
    'PublicationWire',
  ),
  get(
    '/api/publications/{id}/sheet.xlsx',
    'publishedFile',
    'The workbook of a published sheet, the same bytes at any time',
    { media: [workbook] },
    ['lang'],
  ),
  get(
    '/api/publications',
    'publications',
    'What was published, the newest first',
    'PublicationsWire',
    ['after'],
  ),
  {
    on: '/api/publications',
    method: 'post',
    id: 'publish',
    says: 'Freeze figures or a sheet as they stand',
    sends: 'PublicationBody',
    answers: 'PublishedWire',
    status: 201,
    refuses: ['badQuery', 'cannotPublish', 'notAllowed'],
  },
]

const server: readonly Act[] = [
  get('/api/openapi.json', 'openapi', 'This description', { media: ['application/json'] }),
  get('/api/docs', 'docs', 'This description as a page to read', { media: ['text/html'] }),
  get('/api/changes', 'changes', 'Server-sent events of changes', { media: ['text/event-stream'] }),
  { ...get('/healthz', 'health', 'Ready, and the versions', 'HealthWire'), open: true },
]

export const fixedPaths = pathsOf([...people, ...work, ...figures, ...server], '', '')
