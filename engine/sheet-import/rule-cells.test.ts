import { expect, it } from 'vitest'
import { importDesk, workbook } from '../../test/hand-in.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'

it('a rule over several fields is told beside each of their cells, and beside none that has nothing to do with it', async () => {
  const ledger = await testLedger()
  await ledger.as('dana').create('tool', {
    name: '铁锹',
    serial: 'TQ0001',
    use: 'dig',
    kept: ledger.unit('north'),
    boughtOn: '2025-02-01',
  })
  const { handIn } = await importDesk(ledger, 'repair')
  const { preview } = await handIn(
    'dana',
    await workbook({
      name: 'Sheet1',
      rows: [
        ['损坏情况', '工具', '希望修好日期'],
        ['断了', '铁锹', '2025-01-31'],
        ['钝了', '铁锹', '2025-04-01'],
      ],
    }),
  )
  const [first, second] = preview.outcomes
  const zh = '不符合规则“希望修好日期不得早于购入日期”，请更正后再提交。'
  expect(first).toMatchObject({
    kind: 'refused',
    faults: [
      { column: 1, zh },
      { column: 2, zh },
    ],
  })
  expect(second?.kind).toBe('new')
})
