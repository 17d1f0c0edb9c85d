import { en } from './en.ts'
import { language, useLanguage, type Language } from './language.ts'
import { zh, type UiWords } from './zh.ts'

export {
  language,
  say,
  sayCounted,
  sayMeasure,
  setLanguage,
  useLanguage,
  type Language,
} from './language.ts'
export type { UiWords } from './zh.ts'

const all: Readonly<Record<Language, UiWords>> = { zh, en }

/** The texts of the screens in the reader's language. Outside a component use `words()`. */
export const useWords = (): UiWords => all[useLanguage()]
export const words = (as: Language = language()): UiWords => all[as]

/**
 * Texts that only one part of the screens needs, kept beside that part so that others need not load them:
 * `const own = wordsOf({ zh: {...}, en: {...} })` and in a component `const w = own.use()`. The English has to have the
 * shape of the Chinese.
 */
export function wordsOf<T>(texts: { readonly zh: T; readonly en: NoInfer<T> }): {
  readonly use: () => T
  readonly now: () => T
  readonly in: (as: Language) => T
} {
  return {
    use: () => texts[useLanguage()],
    now: () => texts[language()],
    in: (as) => texts[as],
  }
}
