import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkValue } from './index.ts'
import { sampleFields } from './samples/fields.ts'
import { sampleValues } from './samples/values.ts'

describe.each([
  // The examples printed in GB 11643-1999 and GB 32100-2015.
  ['identityNumber', ['11010519491231002X', '440524188001010014'], '0123456789'],
  ['creditCode', ['91350100M000100Y43'], '0123456789ABCDEFGHJKLMNPQRTUWXY'],
] as const)('the check character of the kind %s', (kind, examples, alphabet) => {
  const field = sampleFields[kind]
  const normalised = sampleValues[kind].map((value) => {
    const checked = checkValue(field, value)
    return checked.ok ? String(checked.value) : ''
  })

  it.each(examples)('accepts %s of the standard', (example) => {
    expect(checkValue(field, example)).toEqual({ ok: true, value: example })
  })

  it('betrays every single wrong character', () => {
    const characters = fc.constantFrom(...Array.from(alphabet))
    fc.assert(
      fc.property(normalised, fc.nat(16), characters, (code, at, wrong) => {
        fc.pre(code.charAt(at) !== wrong)
        const slip = code.slice(0, at) + wrong + code.slice(at + 1)
        expect(checkValue(field, slip)).toMatchObject({ ok: false })
      }),
    )
  })

  it('betrays two neighbours that changed places', () => {
    fc.assert(
      fc.property(normalised, fc.nat(15), (code, at) => {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)]
        fc.pre(a !== b)
        const slip = code.slice(0, at) + b + a + code.slice(at + 2)
        expect(checkValue(field, slip)).toMatchObject({ ok: false })
      }),
    )
  })
})
