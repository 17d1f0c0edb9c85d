import { Command } from 'commander'
import { FileStore } from '../../engine/files/file-store.ts'
import type { RegisterModel } from '../../engine/model/model.ts'
import { verify } from '../../engine/verify/verify.ts'
import type { Finding } from '../../engine/verify/finding.ts'
import type { Verified } from '../../engine/verify/verify-register.ts'
import { readConfig } from '../config.ts'
import { say } from './say.ts'
import { whichRegister } from './which-register.ts'
import { withLedger } from './with-ledger.ts'

interface Options {
  readonly register?: string
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

async function run({ register }: Options): Promise<void> {
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
  const files = await withLedger(({ context }) => {
    const only =
      register === undefined ? {} : { only: whichRegister(context.model, register, '--register') }
    return verify(context, { store, report, onRegister, ...only })
  })
  say(`${files} 个文件 files`)
  if (differences > shown)
    say(
      `…… 共 ${differences} 处，以上为前 ${shown} 处 ${differences} in all, the first ${shown} above`,
    )
  say(differences === 0 ? '一致 All of it agrees' : `${differences} 处不一致 differences`)
  if (differences > 0) process.exitCode = 1
}

const help = `
逐条重放历史，与台账现值比对（状态、版本、字段、各状态时间、时限）；逐个读取文件，核对 SHA-256。
Replays the history of each entry and compares it with the row; reads each file and compares its SHA-256.

退出码 Exit codes:
  0  全部一致 all of it agrees
  1  有不一致，或无法核验 something differs, or nothing could be verified`

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('按历史核验台账和文件 Verify entries and files against the history')
    .option('--register <key>', '只核验这一本台账，如 upkeep.problem only this register')
    .addHelpText('after', help)
    .action(run)
