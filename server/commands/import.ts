import { access, constants, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Command } from 'commander'
import { encodings, type Encoding } from '../../engine/import/decode-text.ts'
import { type ImportResult, importTable } from '../../engine/import/import-table.ts'
import { readMap } from '../../engine/import/map-shape.ts'
import { readCsv } from '../../engine/import/read-csv.ts'
import { refusedCsv } from '../../engine/import/refused-csv.ts'
import type { Table } from '../../engine/import/table.ts'
import { StartRefusal } from '../start-refusal.ts'
import { readInput } from './read-input.ts'
import { say } from './say.ts'
import { whichRegister } from './which-register.ts'
import { withLedger } from './with-ledger.ts'

interface Options {
  readonly as?: string
  readonly map?: string
  readonly refused?: string
  readonly encoding: string
  readonly dryRun?: true
  readonly allOrNothing?: true
  readonly strict?: true
}

/** Rows were refused, and `--strict` or `--all-or-nothing` asked to be told so. */
const someRefused = 3
/** Reasons printed; the file of refused rows has all of them. */
const reasonsShown = 10

const encodingOf = (text: string): Encoding => {
  const found = encodings.find((one) => one === text.toLowerCase())
  if (found) return found
  throw new StartRefusal(
    `--encoding 只能为 ${encodings.join(' 或 ')}。`,
    `--encoding must be ${encodings.join(' or ')}.`,
  )
}

/** Counts the refused rows by their reason, the most frequent first. */
function sayReasons({ refused }: ImportResult): void {
  const groups = [...Map.groupBy(refused, ({ reason }) => reason.zh).values()].sort(
    (a, b) => b.length - a.length,
  )
  for (const rows of groups.slice(0, reasonsShown)) {
    const [first] = rows
    if (first)
      say(
        `  ${rows.length} × ${first.reason.zh} ${first.reason.en}（如第 ${first.row.line} 行 e.g. line ${first.row.line}）`,
      )
  }
  if (groups.length > reasonsShown)
    say(
      `  …… 另有 ${groups.length - reasonsShown} 种原因 and ${groups.length - reasonsShown} more reasons`,
    )
}

function sayResult(result: ImportResult, { dryRun, allOrNothing }: Options, seconds: number): void {
  const { read, imported, known, refused } = result
  const done = dryRun ? `可导入 ${imported} would be imported` : `导入 ${imported} imported`
  say(
    `读取 ${read} 行 rows read · ${done} · 已有 ${known} known · 退回 ${refused.length} refused · ${seconds.toFixed(1)} s`,
  )
  if (dryRun) say('试运行，未写入任何内容 Dry run, nothing was written')
  if (allOrNothing && refused.length > 0)
    say('有退回的行，全部未导入 Rows were refused, so none was imported')
  sayReasons(result)
}

/** Where refused rows go; never onto what is being read. */
async function prepareOutput(out: string | undefined, inputs: readonly string[]): Promise<void> {
  if (out === undefined) return
  if (inputs.some((input) => resolve(input) === resolve(out))) {
    throw new StartRefusal(
      '--refused 不能是导入的文件本身。',
      '--refused must not be the file that is imported.',
    )
  }
  // Tried before anything is imported: afterwards it would be too late to say that the folder is not there.
  const folder = () => access(dirname(out), constants.W_OK)
  await access(out, constants.W_OK)
    .catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? folder() : Promise.reject(error),
    )
    .catch((error: NodeJS.ErrnoException) => {
      throw new StartRefusal(`无法写入 ${out}。`, `${out} cannot be written.`, error.message)
    })
}

async function take(table: Table, mapText: string, options: Options): Promise<ImportResult> {
  const map = readMap(mapText)
  return withLedger(({ context }) => {
    const model = whichRegister(context.model, options.as, '--as')
    const onProgress = (judged: number) =>
      say(`已判 ${judged} / ${table.rows.length} 行 rows judged`)
    return importTable(context, model, map, table, { ...options, onProgress })
  })
}

async function run(file: string | undefined, options: Options): Promise<void> {
  if (file === undefined)
    throw new StartRefusal('请写明要导入的 CSV 文件。', 'Name the CSV file to import.')
  const encoding = encodingOf(options.encoding)
  if (options.map === undefined)
    throw new StartRefusal('请用 --map 指明对照文件（JSON）。', 'Name the map (JSON) by --map.')
  await prepareOutput(options.refused, [file, options.map])
  const mapText = (await readInput(options.map)).toString('utf8')
  const table = readCsv(basename(file), await readInput(file), encoding)
  const began = Date.now()
  const result = await take(table, mapText, options)
  sayResult(result, options, (Date.now() - began) / 1000)
  if (options.refused !== undefined) {
    await writeFile(options.refused, refusedCsv(table, result.refused, 'zh'))
    say(`退回的行 refused rows → ${options.refused}`)
  }
  if (result.refused.length > 0 && (options.strict || options.allOrNothing))
    process.exitCode = someRefused
}

const help = `
对照文件的写法见 programmes/upkeep/imports/README.md。再次导入同一文件不会重复；退回的行改好后可以再导入。
How a map is written: programmes/upkeep/imports/README.md. A second import of the same file adds nothing.

退出码 Exit codes:
  0  已完成，可能有退回的行 done; rows may have been refused
  1  整个文件被退回，未导入任何内容 the whole file was refused, nothing was imported
  3  有退回的行（--strict 或 --all-or-nothing）rows were refused, with --strict or --all-or-nothing`

export const importCommand = (): Command =>
  new Command('import')
    .description(
      '导入 CSV 文件：每行成为一个条目，规则与本人办理相同 Import a CSV file by the rules of people’s own steps',
    )
    .argument('[file]', 'CSV 文件 the CSV file')
    .option('--as <register>', '导入到哪本台账，如 upkeep.problem the register')
    .option('--map <file>', '对照文件：哪一列是什么 the map: which column means what')
    .option('--encoding <name>', `文字编码 encoding: ${encodings.join(' | ')}`, 'utf-8')
    .option(
      '--refused <file>',
      '把退回的行连同原因写入此文件 write refused rows with their reasons here',
    )
    .option('--dry-run', '只判断，不写入 judge every row, write nothing')
    .option('--all-or-nothing', '有一行退回就全部不导入 one refused row leaves all out')
    .option('--strict', '有退回的行时以 3 退出 exit with 3 when rows were refused')
    .addHelpText('after', help)
    .action(run)
