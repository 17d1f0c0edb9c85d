import type { Words } from './field.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day or a month as documents write it: "2018-05-09" is 2018年5月9日 or 9 May 2018, "2018-05" is 2018年5月 or May 2018. */
export function dayWords(word: string): Words {
  const [year = '', month = '', day] = word.split('-')
  const name = months[Number(month) - 1] ?? month
  return day === undefined
    ? { zh: `${year}年${Number(month)}月`, en: `${name} ${year}` }
    : {
        zh: `${year}年${Number(month)}月${Number(day)}日`,
        en: `${Number(day)} ${name} ${year}`,
      }
}
