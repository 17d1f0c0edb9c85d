/** What a register does with many entries at once, as OpenAPI paths. Their shapes are in engine/define/wire-write.ts and engine/define/wire-imports.ts. */
import { type Act, pathsOf, workbook } from './openapi-act.ts'
import type { Json } from './openapi-parts.ts'

const acts: readonly Act[] = [
  {
    on: '/steps/{step}',
    method: 'post',
    id: 'steps',
    says: 'Take a step for several entries, or preview what it would do',
    sends: 'BulkBody',
    answers: 'BulkWire',
    refuses: ['invalid'],
  },
  {
    on: '/template.xlsx',
    method: 'get',
    id: 'template',
    says: 'An empty workbook with the columns that can be handed in',
    answers: { media: [workbook] },
  },
  {
    on: '/imports',
    method: 'get',
    id: 'imports',
    says: 'Tables handed in',
    answers: ['ImportWire'],
  },
  {
    on: '/imports',
    method: 'post',
    id: 'handIn',
    says: 'Hand a table in; nothing is written yet',
    sends: { file: ['clientId'] },
    answers: 'ImportWire',
    status: 201,
  },
  {
    on: '/imports/{id}',
    method: 'get',
    id: 'import',
    says: 'What was read, and what would become of it',
    answers: 'ImportWire',
  },
  {
    on: '/imports/{id}',
    method: 'delete',
    id: 'discardImport',
    says: 'Throw away what was not written',
  },
  {
    on: '/imports/{id}/rows',
    method: 'get',
    id: 'importRows',
    says: 'Rows with their fate, page by page',
    query: ['kind', 'after'],
    answers: 'ImportRowsWire',
  },
  {
    on: '/imports/{id}/returned',
    method: 'get',
    id: 'returnedImport',
    says: 'The same file, with what was refused marked in it',
    answers: { media: [workbook, 'text/csv'] },
  },
  {
    on: '/imports/{id}/again',
    method: 'post',
    id: 'readImportAgain',
    says: 'Read the same file once more, or another sheet of it',
    sends: 'ReadAgainBody',
    answers: 'ImportWire',
    status: 201,
  },
  {
    on: '/imports/{id}/plan',
    method: 'post',
    id: 'planImport',
    says: 'Say which column is what (a plan, as the import shows it)',
    sends: 'ImportPlanWire',
    answers: 'ImportWire',
    refuses: ['invalid'],
  },
  {
    on: '/imports/{id}/commit',
    method: 'post',
    id: 'commitImport',
    says: 'Write what the preview promised',
    sends: 'CommitImportBody',
    answers: 'ImportWire',
    status: 202,
    refuses: ['invalid'],
  },
  {
    on: '/imports/{id}/undo',
    method: 'post',
    id: 'undoImport',
    says: 'Take back what it wrote, as far as nobody has touched it since',
    sends: 'UndoImportBody',
    answers: 'ImportUndoneWire',
    refuses: ['invalid'],
  },
]

export const sheetPaths = (
  base: string,
  name: string,
  tags: readonly string[],
): Record<string, Json> => pathsOf(acts, base, name, tags)
