import { fileListKind } from './file-list-family.ts'

/** Nine photographs are what the phone apps people know take at a time. */
export const photos = fileListKind(9)
