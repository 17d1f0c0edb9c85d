/** GB 11643-1999: weights of the first seventeen digits, and check characters by their sum modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * A made-up identity number of a woman with a right check character. Its region 990000 is no division of China, so that it can never be a living
 * person's.
 *
 * @param birthday "1983-05-10"
 */
export function exampleIdentity(birthday: string, index: number): string {
  const sequence = String(2 * index + 2).padStart(3, '0')
  const digits = `990000${birthday.replaceAll('-', '')}${sequence}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}
