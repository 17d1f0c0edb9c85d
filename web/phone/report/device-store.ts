/*
 * What waits on this device, in the browser's IndexedDB: reports that the server has not acknowledged yet, and their photos.
 * localStorage is too small for photos and blocks while it writes.
 */
const databaseName = 'taizhang-phone'
const version = 1
export type StoreName = 'reports' | 'files'
/** The key of what each store keeps. */
const keyOf: Readonly<Record<StoreName, string>> = { reports: 'clientId', files: 'id' }

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () =>
      reject(request.error ?? new Error('The browser could not keep the data'))
  })

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, version)
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(keyOf))
        request.result.createObjectStore(name, { keyPath })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps no data here'))
  }).catch((cause: unknown) => {
    // A private window refuses now and may allow it after a restart.
    opened = undefined
    throw cause
  })
  return opened
}

const storeOf = async (name: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await open()).transaction(name, mode).objectStore(name)

/** Everything a store keeps. The caller wrote it and knows its shape. */
export const readAll = async <T>(name: StoreName): Promise<readonly T[]> =>
  (await answerOf((await storeOf(name, 'readonly')).getAll())) as T[]

export const readOne = async <T>(name: StoreName, key: string): Promise<T | undefined> =>
  (await answerOf((await storeOf(name, 'readonly')).get(key))) as T | undefined

export async function keep(name: StoreName, value: object): Promise<void> {
  await answerOf((await storeOf(name, 'readwrite')).put(value))
}
export async function forget(name: StoreName, key: string): Promise<void> {
  await answerOf((await storeOf(name, 'readwrite')).delete(key))
}
