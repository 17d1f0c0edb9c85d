import { useSyncExternalStore } from 'react'
import { api } from '../../api.ts'
import {
  dropAbandoned,
  heldIn,
  heldPhotos,
  PhotoGone,
  uploadHeld,
  withStored,
} from './held-photos.ts'
import { forget, keep, readAll } from './device-store.ts'
import { outcomeOf, type Outcome, type Report } from './report.ts'
import { phoneWords } from '../words.ts'

/*
 * The outbox: every report is kept on the device first and sent then, so that neither a dead spot nor a closed page loses it.
 * It works from the page, since web views and plain http have no service worker.
 */

/** How far a report is on its way: which of its waiting photos is being uploaded. */
export interface Progress {
  readonly photo: number
  readonly photos: number
}
interface Outbox {
  readonly reports: readonly Report[]
  readonly sending: ReadonlyMap<string, Progress>
}

let state: Outbox = { reports: [], sending: new Map() }
const listeners = new Set<() => void>()
function set(change: Partial<Outbox>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}
const snapshot = (): Outbox => state

/** The reports that wait on this device, and which of them are being sent. */
export const useOutbox = (): Outbox =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot,
    snapshot,
  )

export const ofPerson = (outbox: Outbox, person: string): readonly Report[] =>
  outbox.reports.filter((report) => report.person === person)

/** Reads what earlier visits left. Called once when the page opens. */
export async function openOutbox(): Promise<void> {
  const reports = await readAll<Report>('reports')
  set({ reports: [...reports].sort((one, other) => one.savedAt - other.savedAt) })
  await dropAbandoned(new Set(reports.flatMap((report) => heldIn(report.values))))
}

async function store(report: Report): Promise<void> {
  await keep('reports', report)
  const others = state.reports.filter((one) => one.clientId !== report.clientId)
  set({ reports: [...others, report].sort((one, other) => one.savedAt - other.savedAt) })
}

async function unlist(clientId: string): Promise<void> {
  await forget('reports', clientId)
  set({ reports: state.reports.filter((one) => one.clientId !== clientId) })
}

/** Takes a report off the device together with its photos. It is gone then; ask before. */
export async function discard(report: Report): Promise<void> {
  await unlist(report.clientId)
  await Promise.all(heldIn(report.values).map((id) => heldPhotos.drop(id)))
}

/** Takes a report out so that it can be mended in the form; its photos stay. */
export const takeOut = (report: Report): Promise<void> => unlist(report.clientId)

function progress(clientId: string, now: Progress | undefined): void {
  const sending = new Map(state.sending)
  if (now) sending.set(clientId, now)
  else sending.delete(clientId)
  set({ sending })
}

/** Uploads what still waits of the photos, keeping each id as it comes, so that a second attempt goes on where this one broke off. */
async function withPhotos(report: Report): Promise<Report> {
  const held = heldIn(report.values)
  let now = report
  for (const [place, id] of held.entries()) {
    progress(report.clientId, { photo: place + 1, photos: held.length })
    now = { ...now, values: withStored(now.values, id, await uploadHeld(id)) }
    await store(now)
    await heldPhotos.drop(id)
  }
  return now
}

async function attempt(report: Report): Promise<Outcome> {
  try {
    const ready = await withPhotos(report)
    const answer = await api.create(ready.register, {
      values: ready.values,
      clientId: ready.clientId,
      ...(ready.post !== undefined && { post: ready.post }),
    })
    return { kind: 'sent', answer }
  } catch (error) {
    if (!(error instanceof PhotoGone)) return outcomeOf(error)
    const words = phoneWords.now().outbox
    return {
      kind: 'refused',
      refusal: {
        type: 'photo-gone',
        title: words.photoGone,
        detail: words.photoGoneHelp,
        status: 422,
      },
    }
  }
}

const underWay = new Map<string, Promise<Outcome>>()

async function sendOnce(report: Report): Promise<Outcome> {
  progress(report.clientId, { photo: 0, photos: heldIn(report.values).length })
  try {
    const outcome = await attempt(report)
    const kept = keptReport(report.clientId)
    if (kept && outcome.kind === 'sent') await unlist(report.clientId)
    if (kept && outcome.kind === 'refused') await store({ ...kept, refusal: outcome.refusal })
    return outcome
  } finally {
    progress(report.clientId, undefined)
    underWay.delete(report.clientId)
  }
}

/** Sends a report; asked twice while it is on its way, it is sent once. */
export function send(report: Report): Promise<Outcome> {
  const running = underWay.get(report.clientId)
  if (running) return running
  const started = sendOnce(report)
  underWay.set(report.clientId, started)
  return started
}

/** Keeps a report on the device before it is sent. False where the browser keeps nothing, as in a private window. */
export async function keepReport(report: Report): Promise<boolean> {
  try {
    await store(report)
    return true
  } catch {
    return false
  }
}

/** The report as it is kept now: ids of photos that went up have been put in. */
export const keptReport = (clientId: string): Report | undefined =>
  state.reports.find((report) => report.clientId === clientId)

/** Sends, in the order they were made, all reports of a person that were not refused. Stops at the first that cannot go. */
export async function sendAll(person: string): Promise<void> {
  for (const report of ofPerson(state, person)) {
    if (report.refusal) continue
    const outcome = await send(report)
    if (outcome.kind === 'waiting') return
  }
}
