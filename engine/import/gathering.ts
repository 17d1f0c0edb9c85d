import { type FieldFault, Refusal, refuse } from '../refusals.ts'

/** Gathers what is wrong with a row, so that whoever mends it mends everything at once. */
export class Gathering {
  readonly #faults = new Map<string, FieldFault>()

  take<T>(read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Several steps may read the same cell; its fault is told once.
      for (const fault of error.fields ?? []) this.#faults.set(fault.zh, fault)
      return undefined
    }
  }
  settle(): void {
    if (this.#faults.size > 0) throw refuse.invalid({ fields: [...this.#faults.values()] })
  }
}
