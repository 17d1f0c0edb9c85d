import { setTimeout as pause } from 'node:timers/promises'
import type { ImportWire } from '../engine/define/index.ts'

/** How often it is asked how far an import is (milliseconds). */
const lookAgain = 10

/** Somebody who hands tables in to a running server, as a browser does. */
export class TableSender {
  readonly #address: string
  readonly #path: string
  #cookie = ''

  /** @param register Such as `upkeep/problem`. */
  constructor(address: string, register: string) {
    this.#address = address
    this.#path = `/api/${register}/imports`
  }

  async ask<T>(method: string, at: string, body?: FormData | object): Promise<T> {
    const isForm = body instanceof FormData
    const response = await fetch(`${this.#address}${at}`, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${at}: ${await response.text()}`)
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie !== undefined) this.#cookie = cookie
    return (await response.json()) as T
  }

  signIn = (signIn: string, password: string): Promise<unknown> =>
    this.ask('POST', '/api/session', { signIn, password })

  /** How an import stands. */
  look = (id: string): Promise<ImportWire> => this.ask('GET', `${this.#path}/${id}`)

  /** The same, when nothing is being worked on any more. */
  async settled(id: string): Promise<ImportWire> {
    for (;;) {
      const run = await this.look(id)
      if (run.problem !== null) throw new Error(run.problem)
      if (run.work === null && (run.preview !== null || run.state !== 'open')) return run
      await pause(lookAgain)
    }
  }

  /** Hands a file in and waits for its preview. */
  async handIn(bytes: Uint8Array<ArrayBuffer>): Promise<ImportWire> {
    const form = new FormData()
    form.set('file', new Blob([bytes]), '台账.xlsx')
    return this.settled((await this.ask<ImportWire>('POST', this.#path, form)).id)
  }

  /** Begins to have all rows written. */
  commit = ({ id, preview }: ImportWire): Promise<ImportWire> =>
    this.ask('POST', `${this.#path}/${id}/commit`, { which: 'all', expect: preview?.counts })
}
