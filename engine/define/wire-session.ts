/** Who is signed in. */
import type { Words } from './field.ts'

export interface PostWire {
  readonly id: string
  readonly code: string
  readonly title: Words
  readonly role: string
  readonly unit: string
  /** The signed-in person stands in for the holder. */
  readonly asDeputy: boolean
}

export interface SessionWire {
  readonly person: { readonly id: string; readonly name: Words } | null
  readonly posts: readonly PostWire[]
  readonly lastSignInAt: string | null
  readonly zone: {
    readonly code: string
    readonly name: Words
    /** The demonstration was loaded into it, so that every figure may count made-up entries. */
    readonly synthetic: boolean
  }
  /** Present in a demonstration zone: the posts that can be tried. */
  readonly demonstration?: readonly {
    readonly signIn: string
    readonly name: Words
    readonly title: Words
  }[]
}
