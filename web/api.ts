import type {
  BoardWire,
  BulkBody,
  BulkWire,
  CalendarWire,
  CountsWire,
  CreateBody,
  DefinitionsWire,
  DrawBody,
  DrawWire,
  DrillDownWire,
  EntryPageWire,
  ExportsWire,
  FiguresWire,
  FunnelWire,
  FileWire,
  HistoryWire,
  HomeWire,
  ImportCountsWire,
  ImportPlanWire,
  ImportRowsWire,
  ImportUndoneWire,
  ImportWire,
  JobsWire,
  ListWire,
  MapWire,
  MatrixWire,
  OverviewWire,
  NamedWire,
  NoticeWire,
  PublicationBody,
  PublicationsWire,
  PublicationWire,
  ReportSheetWire,
  SavedViewWire,
  SessionWire,
  TargetsWire,
  StepBody,
  TodoWire,
  UnitMovePreviewWire,
  UnitMoveWire,
  VerificationWire,
  WriteAnswer,
} from '../engine/define/wire.ts'
import { address, read, upload, write, type Query, type UploadOptions } from './request.ts'

/*
 * Every route of the API as a function. They throw RefusedError when the server says no, FailedError when it broke, and
 * UnreachableError when nothing came back. A register is named by its key, "programme.register".
 */
export {
  FailedError,
  RefusedError,
  UnreachableError,
  type Query,
  type UploadOptions,
} from './request.ts'

export type TodoSection =
  | 'todo'
  | 'dueSoon'
  | 'overdue'
  | 'sentBack'
  | 'unit'
  | 'done'
  | 'opened'
  | 'closed'
  | 'moved'

/** What /healthz says about itself. */
export interface HealthWire {
  readonly ready: boolean
  readonly version: string
  readonly node: string
  readonly database: string
  /** 备案编号 of the application, when the site has been given one. */
  readonly filing: string | null
}

/** A unit comes under another parent from a day on, today or earlier. */
export interface UnitMoveBody {
  readonly parent: string
  readonly day: string
  readonly reason: string
}

/** Which figures: `indicators` by key, `from` and `to` months such as 2018-01 or days, both included. */
export interface FiguresQuery {
  readonly indicators: readonly string[]
  readonly from: string
  readonly to: string
  readonly per?: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'all'
  readonly by?: string
  /** One unit with all below it, or several, each of them so. */
  readonly unit?: string
  readonly units?: readonly string[]
  /** The tree of units as it was on each day; as it is, when left out. */
  readonly tree?: 'was' | undefined
}

const of = (register: string) => `/api/${register.replace('.', '/')}`
const entryOf = (register: string, id: string) => `${of(register)}/${encodeURIComponent(id)}`

/**
 * An id for a write that is sent again after a lost answer: the second time gets the first answer. A version 4 UUID made
 * by hand, as crypto.randomUUID exists neither in Chromium 90 nor on plain http.
 */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

const moveOf = (unit: string) => `/api/units/${encodeURIComponent(unit)}/move`

const importOf = (register: string, id: string) =>
  `${of(register)}/imports/${encodeURIComponent(id)}`

