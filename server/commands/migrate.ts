import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { compile } from '../../engine/model/model.ts'
import { additions } from '../../engine/store/additions.ts'
import { migrate } from '../../engine/store/migrate.ts'
import { ledger } from '../../programmes/index.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/open-database.ts'
import { StartRefusal } from '../start-refusal.ts'
import { makePool, migrationsFolder } from '../open-ledger.ts'

interface Options {
  readonly draft?: string
}

/** Never over a file that is there: it may be the draft that somebody is reviewing. */
async function writeDraft(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw isThere
      ? new StartRefusal(
          `${path} 已存在，未覆盖；请换一个文件名。`,
          `${path} is there already and was not written over; choose another name.`,
        )
      : new StartRefusal(
          `无法写入 ${path}。`,
          `${path} cannot be written.`,
          error instanceof Error ? error.message : '',
        )
  })
}

/** Without options: brings the database up to date, or names what differs. With --draft: writes the additive part as SQL for review. */
async function run({ draft }: Options): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  const pool = makePool(database.url)
  try {
    const model = compile(ledger)
    if (draft !== undefined) {
      const statements = await additions(pool, model)
      await writeDraft(draft, `${statements.map((one) => `${one};`).join('\n')}\n`)
      process.stdout.write(`${statements.length} 条 statements → ${draft}\n`)
      return
    }
    const applied = await migrate(pool, model, migrationsFolder)
    process.stdout.write(
      applied.length > 0 ? `${applied.join('\n')}\n` : '已是最新 Nothing to do\n',
    )
  } finally {
    await pool.end()
    await database.stop()
  }
}

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('更新数据库结构 Bring the database to the definitions, or name what differs')
    .option(
      '--draft <file>',
      '把新增的列和约束写成 SQL 草稿 write additive changes as a draft for review',
    )
    .addHelpText(
      'after',
      `
新台账的表自动建立；对已有的表只写草稿，审阅后放入 migrations/ 再运行。草稿不覆盖已有文件。
Tables of new registers are made by themselves; what touches an existing one is drafted, reviewed and put into migrations/.`,
    )
    .action(run)
