import { useSyncExternalStore } from 'react'
import type { MeasureWords, Words } from '../../engine/define/field.ts'

/** The languages of the screens. Chinese is the working language; English is complete beside it. */
export type Language = 'zh' | 'en'

const storageKey = 'taizhang.language'
const listeners = new Set<() => void>()

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  } catch {
    // Storage can be switched off by an office's policy; Chinese is right for nearly everybody then.
    return 'zh'
  }
}

let current: Language = remembered()

export const language = (): Language => current

/** Changes the language of every screen at once and remembers it on this machine. */
export function setLanguage(next: Language): void {
  if (next === current) return
  current = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // Without storage the choice lasts until the page is closed, which is better than a refusal.
  }
  for (const listener of listeners) listener()
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language chosen by the reader; the component is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, language, language)

/** A text of a definition in the chosen language. Chinese stands in where no English was written. */
export const say = (words: Words, as: Language = current): string => words[as] || words.zh

/** A unit of measure in the chosen language; nothing where it needs none. */
export const sayMeasure = (measure: MeasureWords, as: Language = current): string => measure[as]

/** A number with its unit of measure: 3 个, 3 projects, 1 project. */
export function sayCounted(number: string, measure: MeasureWords, as: Language = current): string {
  const isOne = as === 'en' && (number === '1' || number === '-1')
  const said = isOne ? (measure.enOne ?? measure.en) : sayMeasure(measure, as)
  return `${number} ${said}`.trim()
}
