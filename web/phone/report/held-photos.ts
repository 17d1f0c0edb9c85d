import type { Values } from '../../../engine/define/wire.ts'
import { api, newClientId } from '../../api.ts'
import { heldPrefix, isHeld, type HeldFiles } from '../../fields/parts/held-files.ts'
import { forget, keep, readAll, readOne } from './device-store.ts'

interface HeldFile {
  readonly id: string
  readonly file: Blob
  readonly name: string
  readonly heldAt: number
  /** The field it is for; a photo kept by an earlier version of this page does not say. */
  readonly into?: string
  /** The server's id, once it has the file. */
  readonly stored?: string
}

/** The browser cleared a photo away: phones do so when they run out of room. */
export class PhotoGone extends Error {}

const shares = new Map<string, number>()
const listeners = new Set<() => void>()
function tell(id: string, share: number | undefined): void {
  if (share === undefined) shares.delete(id)
  else shares.set(id, share)
  for (const listener of listeners) listener()
}

async function uploadOnce(id: string): Promise<string> {
  const held = await readOne<HeldFile>('files', id)
  if (!held) throw new PhotoGone('A photo is no longer on this device')
  if (held.stored !== undefined) return held.stored
  try {
    const { id: stored } = await api.upload(held.file, held.name, held.into, {
      onProgress: (share) => tell(id, Math.min(share, 0.99)),
    })
    await keep('files', { ...held, stored } satisfies HeldFile)
    tell(id, 1)
    return stored
  } catch (error) {
    tell(id, undefined)
    throw error
  }
}

const underWay = new Map<string, Promise<string>>()

/** Uploads a waiting photo and returns the server's id; asked twice while it is on its way, it goes once. */
export function uploadHeld(id: string): Promise<string> {
  const running = underWay.get(id)
  if (running) return running
  const started = uploadOnce(id).finally(() => underWay.delete(id))
  underWay.set(id, started)
  return started
}

/** A photo waits on the device until the report it belongs to is sent; its upload starts at once, while the form is filled in. */
export const heldPhotos: HeldFiles = {
  hold: async (file, name, into) => {
    const id = `${heldPrefix}${newClientId()}`
    await keep('files', { id, file, name, into, heldAt: Date.now() } satisfies HeldFile)
    // Should it fail, the sending of the report tries again and says why.
    uploadHeld(id).catch(() => undefined)
    return id
  },
  find: (id) => readOne<HeldFile>('files', id),
  drop: (id) => forget('files', id),
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  shareOf: (id) => shares.get(id),
}

/** The ids of waiting files anywhere in the values. */
export const heldIn = (values: Values): readonly string[] =>
  Object.values(values).flatMap((value) =>
    Array.isArray(value)
      ? value.filter((one): one is string => typeof one === 'string' && isHeld(one))
      : [],
  )

/** The values with the id of a waiting file replaced by the server's. */
export const withStored = (values: Values, held: string, stored: string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) && value.every((one): one is string => typeof one === 'string')
        ? value.map((one) => (one === held ? stored : one))
        : value,
    ]),
  )

/** A form that was left keeps its photos for a day; the draft itself does not outlive its window either. */
const abandonedAfterMs = 24 * 3_600_000

/** Takes photos off the device that no waiting report needs and whose form was left long ago. */
export async function dropAbandoned(
  needed: ReadonlySet<string>,
  now: number = Date.now(),
): Promise<void> {
  const files = await readAll<HeldFile>('files')
  const abandoned = files.filter(
    (file) => !needed.has(file.id) && now - file.heldAt > abandonedAfterMs,
  )
  await Promise.all(abandoned.map((file) => forget('files', file.id)))
}
