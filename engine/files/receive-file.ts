import type { FileWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { takenAt } from './exif-date.ts'
import type { FileStore, Incoming, Staged, Stored } from './file-store.ts'
import {
  acceptedNames,
  fileLimit,
  type FileType,
  isPhotoType,
  photoLimit,
  type PhotoType,
  tidyName,
} from './file-types.ts'
import { preparePhoto } from './photo.ts'
import { sniffType } from './sniff-type.ts'
import { typeFault } from './type-fault.ts'
import { checkUnused } from './unused-files.ts'

export interface Upload {
  /** The bytes. A stream that was cut off at a limit of its own says so by `truncated`. */
  readonly stream: Incoming & { readonly truncated?: boolean }
  /** What the sender calls the file. The type is found out from the content, whatever the name says. */
  readonly name: string
  /** The field it is meant for, where the sender says so: what does not belong there is refused before it is kept. */
  readonly into?: { readonly model: RegisterModel; readonly field: FieldModel } | undefined
}

interface Kept extends Stored {
  readonly type: FileType
  readonly width: number | null
  readonly height: number | null
  readonly takenAt: string | null
}

/**
 * Takes in a file that a person uploads; it belongs to nobody else until a step names it. Photographs are written anew
 * without what their camera noted; documents are kept as they are.
 *
 * @throws Refusal `tooManyUploads`, `tooLarge`, `wrongMediaType`, `invalid`, `notAnImage`, `tooManyPixels`
 */
export async function receiveFile(
  context: Context,
  actor: Actor,
  store: FileStore,
  { stream, name, into }: Upload,
): Promise<FileWire> {
  if (actor.person === null) throw new Error('only people upload files')
  await checkUnused(context, actor.person)
  const staged = await store.stage(stream, { maxBytes: fileLimit })
  try {
    if (stream.truncated === true) throw refuse.tooLarge({ limit: fileLimit })
    const type = await sniffType(staged.path, name)
    if (type === null) throw refuse.wrongMediaType({ accepted: acceptedNames })
    const faults = into ? typeFault(into.model, into.field, type) : []
    if (faults.length > 0) throw refuse.invalid({ fields: faults })
    const kept = isPhotoType(type)
      ? await keepPhoto(context, store, staged, type)
      : { ...(await store.keep(staged)), type, width: null, height: null, takenAt: null }
    return await register(context, actor.person, kept, tidyName(name, type))
  } finally {
    await store.discard(staged)
  }
}

async function keepPhoto(
  { model, now }: Context,
  store: FileStore,
  staged: Staged,
  type: PhotoType,
): Promise<Kept> {
  if (staged.bytes > photoLimit) throw refuse.tooLarge({ limit: photoLimit })
  const { data, width, height, exif } = await preparePhoto(staged.path, type)
  const stored = await store.put([data], { maxBytes: data.byteLength })
  const taken = takenAt(exif, model.ledger.offsetMinutes, now().getTime())
  return { ...stored, type, width, height, takenAt: taken }
}

async function register(
  { pool, zone, now }: Context,
  person: string,
  kept: Kept,
  name: string,
): Promise<FileWire> {
  const { sha256, type, bytes, width, height } = kept
  const id = newId()
  await rows(
    pool,
    sql`insert into file (zone_id, id, sha256, name, type, bytes, width, height, taken_at, uploaded_by, uploaded_at)
        values (${zone}, ${id}, decode(${sha256}, 'hex'), ${name}, ${type}, ${bytes}, ${width}, ${height}, ${kept.takenAt}, ${person}, ${now().toISOString()})`,
  )
  return { id, name, type, bytes, width, height, takenAt: kept.takenAt }
}
