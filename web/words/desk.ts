import { deskEn } from './desk-en.ts'
import { deskZh, type DeskWords } from './desk-zh.ts'
import { wordsOf } from './index.ts'

/** The desk's own texts in the reader's language. */
export const useDeskWords: () => DeskWords = wordsOf({ zh: deskZh, en: deskEn }).use
