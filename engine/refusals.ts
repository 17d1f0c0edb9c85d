/**
 * What a caller can cause and mend is a `Refusal`, made only by `refuse.<name>(params)`. Everything else that goes wrong is
 * a bug and stays a plain Error. On the wire a refusal is an RFC 9457 problem.
 */
import type { ChangeOfField, RefusalWire, Words } from './define/index.ts'
import type { FieldFault, NamedField, NamedStep, RefusalKind } from './refusals/kind.ts'
import { refusalTable } from './refusals/table.ts'

export type { FieldFault, NamedField, NamedStep }
/** The languages in which the server speaks. */
export type Lang = keyof Words
export type RefusalName = keyof typeof refusalTable
/** What the sentence of a refusal needs to know; `void` where it needs nothing. */
export type RefusalParams<N extends RefusalName> =
  (typeof refusalTable)[N] extends RefusalKind<infer P> ? P : never

/** The names under which params are lifted to members of their own on the wire. */
interface Lifted {
  readonly field?: string
  readonly label?: Words
  readonly fields?: readonly (NamedField | FieldFault)[]
  readonly possible?: readonly NamedStep[]
  readonly changes?: readonly ChangeOfField[]
}

export class Refusal extends Error {
  override readonly name: RefusalName
  readonly status: number
  readonly title: Words
  readonly detail: Words
  /** What the sentence was made from, without what has a member of its own. */
  readonly params: Readonly<Record<string, unknown>>
  /** What is wrong with single fields. */
  readonly fields?: readonly FieldFault[]
  /** The steps that can be taken instead. */
  readonly possible?: readonly NamedStep[]
  /** What others changed since the version that was sent. */
  readonly changes?: readonly ChangeOfField[]

  private constructor(name: RefusalName, kind: RefusalKind<unknown>, given: Lifted) {
    const detail = kind.detail(given)
    super(detail.en)
    const { fields, possible, changes, ...params } = given
    this.name = name
    this.status = kind.status
    this.title = kind.title
    this.detail = detail
    this.params = params
    const faults = fields ?? (given.field === undefined ? undefined : [{ field: given.field }])
    if (faults)
      this.fields = faults.map((of) =>
        'type' in of ? of : { field: of.field, type: kebab(name), ...detail },
      )
    if (possible) this.possible = possible
    if (changes) this.changes = changes
  }

  /** The maker behind `refuse`, which gives it its types. */
  static named(name: RefusalName): (params: unknown) => Refusal {
    return (params) => {
      // The params fit the sentence because `refuse` lets nothing else through.
      return new Refusal(name, refusalTable[name] as RefusalKind<unknown>, {
        ...(params as Lifted),
      })
    }
  }
}

/** One maker for each refusal of the table: `throw refuse.notFound()`. */
export const refuse = Object.fromEntries(
  Object.keys(refusalTable).map((name) => [name, Refusal.named(name as RefusalName)]),
) as unknown as { readonly [N in RefusalName]: (params: RefusalParams<N>) => Refusal }

/**
 * Several refusals of one request as one, so that a person mends all fields at once. One that is not about fields is told
 * by itself.
 */
export function together(first: Refusal, ...others: readonly Refusal[]): Refusal {
  const all = [first, ...others]
  const whole = all.find(({ fields }) => !fields)
  if (whole || others.length === 0) return whole ?? first
  return refuse.invalid({ fields: all.flatMap(({ fields = [] }) => fields) })
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The stable address by which readers tell refusals apart. */
export const refusalType = (name: RefusalName): string => `/refusals/${kebab(name)}`

/** The refusal as RFC 9457 writes it, its texts in the reader's language. */
export function toWire(refusal: Refusal, lang: Lang): RefusalWire {
  const { fields, possible, changes, params } = refusal
  return {
    type: refusalType(refusal.name),
    title: refusal.title[lang],
    status: refusal.status,
    detail: refusal.detail[lang],
    ...(fields && {
      fields: fields.map(({ field, type, ...text }) => ({ field, type, detail: text[lang] })),
    }),
    ...(possible && { possible: possible.map(({ step }) => step) }),
    ...(changes && { changes }),
    ...(Object.keys(params).length > 0 && { params }),
  }
}

/** What documents say of a refusal: its address, status and title. */
export function refusalCatalogue(name: string): {
  readonly type: string
  readonly status: number
  readonly title: Words
} {
  const kind = (
    refusalTable as Readonly<Record<string, { readonly status: number; readonly title: Words }>>
  )[name]
  if (!kind) throw new Error(`there is no refusal ${name}`)
  return { type: refusalType(name as RefusalName), status: kind.status, title: kind.title }
}
