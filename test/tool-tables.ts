/** Tables of the garden's tools, as tests of imports hand them in, and what they ask again and again. */
import { registerOf } from '../engine/model/model.ts'
import { transaction } from '../engine/store/sql.ts'
import { verifyRegister } from '../engine/verify/verify-register.ts'
import { type Desk, workbook } from './hand-in.ts'
import type { TestLedger } from './ledger-for-tests.ts'

const heading = ['名称', '编号', '用途', '保管单位', '重量'] as const

/** A sheet with the heading that the register itself has. */
export const toolTable = (...lines: readonly (readonly (string | number | null)[])[]) =>
  workbook({ name: 'Sheet1', rows: [[...heading], ...lines] })

export const threeTools = [
  ['铁锹', 'TQ0001', '翻土', '北园', 2.5],
  ['剪刀', 'JD0001', '修剪', '南园', 1],
  ['水管', 'SG0001', '浇灌', '工具房', null],
] as const

export const toolsModel = ({ context }: TestLedger) => registerOf(context.model, 'garden.tool')
export const dispatcherOf = (ledger: TestLedger) => ledger.as('dana').actor

export const undoImport = (ledger: TestLedger, { desk }: Desk, id: string, partly = false) =>
  desk.undo(dispatcherOf(ledger), toolsModel(ledger), id, partly)

/** What a verification of the tools finds wrong. */
export async function findings(ledger: TestLedger): Promise<string[]> {
  const found: string[] = []
  await transaction(ledger.context.pool, (client) =>
    verifyRegister(client, ledger.context, toolsModel(ledger), (of, { what }) =>
      found.push(`${of} ${what}`),
    ),
  )
  return found
}
