import { expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { compile } from '../engine/model/model.ts'
import { ledger } from '../programmes/index.ts'
import { mistakesByFile } from './mistakes-by-file.ts'

it('mistakes stand under the file in which each is mended', () => {
  expect(
    mistakesByFile([
      'programmes/upkeep: problem: fly: nobody may take it',
      'programmes/sports: meet: the title nothing is no field',
      'programmes/upkeep: problem: the state gone is never reached',
      'programmes/upkeep: filedRate is broken down by roof, which is no field',
      'programmes: two registers share the prefix DD',
    ]),
  ).toBe(`programmes/index.ts
  two registers share the prefix DD
programmes/sports/meets.ts
  meet: the title nothing is no field
programmes/upkeep/problem/problem.ts
  problem: fly: nobody may take it
  problem: the state gone is never reached
programmes/upkeep/problem/rates.ts
  filedRate is broken down by roof, which is no field`)
})

it('every register and figure of the zone is found in a file of its own programme', () => {
  for (const { programme, indicators } of ledger.programmes) {
    const names = [
      ...[...compile(ledger).registers.values()]
        .filter((one) => one.programme === programme)
        .map(({ register }) => register.register),
      ...Object.keys(indicators),
    ]
    const lost = names.filter((name) => {
      const [file = ''] = mistakesByFile([`programmes/${programme}: ${name}: x`]).split('\n')
      return !new RegExp(`'${name}'|${name}: |const ${name} = `).test(readFileSync(file, 'utf8'))
    })
    expect(lost).toEqual([])
  }
})
