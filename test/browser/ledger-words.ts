import type { Page } from 'playwright-core'
import type { Words } from '../../engine/define/field.ts'
import type { DefinitionsWire, RegisterWire } from '../../engine/define/wire.ts'
import { fieldWords } from '../../web/fields/words.ts'
import { phoneWords } from '../../web/phone/words.ts'
import { setLanguage, words, type Language, type UiWords } from '../../web/words/index.ts'
import { viewWords } from '../../web/words/views.ts'

/** Everything that is written on the screens in one language, so that the tests find things as a person does: by reading. */
export interface LedgerWords {
  readonly language: Language
  readonly ui: UiWords
  readonly views: ReturnType<typeof viewWords.now>
  readonly phone: ReturnType<typeof phoneWords.now>
  readonly fields: ReturnType<typeof fieldWords.now>
}

export function ledgerWords(language: Language): LedgerWords {
  setLanguage(language)
  return {
    language,
    ui: words(language),
    views: viewWords.now(),
    phone: phoneWords.now(),
    fields: fieldWords.now(),
  }
}

/** What the definitions call the parts of a register, in one language, as far as the reader may see it. */
export interface RegisterWords {
  readonly register: string
  readonly create: string
  readonly step: (name: string) => string
  readonly field: (name: string) => string
  readonly choice: (field: string, name: string) => string
  readonly state: (name: string) => string
}

const missing = (what: string): never => {
  throw new Error(`The definitions name no ${what}`)
}

/** Reads the definitions as the person signed in on the page may see them. */
export async function registerWords(
  page: Page,
  key: string,
  language: Language,
): Promise<RegisterWords> {
  const answer = await page.request.get('/api/definitions')
  const definitions = (await answer.json()) as DefinitionsWire
  const register: RegisterWire =
    definitions.programmes
      .flatMap((programme) => programme.registers)
      .find((one) => one.key === key) ?? missing(key)
  const say = (text: Words | undefined, what: string): string => text?.[language] ?? missing(what)
  const fieldOf = (name: string) => register.fields.find((one) => one.name === name)
  return {
    register: say(register.label, key),
    create: register.create ? say(register.create.label, 'create') : '',
    step: (name) => say(register.steps.find((one) => one.name === name)?.label, name),
    field: (name) => say(fieldOf(name)?.label, name),
    choice: (field, name) =>
      say(fieldOf(field)?.choices?.find((one) => one.name === name)?.label, `${field} ${name}`),
    state: (name) => say(register.states.find((one) => one.name === name)?.label, name),
  }
}
