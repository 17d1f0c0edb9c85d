import { identityCheckCharacter } from '../../engine/define/index.ts'

/**
 * A made-up identity number of a woman with a right check character. Its region 990000 is no division of China, so that it can never be a living
 * person's.
 *
 * @param birthday "1983-05-10"
 */
export function exampleIdentity(birthday: string, index: number): string {
  const sequence = String(2 * index + 2).padStart(3, '0')
  const digits = `990000${birthday.replaceAll('-', '')}${sequence}`
  return digits + identityCheckCharacter(digits)
}
