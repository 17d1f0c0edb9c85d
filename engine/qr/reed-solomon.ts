/* Arithmetic over GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1, as ISO/IEC 18004 has it. */

export function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((b >>> bit) & 1) * a
  }
  return product
}

/** The generator polynomial of a degree, its leading 1 left out. */
function generator(degree: number): readonly number[] {
  let coefficients: readonly number[] = [...Array<number>(degree - 1).fill(0), 1]
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    const factor = root
    coefficients = coefficients.map(
      (one, at) => multiply(one, factor) ^ (coefficients[at + 1] ?? 0),
    )
    root = multiply(root, 2)
  }
  return coefficients
}

/** The error correction codewords of one block. */
export function correction(data: readonly number[], degree: number): readonly number[] {
  const divisor = generator(degree)
  let rest: readonly number[] = Array<number>(degree).fill(0)
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0)
    rest = divisor.map((one, at) => (rest[at + 1] ?? 0) ^ multiply(one, factor))
  }
  return rest
}
