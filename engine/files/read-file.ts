import type { FileWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { findEntry } from '../steps/take-step.ts'
import type { Entry } from '../store/entry.ts'
import { row, sql } from '../store/sql.ts'
import { fileFields } from './attach-files.ts'
import { fileColumns, fileWire, type FileRow } from './file-row.ts'

export interface ReadableFile {
  readonly wire: FileWire
  /** SHA-256 of the content in hexadecimal, under which a `FileStore` has it. */
  readonly sha256: string
}

/** Whether a field that names the file shows it to the actor; a file taken out of its field is still in the history of it. */
function shows(model: RegisterModel, entry: Entry, file: FileRow, actor: Actor): boolean {
  const fields = fileFields(model)
  const naming = fields.filter(({ name }) => {
    const held = entry.values[name]
    return Array.isArray(held) && (held as readonly unknown[]).includes(file.id)
  })
  const where = naming.length > 0 ? naming : fields.filter(({ name }) => name === file.field)
  return where.some((field) => sightOf(field, actor) === 'plain')
}

/**
 * A file that the actor may read: their own while no entry has it, afterwards whoever may read the entry and sees the field
 * plain. Every other file is as unknown as one that is not there.
 *
 * @throws Refusal `notFound`
 */
export async function readFile(context: Context, actor: Actor, id: string): Promise<ReadableFile> {
  const file = await row<FileRow>(
    context.pool,
    sql`select ${fileColumns} from file f where f.zone_id = ${actor.zone} and f.id = ${id}`,
  )
  if (!file) throw refuse.notFound()
  const readable = { wire: fileWire(file), sha256: file.sha256 }
  if (file.register === null || file.entry_id === null) {
    if (actor.person === null || file.uploaded_by !== actor.person) throw refuse.notFound()
    return readable
  }
  const model = context.model.registers.get(file.register)
  if (!model) throw refuse.notFound()
  const { entry } = await findEntry(context, actor, model, file.entry_id)
  if (!shows(model, entry, file, actor)) throw refuse.notFound()
  return readable
}
