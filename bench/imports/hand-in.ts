import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { ImportWire } from '../../engine/define/index.ts'

const path = '/api/bench/job/imports'
/** How often it is asked how far an import is (milliseconds). */
const lookAgain = 10

/** Somebody who hands tables in to a server, as a browser does. */
export class Sender {
  readonly #address: string
  #cookie = ''

  constructor(address: string) {
    this.#address = address
  }

  async #ask<T>(method: string, at: string, body?: FormData | object): Promise<T> {
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

  signIn = (): Promise<unknown> =>
    this.#ask('POST', '/api/session', { signIn: 'rita', password: 'bench' })

  async #settled(id: string): Promise<ImportWire> {
    for (;;) {
      const run = await this.#ask<ImportWire>('GET', `${path}/${id}`)
      if (run.problem !== null) throw new Error(run.problem)
      if (run.work === null && (run.preview !== null || run.state === 'done')) return run
      await pause(lookAgain)
    }
  }

  /** Hands a file in and waits for its preview. */
  async handIn(file: string): Promise<ImportWire> {
    const form = new FormData()
    form.set('file', new Blob([await readFile(file)]), '台账.xlsx')
    return this.#settled((await this.#ask<ImportWire>('POST', path, form)).id)
  }

  /** Has all rows written and waits until they are. */
  async commit({ id, preview }: ImportWire): Promise<ImportWire> {
    await this.#ask('POST', `${path}/${id}/commit`, { which: 'all', expect: preview?.counts })
    return this.#settled(id)
  }

  /** What the figures say of all that was reported. */
  async reported(): Promise<number> {
    const asked = 'indicators=bench.reported&from=2000-01&to=2099-12&per=all'
    const { rows } = await this.#ask<{ rows: readonly { num: number }[] }>(
      'GET',
      `/api/figures?${asked}`,
    )
    return rows.reduce((sum, { num }) => sum + num, 0)
  }
}
