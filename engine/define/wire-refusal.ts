/** What a refused request is answered with. */
import type { ChangeOfField } from './wire-values.ts'

/** RFC 9457 problem details. `type` is stable; `title` and `detail` are in the reader's language. */
export interface RefusalWire {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly requestId?: string
  /** What is wrong with single fields, when it is that. */
  readonly fields?: readonly {
    readonly field: string
    readonly type: string
    readonly detail: string
  }[]
  /** What can be done now instead, by step name. */
  readonly possible?: readonly string[]
  /** With `stale`: what others changed since the version that was sent. */
  readonly changes?: readonly ChangeOfField[]
  readonly params?: Readonly<Record<string, unknown>>
}
