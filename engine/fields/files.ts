import { fileListKind } from './file-list-family.ts'

/** Twenty files fill one screen of an entry's page. */
export const files = fileListKind(20)
