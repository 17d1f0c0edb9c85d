import { Command } from 'commander'
import { FileStore } from '../../engine/files/file-store.ts'
import type { RegisterModel } from '../../engine/model/model.ts'
import { repairFigures } from '../../engine/verify/repair-figures.ts'
import { verify, verifyFigures } from '../../engine/verify/verify.ts'
import type { Finding } from '../../engine/verify/finding.ts'
import type { Verified } from '../../engine/verify/verify-register.ts'
import { readConfig } from '../config.ts'
import { say } from './say.ts'
import { whichRegister } from './which-register.ts'
import { withLedger } from './with-ledger.ts'

interface Options {
  readonly register?: string
  readonly repair?: true
}

/** Differences printed in full; the others are counted. */
const shown = 20

const written = (value: unknown): string =>
  value === null || value === undefined
    ? '（无 none）'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

function sayFinding(register: string, of: string, { what, expected, found }: Finding): void {
  say(`✗ ${register} ${of} ${what}：应为 should be ${written(expected)}，实为 is ${written(found)}`)
}

async function run({ register, repair }: Options): Promise<void> {
  const store = new FileStore(readConfig(process.env).home)
  let differences = 0
  const report = (...finding: Parameters<typeof sayFinding>): void => {
    differences += 1
    if (differences <= shown) sayFinding(...finding)
  }
  const onRegister = (
    { key, register: { label } }: RegisterModel,
    { entries, lines }: Verified,
  ): void => {
    say(`${key} ${label}：${entries} 条 entries，${lines} 行历史 lines of history`)
  }
  const { files, measures } = await withLedger(async ({ context }) => {
    const only =
      register === undefined ? {} : { only: whichRegister(context.model, register, '--register') }
    if (repair) {
      for (const key of await repairFigures(context, only))
        say(`${key}：已按条目重算 counted anew from its entries`)
    }
    return {
      files: await verify(context, { store, report, onRegister, ...only }),
      measures: await verifyFigures(context, { report, ...only }),
    }
  })
  say(`${files} 个文件 files`)
  say(`${measures} 项度量 measures of figures`)
  if (differences > shown)
    say(
      `…… 共 ${differences} 处，以上为前 ${shown} 处 ${differences} in all, the first ${shown} above`,
    )
  say(differences === 0 ? '一致 All of it agrees' : `${differences} 处不一致 differences`)
  if (differences > 0) process.exitCode = 1
}

const help = `
逐条重放历史，与台账现值比对（状态、版本、字段、各状态时间、时限）；逐个读取文件，核对 SHA-256；
逐项核对指标所存的数与条目现在算出的数（条数、合计、指纹）。
Replays the history of each entry and compares it with the row; reads each file and compares its SHA-256;
compares what figures are made of with what the entries come to now: number, sum and fingerprint.

退出码 Exit codes:
  0  全部一致 all of it agrees
  1  有不一致，或无法核验 something differs, or nothing could be verified`

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('按历史核验台账和文件 Verify entries and files against the history')
    .option('--register <key>', '只核验这一本台账，如 upkeep.problem only this register')
    .option('--repair', '先按条目重算不一致的指标 first count anew the figures that differ')
    .addHelpText('after', help)
    .action(run)
