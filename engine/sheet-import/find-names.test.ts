import { expect, it } from 'vitest'
import { aTool } from '../../test/example/journeys.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'
import { registerOf } from '../model/model.ts'
import { findNames } from './find-names.ts'

it('what somebody pointed out names nothing for those who may not read it', async () => {
  const ledger = await testLedger()
  const { id } = await aTool(ledger)
  const model = registerOf(ledger.context.model, 'garden.repair')
  const named = async (person: 'dana' | 'olu') =>
    (
      await findNames(
        ledger.context,
        ledger.as(person).actor,
        model,
        new Map([['tool', new Set(['老铲子'])]]),
        { tool: { 老铲子: id, 别的: 'no id' } },
      )
    ).find('tool', '老铲子')
  expect(await named('dana')).toEqual({ id })
  expect(await named('olu')).toBeUndefined()
})
