import type { HistoryWire, RegisterWire } from '../../../engine/define/wire.ts'

/** One line of an account's ledger, as whole numbers of the fields that the account keeps. */
export interface BookLine {
  readonly id: string
  readonly at: string
  readonly comesIn: number
  readonly goesOut: number
  readonly left: number
  /** The entry that caused it. */
  readonly of: { readonly register: string; readonly id: string } | null
}

const cause = /^(\w+\.\w+) ([0-9a-f-]{36})$/

/** The entry whose step wrote a line into the history of another. */
export function causeOf(detail: string | null): BookLine['of'] {
  const [, register, id] = cause.exec(detail ?? '') ?? []
  return register && id ? { register, id } : null
}

/** The ledger of an account out of its history, oldest first: every step of another entry that moved what is left. */
export function bookLines(
  { comesIn, goesOut, left }: NonNullable<RegisterWire['book']>,
  items: HistoryWire['items'],
): readonly BookLine[] {
  return items.flatMap(({ id, at, changes, detail, step }) => {
    const moved = (name: string): number => {
      const change = changes.find(({ field }) => field === name)
      return Number(change?.after ?? 0) - Number(change?.before ?? 0)
    }
    const after = changes.find(({ field }) => field === left)?.after
    if (step === 'create' || typeof after !== 'number') return []
    return [
      {
        id,
        at,
        comesIn: moved(comesIn),
        goesOut: moved(goesOut),
        left: after,
        of: causeOf(detail),
      },
    ]
  })
}
