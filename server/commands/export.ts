import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { exportCsv } from '../../engine/export/csv.ts'
import { StartRefusal } from '../start-refusal.ts'
import { say } from './say.ts'
import { whichPost } from './which-post.ts'
import { whichRegister } from './which-register.ts'
import { withLedger } from './with-ledger.ts'

interface Options {
  readonly query?: string
  readonly as?: string
  readonly lang: string
  readonly output?: string
}

const langOf = (text: string): 'zh' | 'en' => {
  if (text === 'zh' || text === 'en') return text
  throw new StartRefusal('--lang 只能为 zh 或 en。', '--lang must be zh or en.')
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Writes to a file that is there only once it is whole. */
async function toFile(pieces: AsyncIterable<string>, path: string): Promise<void> {
  const unfinished = `${path}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (!['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(codeOf(error))) throw error
    throw new StartRefusal(`无法写入 ${path}。`, `${path} cannot be written.`)
  }
  say(`已导出 Exported → ${path}`)
}

/** Writes to standard output until its reader has had enough. */
async function toOutput(pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false })
  } catch (error) {
    if (!['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(codeOf(error))) throw error
  }
}

async function run(
  register: string | undefined,
  { query = '', as, lang, output }: Options,
): Promise<void> {
  const language = langOf(lang)
  await withLedger(async ({ context }) => {
    const model = whichRegister(context.model, register, 'taizhang export <register>')
    const actor = await whichPost(context, as)
    const pieces = exportCsv(
      context,
      actor,
      model,
      Object.fromEntries(new URLSearchParams(query)),
      language,
    )
    await (output === undefined ? toOutput(pieces) : toFile(pieces, output))
  })
}

const help = `
例 Example:
  npx taizhang export upkeep.problem --as dispatcher1 --query "state=filed&kind=dumping" -o 待派遣.csv
导出的内容就是该岗位能看到的内容：看不到的条目不导出，遮盖的字段仍然遮盖；每次导出都有记录。
What goes out is what the post sees: no other entries, masked fields masked; every export is kept on record.

退出码 Exit codes:
  0  已导出 done
  1  未导出，原因已说明 nothing was exported; the reason is told`

export const exportCommand = (): Command =>
  new Command('export')
    .description(
      '按某个岗位所见导出台账为 CSV Export a register as CSV, as the holder of a post sees it',
    )
    .argument('[register]', '台账，如 upkeep.problem the register')
    .option('--as <post>', '以哪个岗位查看（岗位代码） the code of the post')
    .option('--query <words>', '筛选条件，写法与列表地址相同 the words of a list’s address')
    .option('--lang <language>', '表头语言 language of the labels: zh | en', 'zh')
    .option(
      '-o, --output <file>',
      '写入文件；不写则输出到屏幕 write here instead of standard output',
    )
    .addHelpText('after', help)
    .action(run)
