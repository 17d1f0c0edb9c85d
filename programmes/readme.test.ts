import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { stateDiagram } from '../engine/define/index.ts'
import { ledger } from './index.ts'

/*
 * Every programme's README draws how its main entries live. The drawing stands between a line that names the register and its end, and is the
 * definition's: UPDATE_GOLDEN=1 draws it anew.
 */
const drawn = /<!-- states of (\w+) -->\n```mermaid\n(.*?)```/gs

it.each(ledger.programmes.map((one) => [one.programme, one] as const))(
  'the diagrams in the README of %s are those of its definitions',
  (name, programme) => {
    const file = new URL(`${name}/README.md`, import.meta.url)
    const read = () => readFileSync(file, 'utf8')
    const page = read()
    const wanted = page.replaceAll(drawn, (_, of: string) => {
      const register = programme.registers.find((one) => one.register === of)
      if (!register) throw new Error(`${name} has no register ${of}`)
      const lines = stateDiagram(register).join('\n')
      return `<!-- states of ${of} -->\n\`\`\`mermaid\n${lines}\n\`\`\``
    })
    expect([...page.matchAll(drawn)]).not.toEqual([])
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, wanted)
    expect(read()).toBe(wanted)
  },
)
