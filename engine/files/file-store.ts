import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refuse } from '../refusals.ts'

/** Bytes as they come in: a request's part, a file, a list of buffers. */
export type Incoming = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
export interface Limits {
  /** More bytes than this are refused, and nothing of them is kept. */
  readonly maxBytes: number
}
/** Bytes that have come in and are not kept yet. */
export interface Staged {
  readonly path: string
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
  readonly bytes: number
}
export interface Stored {
  readonly sha256: string
  readonly bytes: number
  readonly path: string
}

/** What nobody else on the machine may read. */
const ownOnly = { folder: 0o700, file: 0o600 } as const
/** An upload that has not ended after a day belongs to a process that is gone. */
const abandonedAfter = 86_400_000

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * Files on the local disk under the SHA-256 of their content, `<home>/files/ab/cd/<sha256>`: the same content is kept once,
 * and what is there is whole, since it is moved into place only after it is on the disk. Small pictures made from them lie
 * in `<home>/thumbnails` and can be deleted at any time.
 */
export class FileStore {
  readonly #files: string
  readonly #incoming: string
  readonly #thumbnails: string

  constructor(home: string) {
    this.#files = join(home, 'files')
    this.#incoming = join(home, 'files', 'incoming')
    this.#thumbnails = join(home, 'thumbnails')
  }

  /** Makes the folders, and clears away what uploads left behind when a process was killed. */
  async prepare(): Promise<void> {
    for (const folder of [this.#incoming, this.#thumbnails]) {
      await mkdir(folder, { recursive: true, mode: ownOnly.folder })
    }
    for (const name of await readdir(this.#incoming)) {
      const path = join(this.#incoming, name)
      const found = await stat(path).catch(() => null)
      if (found && Date.now() - found.mtimeMs > abandonedAfter) await rm(path, { force: true })
    }
  }

  /** Where this content lies, or would. */
  pathOf(sha256: string): string {
    return this.#under(this.#files, sha256)
  }

  thumbnailPath(sha256: string): string {
    return `${this.#under(this.#thumbnails, sha256)}.webp`
  }

  /** Reads kept content; the stream fails when it is not there. */
  open(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256))
  }

  /** Takes bytes in without keeping them yet. Follow with `keep` or `discard`. */
  async stage(stream: Incoming, { maxBytes }: Limits): Promise<Staged> {
    const path = join(this.#incoming, randomUUID())
    const hash = createHash('sha256')
    let bytes = 0
    const file = await open(path, 'wx', ownOnly.file)
    try {
      for await (const chunk of stream) {
        bytes += chunk.byteLength
        if (bytes > maxBytes) throw refuse.tooLarge({ limit: maxBytes })
        hash.update(chunk)
        await file.writeFile(chunk)
      }
      await file.sync()
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return { path, bytes, sha256: hash.digest('hex') }
  }

  /** Moves staged bytes to their place. After this they survive a power cut. */
  async keep({ path: from, sha256, bytes }: Staged): Promise<Stored> {
    const path = this.pathOf(sha256)
    await this.#move(from, path)
    return { sha256, bytes, path }
  }

  async discard({ path }: Staged): Promise<void> {
    await rm(path, { force: true })
  }

  /**
   * Takes content off the disk, unless somebody brought the same content again within `untouchedFor` milliseconds. It is moved
   * aside first, so that an upload of the same content in this very moment keeps its own.
   */
  async remove(sha256: string, untouchedFor: number): Promise<void> {
    const [path, aside] = [this.pathOf(sha256), join(this.#incoming, randomUUID())]
    try {
      await rename(path, aside)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
      throw error
    }
    const { mtimeMs } = await stat(aside)
    if (Date.now() - mtimeMs < untouchedFor) return this.#move(aside, path)
    await rm(aside, { force: true })
    await rm(this.thumbnailPath(sha256), { force: true })
  }

  async put(stream: Incoming, limits: Limits): Promise<Stored> {
    return this.keep(await this.stage(stream, limits))
  }

  /** Keeps a thumbnail; gives its path. */
  async putThumbnail(sha256: string, data: Uint8Array): Promise<string> {
    const path = this.thumbnailPath(sha256)
    const staged = await this.stage([data], { maxBytes: data.byteLength })
    await this.#move(staged.path, path)
    return path
  }

  async #move(from: string, to: string): Promise<void> {
    const folder = dirname(to)
    const made = await mkdir(folder, { recursive: true, mode: ownOnly.folder })
    await rename(from, to)
    await syncFolder(folder)
    // A new folder is itself an entry of the one above it.
    if (made !== undefined) {
      await syncFolder(dirname(folder))
      await syncFolder(dirname(dirname(folder)))
    }
  }

  #under(root: string, sha256: string): string {
    // The name comes from the database; the check keeps a wrong row from naming another file of the machine.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`)
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
}
