import { wordsOf } from './index.ts'
import { movesEn } from './moves.en.ts'
import { movesZh } from './moves.zh.ts'

/** The texts of moving units, and of figures by the tree as it is or as it was. */
export const moveWords = wordsOf({ zh: movesZh, en: movesEn })
