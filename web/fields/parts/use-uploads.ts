import { useContext, useEffect, useRef, useState } from 'react'
import { api, type UploadOptions } from '../../api.ts'
import { HeldFilesContext, isHeld, type HeldFiles } from './held-files.ts'
import { uploadEnded, uploadStarted } from './uploading.ts'

/** A file on its way. It leaves the list once its id is part of the value. */
export interface Upload {
  readonly key: number
  readonly file: File
  /** An address under which the browser shows the picture while it is being sent. */
  readonly preview: string
  readonly status: 'preparing' | 'sending' | 'failed'
  readonly share: number
  readonly why?: string
  /** Gives it up, also while it waits for those before it. */
  readonly control: AbortController
}
export type Prepare = (file: File) => Promise<Blob>

/** How files go out: what is done to each before, and the field that they are for (`programme.register.field`). */
interface Sending {
  readonly prepare: Prepare
  readonly into: string
}

/** A canvas writes JPEG; the name has to say so too, or a strict server refuses the mismatch. */
const nameFor = (file: File, sent: Blob): string =>
  sent !== file && sent.type === 'image/jpeg'
    ? `${file.name.replace(/\.[^.]*$/, '')}.jpg`
    : file.name

/** Takes one file and returns its id: that of a waiting file where files can wait, else the server's. */
async function store(
  file: File,
  { prepare, into }: Sending,
  held: HeldFiles | null,
  options: UploadOptions,
): Promise<string> {
  uploadStarted()
  try {
    const sent = await prepare(file)
    const name = nameFor(file, sent)
    try {
      if (held) return await held.hold(sent, name, into)
    } catch {
      // A private window keeps nothing; the file has to go to the server now.
    }
    return (await api.upload(sent, name, into, options)).id
  } finally {
    uploadEnded()
  }
}

const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

interface UploadList {
  readonly uploads: readonly Upload[]
  readonly append: (files: readonly File[]) => readonly Upload[]
  readonly patch: (key: number, change: Partial<Upload>) => void
  readonly forget: (upload: Upload) => void
}

function useUploadList(): UploadList {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const nextKey = useRef(0)
  return {
    uploads,
    append: (files) => {
      const added = files.map((file): Upload => {
        nextKey.current += 1
        return {
          key: nextKey.current,
          file,
          preview: URL.createObjectURL(file),
          status: 'preparing',
          share: 0,
          control: new AbortController(),
        }
      })
      setUploads((all) => [...all, ...added])
      return added
    },
    patch: (key, change) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one))),
    forget: (upload) => {
      URL.revokeObjectURL(upload.preview)
      setUploads((all) => all.filter((one) => one.key !== upload.key))
    },
  }
}

/** The ids of the value, always the newest: two uploads may end between two drawings of the form and must both count. */
function useIds(value: readonly string[], onChange: (ids: readonly string[]) => void) {
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  }, [value])
  return (change: (ids: readonly string[]) => readonly string[]) => {
    newest.current = change(newest.current)
    onChange(newest.current)
  }
}

export interface Uploads {
  readonly uploads: readonly Upload[]
  readonly add: (files: readonly File[]) => void
  readonly again: (upload: Upload) => void
  readonly cancel: (upload: Upload) => void
  readonly remove: (id: string) => void
}

/** Sends files one after the other while the person goes on; each shows its progress and can be tried again or given up. */
export function useUploads(
  value: readonly string[],
  onChange: (ids: readonly string[]) => void,
  sending: Sending,
): Uploads {
  const held = useContext(HeldFilesContext)
  const list = useUploadList()
  const changeIds = useIds(value, onChange)
  const running = useRef(new Set<AbortController>())
  useEffect(() => {
    const all = running.current
    return () => all.forEach((one) => one.abort())
  }, [])

  const start = async (upload: Upload) => {
    const { control } = upload
    if (control.signal.aborted) return
    running.current.add(control)
    const onProgress = (share: number) => list.patch(upload.key, { status: 'sending', share })
    list.patch(upload.key, { status: 'preparing', share: 0, control })
    try {
      const id = await store(upload.file, sending, held, { signal: control.signal, onProgress })
      list.forget(upload)
      if (!control.signal.aborted) changeIds((ids) => [...ids, id])
    } catch (error) {
      if (!isCancelled(error))
        list.patch(upload.key, {
          status: 'failed',
          why: error instanceof Error ? error.message : String(error),
        })
    } finally {
      running.current.delete(control)
    }
  }
  return {
    uploads: list.uploads,
    add: (files) =>
      void list
        .append(files)
        .reduce((before, upload) => before.then(() => start(upload)), Promise.resolve()),
    again: (upload) => void start({ ...upload, control: new AbortController() }),
    cancel: (upload) => {
      upload.control.abort()
      list.forget(upload)
    },
    remove: (id) => {
      if (isHeld(id)) void held?.drop(id)
      changeIds((ids) => ids.filter((one) => one !== id))
    },
  }
}
