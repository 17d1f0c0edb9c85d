import type { Words } from '../define/index.ts'

/** A field by its name, with its label for sentences. */
export interface NamedField {
  readonly field: string
  readonly label: Words
}
/** A step by its name, with its label for sentences. */
export interface NamedStep {
  readonly step: string
  readonly label: Words
}
/** What is wrong with one field: a stable kebab-case type and the sentence in both languages. */
export interface FieldFault extends Words {
  readonly field: string
  readonly type: string
}

/** One kind of refusal; `P` is what its sentence needs to know. */
export interface RefusalKind<P> {
  readonly status: number
  readonly title: Words
  readonly detail: (params: P) => Words
}

export const kind = <P = void>(
  status: number,
  title: Words,
  detail: (params: P) => Words,
): RefusalKind<P> => ({ status, title, detail })

export const both = (zh: string, en: string): Words => ({ zh, en })

/** Labels as a sentence lists them. */
export const listed = (of: readonly Words[]): Words =>
  both(of.map(({ zh }) => `“${zh}”`).join('、'), of.map(({ en }) => `“${en}”`).join(', '))

export const labelsOf = (of: readonly { readonly label: Words }[]): readonly Words[] =>
  of.map(({ label }) => label)
