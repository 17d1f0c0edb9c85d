import type { FileWire } from '../define/index.ts'
import { raw } from '../store/sql.ts'

/** A row of the table `file`, as `typeParsers` deliver it. */
export interface FileRow {
  readonly id: string
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly taken_at: string | null
  readonly uploaded_by: string
  readonly register: string | null
  readonly entry_id: string | null
  readonly field: string | null
}

/** The columns of a `FileRow`, from the table `file` named `f`. */
export const fileColumns = raw(
  "f.id, encode(f.sha256, 'hex') as sha256, f.name, f.type, f.bytes, f.width, f.height, f.taken_at, f.uploaded_by, f.register, f.entry_id, f.field",
)

export const fileWire = (row: FileRow): FileWire => ({
  id: row.id,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  takenAt: row.taken_at,
})