export const api = {
  session: (signal?: AbortSignal) => read<SessionWire>('/api/session', {}, signal),
  signIn: (signIn: string, password: string) =>
    write<SessionWire>('POST', '/api/session', { signIn, password }),
  signOut: () => write<void>('DELETE', '/api/session'),
  definitions: (signal?: AbortSignal) => read<DefinitionsWire>('/api/definitions', {}, signal),
  home: (signal?: AbortSignal) => read<HomeWire>('/api/home', {}, signal),
  overview: (unit?: string, signal?: AbortSignal) =>
    read<OverviewWire>('/api/overview', unit === undefined ? {} : { unit }, signal),
  todo: (section: TodoSection, query: Query = {}, signal?: AbortSignal) =>
    read<TodoWire>('/api/todo', { ...query, section }, signal),

  list: (register: string, query: Query = {}, signal?: AbortSignal) =>
    read<ListWire>(of(register), query, signal),
  create: (register: string, body: CreateBody) => write<WriteAnswer>('POST', of(register), body),
  board: (register: string, query: Query = {}, signal?: AbortSignal) =>
    read<BoardWire>(`${of(register)}/board`, query, signal),
  counts: (register: string, by: string, query: Query = {}, signal?: AbortSignal) =>
    read<CountsWire>(`${of(register)}/counts`, { ...query, by }, signal),
  funnel: (register: string, query: Query = {}, signal?: AbortSignal) =>
    read<FunnelWire>(`${of(register)}/funnel`, query, signal),
  /** `box` is west,south,east,north in degrees. */
  map: (
    register: string,
    box: readonly [number, number, number, number],
    query: Query = {},
    signal?: AbortSignal,
  ) => read<MapWire>(`${of(register)}/map`, { ...query, box: box.join(',') }, signal),
  /** Days from `from` to `to`, both included, as 2018-05-09. */
  calendar: (register: string, from: string, to: string, query: Query = {}, signal?: AbortSignal) =>
    read<CalendarWire>(`${of(register)}/calendar`, { ...query, from, to }, signal),
  matrix: (register: string, query: Query = {}, signal?: AbortSignal) =>
    read<MatrixWire>(`${of(register)}/matrix`, query, signal),
  /** A round of entries by lot; with `preview` it is only looked at. */
  draw: (register: string, body: DrawBody) => write<DrawWire>('POST', `${of(register)}/draw`, body),
  /** A step over many entries; with `preview` nothing changes and each result says what would happen. */
  bulkStep: (register: string, step: string, body: BulkBody) =>
    write<BulkWire>('POST', `${of(register)}/steps/${step}`, body),
  exportAddress: (register: string, ending: 'csv' | 'xlsx', query: Query = {}) =>
    address(`${of(register)}/export.${ending}`, query),

  entry: (register: string, id: string, signal?: AbortSignal) =>
    read<EntryPageWire>(entryOf(register, id), {}, signal),
  history: (register: string, id: string, signal?: AbortSignal) =>
    read<HistoryWire>(`${entryOf(register, id)}/history`, {}, signal),
  takeStep: (register: string, id: string, step: string, body: StepBody) =>
    write<WriteAnswer>('POST', `${entryOf(register, id)}/steps/${step}`, body),

  /** @param into `programme.register.field`: what does not belong there is refused before it is kept. */
  upload: (file: Blob, name: string, into: string | undefined, options?: UploadOptions) =>
    upload<FileWire>(
      address('/api/files', into === undefined ? {} : { for: into }),
      file,
      name,
      options,
    ),
  fileAddress: (id: string) => `/api/files/${encodeURIComponent(id)}`,
  thumbnailAddress: (id: string) => `/api/files/${encodeURIComponent(id)}/thumbnail`,

  imports: (register: string, signal?: AbortSignal) =>
    read<readonly ImportWire[]>(`${of(register)}/imports`, {}, signal),
  import: (register: string, id: string, signal?: AbortSignal) =>
    read<ImportWire>(importOf(register, id), {}, signal),
  /** Hands a table in; a retry with the same client id is the same import. */
  handIn: (register: string, file: Blob, name: string, clientId: string, options?: UploadOptions) =>
    upload<ImportWire>(`${of(register)}/imports`, file, name, options, { clientId }),
  importRows: (register: string, id: string, query: Query, signal?: AbortSignal) =>
    read<ImportRowsWire>(`${importOf(register, id)}/rows`, query, signal),
  planImport: (register: string, id: string, plan: ImportPlanWire) =>
    write<ImportWire>('POST', `${importOf(register, id)}/plan`, plan),
  /** Another import of the same file, for its next sheet. */
  importAgain: (register: string, id: string) =>
    write<ImportWire>('POST', `${importOf(register, id)}/again`, {}),
  commitImport: (
    register: string,
    id: string,
    wish: { readonly which: 'all' | 'good'; readonly expect: ImportCountsWire },
  ) => write<ImportWire>('POST', `${importOf(register, id)}/commit`, wish),
  undoImport: (register: string, id: string, partly: boolean) =>
    write<ImportUndoneWire>('POST', `${importOf(register, id)}/undo`, { partly }),
  discardImport: (register: string, id: string) => write<void>('DELETE', importOf(register, id)),
  returnedAddress: (register: string, id: string) => `${importOf(register, id)}/returned`,
  templateAddress: (register: string) => `${of(register)}/template.xlsx`,

  people: (q: string, signal?: AbortSignal) =>
    read<readonly NamedWire[]>('/api/people', { q }, signal),
  posts: (q: string, signal?: AbortSignal) =>
    read<readonly NamedWire[]>('/api/posts', { q }, signal),
  views: (signal?: AbortSignal) => read<readonly SavedViewWire[]>('/api/views', {}, signal),
  saveView: (view: Omit<SavedViewWire, 'id'>) => write<SavedViewWire>('POST', '/api/views', view),
  deleteView: (id: string) => write<void>('DELETE', `/api/views/${encodeURIComponent(id)}`),

  figures: ({ indicators, units, ...query }: FiguresQuery, signal?: AbortSignal) =>
    read<FiguresWire>(
      '/api/figures',
      { ...query, indicators: indicators.join(','), units: units?.join(',') },
      signal,
    ),
  /** The entries behind one number: `query` says which number, as in its address on the desk. */
  figureEntries: (query: Query, signal?: AbortSignal) =>
    read<DrillDownWire>('/api/figures/entries', query, signal),
  /** When figures were last compared with their entries. */
  verifications: (indicators: readonly string[], signal?: AbortSignal) =>
    read<readonly VerificationWire[]>(
      '/api/figures/verification',
      { indicators: indicators.join(',') },
      signal,
    ),
  /** Compares one figure with its entries now. */
  verify: (indicator: string) =>
    write<VerificationWire>('POST', '/api/figures/verification', { indicator }),
  unitMoves: (signal?: AbortSignal) =>
    read<readonly UnitMoveWire[]>('/api/units/moves', {}, signal),
  previewMove: (unit: string, body: UnitMoveBody) =>
    write<UnitMovePreviewWire>('POST', moveOf(unit), { ...body, preview: true }),
  moveUnit: (unit: string, body: UnitMoveBody) => write<void>('POST', moveOf(unit), body),
  /** A report sheet as it stands: `query` says which, as in its address on the desk. */
  sheet: (query: Query, signal?: AbortSignal) =>
    read<ReportSheetWire>('/api/sheets', query, signal),
  sheetAddress: (query: Query, lang: 'zh' | 'en') =>
    address('/api/sheets.xlsx', { ...query, lang }),
  publications: (after: string | undefined, signal?: AbortSignal) =>
    read<PublicationsWire>('/api/publications', { after }, signal),
  publication: (id: string, signal?: AbortSignal) =>
    read<PublicationWire>(`/api/publications/${encodeURIComponent(id)}`, {}, signal),
  publish: (body: PublicationBody) =>
    write<{ readonly id: string }>('POST', '/api/publications', body),
  publishedAddress: (id: string, lang: 'zh' | 'en') =>
    address(`/api/publications/${encodeURIComponent(id)}/sheet.xlsx`, { lang }),
  targets: (signal?: AbortSignal) => read<TargetsWire>('/api/targets', {}, signal),
  notices: (signal?: AbortSignal) => read<readonly NoticeWire[]>('/api/notices', {}, signal),
  /** Marks these notices as read, or all of the reader's. */
  readNotices: (ids?: readonly string[]) =>
    write<void>('POST', '/api/notices/read', ids ? { ids } : {}),
  jobs: (signal?: AbortSignal) => read<JobsWire>('/api/jobs', {}, signal),
  exports: (after: string | undefined, signal?: AbortSignal) =>
    read<ExportsWire>('/api/exports', { after }, signal),
  health: (signal?: AbortSignal) => read<HealthWire>('/healthz', {}, signal),
} as const
