import type { RefusalWire } from '../engine/define/wire.ts'
import { language } from './words/language.ts'

/** The server understood and said no. `refusal.fields` and `refusal.possible` say what can be mended. */
export class RefusedError extends Error {
  readonly refusal: RefusalWire
  constructor(refusal: RefusalWire) {
    super(refusal.detail || refusal.title)
    this.name = 'RefusedError'
    this.refusal = refusal
  }
}

/** Nothing came back: no network, a proxy in the way, or the server is down. What was typed is still here. */
export class UnreachableError extends Error {
  constructor(cause?: unknown) {
    super('The server could not be reached', { cause })
    this.name = 'UnreachableError'
  }
}

/** The server answered with a fault of its own. `requestId` finds it in the server's log. */
export class FailedError extends Error {
  readonly status: number
  readonly requestId: string | undefined
  constructor(status: number, requestId?: string) {
    super(`The server failed with status ${status}`)
    this.name = 'FailedError'
    this.status = status
    this.requestId = requestId
  }
}

export type Query = Readonly<Record<string, string | undefined>>

/** Writes carry this so that a form on another site cannot make them: a plain form cannot set a header. */
const writeHeaders = { 'X-Requested-With': 'taizhang' } as const

/** "/api/a?b=c" with empty values left out and names in a stable order, so that equal queries are equal texts. */
export function address(path: string, query: Query = {}): string {
  const words = new URLSearchParams()
  for (const name of Object.keys(query).sort()) {
    const value = query[name]
    if (value !== undefined && value !== '') words.set(name, value)
  }
  const text = words.toString()
  return text === '' ? path : `${path}?${text}`
}

const isRefusal = (body: unknown): body is RefusalWire =>
  typeof body === 'object' && body !== null && 'type' in body && 'title' in body && 'status' in body

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Turns an answer that is not a success into the error that says what it means. */
function errorOf(status: number, text: string): Error {
  const body = parsed(text)
  if (isRefusal(body))
    return status < 500 ? new RefusedError(body) : new FailedError(status, body.requestId)
  // A proxy answers in HTML when the server behind it is away.
  return status >= 502 && status <= 504 ? new UnreachableError() : new FailedError(status)
}

async function answer(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new UnreachableError(cause)
  }
}

async function send(url: string, init: RequestInit): Promise<unknown> {
  const response = await answer(url, init)
  const text = await response.text()
  if (!response.ok) throw errorOf(response.status, text)
  return text === '' ? undefined : parsed(text)
}

const headers = () => ({ Accept: 'application/json', 'Accept-Language': language() })

/** Reads a route. The answer is trusted to have the shape the contract names. */
export const read = async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  (await send(address(path, query), { headers: headers(), ...(signal && { signal }) })) as T

/** Writes to a route, as JSON. */
export const write = async <T>(
  method: 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> =>
  (await send(path, {
    method,
    headers: {
      ...headers(),
      ...writeHeaders,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })) as T

export interface UploadOptions {
  /** Called with the share sent so far, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Sends one file. XMLHttpRequest, since fetch cannot tell how much of an upload has gone out. */
export function upload<T>(
  path: string,
  file: Blob,
  name: string,
  options: UploadOptions = {},
  /** What is said beside the file; it goes first, so that the server knows it when the file comes. */
  fields: Readonly<Record<string, string>> = {},
): Promise<T> {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', file, name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [key, value] of Object.entries({ ...headers(), ...writeHeaders }))
      request.setRequestHeader(key, value)
    request.upload.onprogress = (event) =>
      event.lengthComputable && options.onProgress?.(event.loaded / event.total)
    request.onload = () =>
      request.status < 300
        ? resolve(parsed(request.responseText) as T)
        : reject(errorOf(request.status, request.responseText))
    request.onerror = () => reject(new UnreachableError())
    request.onabort = () => reject(new DOMException('The upload was given up', 'AbortError'))
    options.signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
