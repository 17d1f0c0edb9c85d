import { wordsOf } from './index.ts'
import { viewsEn } from './views.en.ts'
import { viewsZh } from './views.zh.ts'

/** The texts of map, board, calendar, figures and charts: loaded with those screens and not before. */
export const viewWords = wordsOf({ zh: viewsZh, en: viewsEn })
