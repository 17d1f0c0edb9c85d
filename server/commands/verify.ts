import { Command } from 'commander'
import { FileStore } from '../../engine/files/file-store.ts'
import type { Context } from '../../engine/context.ts'
import { type Figure, measuresOf } from '../../engine/indicators/measure.ts'
import { agrees } from '../../engine/indicators/verify-measure.ts'
import type { RegisterModel } from '../../engine/model/model.ts'
import { repairFigures } from '../../engine/verify/repair-figures.ts'
import { verifyFigure } from '../../engine/verify/verify-figure.ts'
import { verify, verifyFigures } from '../../engine/verify/verify.ts'
import type { Finding } from '../../engine/verify/finding.ts'
import type { Verified } from '../../engine/verify/verify-register.ts'
import { readConfig } from '../config.ts'
import { StartRefusal } from '../start-refusal.ts'
import { say } from './say.ts'
import { whichRegister } from './which-register.ts'
import { withLedger } from './with-ledger.ts'

interface Options {
  readonly register?: string
  readonly indicator?: string
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

/** The figure that somebody names; a name that is none is answered with those that are. */
function whichFigure({ model }: Context, key: string): Figure {
  const { figures } = measuresOf(model)
  const found = figures.get(key)
  if (found) return found
  throw new StartRefusal(
    `没有名为“${key}”的指标，可选：`,
    `There is no indicator “${key}”; there are:`,
    [...figures.values()].map((one) => `${one.key}  ${one.indicator.label}`).join('\n'),
  )
}

/** Compares one figure with its entries, and nothing else. */
async function runFigure(key: string): Promise<void> {
  const [label, findings] = await withLedger(async ({ context }) => {
    const figure = whichFigure(context, key)
    return [figure.indicator.label, await verifyFigure(context, figure)] as const
  })
  for (const { missing, extra, cells, entries } of findings.filter((one) => !agrees(one)))
    say(
      `✗ ${key} ${label}：少 missing ${missing}，多 extra ${extra}，格 cells ${cells}；例如 such as ${entries.join(', ')}`,
    )
  const isRight = findings.every(agrees)
  say(isRight ? `${key} ${label}：一致 agrees` : `${key} ${label}：不一致 differs`)
  if (!isRight) process.exitCode = 1
}

async function run({ register, indicator, repair }: Options): Promise<void> {
  if (indicator !== undefined) {
    if (register !== undefined || repair)
      throw new StartRefusal(
        '--indicator 单独使用；修复请用 --repair。',
        '--indicator stands alone; to repair, use --repair.',
      )
    return runFigure(indicator)
  }
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
    .option('--indicator <key>', '只核验这一项指标，如 upkeep.struckOffRate only this figure')
    .option('--repair', '先按条目重算不一致的指标 first count anew the figures that differ')
    .addHelpText('after', help)
    .action(run)
