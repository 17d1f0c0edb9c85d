import { access } from 'node:fs/promises'
import { refuse } from '../refusals.ts'
import { isPhotoType } from './file-types.ts'
import type { FileStore } from './file-store.ts'
import { makeThumbnail } from './photo.ts'
import type { ReadableFile } from './read-file.ts'

export const thumbnailType = 'image/webp'

const making = new Map<string, Promise<string>>()

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** The path of a photograph's thumbnail, made when nobody has asked for it before. Several askers share one making. */
export async function thumbnailOf(store: FileStore, sha256: string): Promise<string> {
  const path = store.thumbnailPath(sha256)
  if (await isThere(path)) return path
  const begun = making.get(path)
  if (begun) return begun
  const made = makeThumbnail(store.pathOf(sha256))
    .then((data) => store.putThumbnail(sha256, data))
    .finally(() => making.delete(path))
  making.set(path, made)
  return made
}

/**
 * The path of the thumbnail of a file that somebody may read (see `readFile`), a WebP of at most 320 pixels.
 *
 * @throws Refusal `notFound` for what is no photograph
 */
export async function readThumbnail(
  store: FileStore,
  { wire, sha256 }: ReadableFile,
): Promise<string> {
  if (!isPhotoType(wire.type)) throw refuse.notFound()
  return thumbnailOf(store, sha256)
}
