import { boardsEn } from './boards.en.ts'
import { boardsZh } from './boards.zh.ts'
import { wordsOf } from './index.ts'

/** The texts of the pages around a figure: the entries behind it, the scorecard, the map by value and the wall display. */
export const boardWords = wordsOf({ zh: boardsZh, en: boardsEn })
