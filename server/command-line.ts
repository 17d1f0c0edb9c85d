import { Command, CommanderError } from 'commander'
import { Refusal } from '../engine/refusals.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { loadCommand } from './commands/load.ts'
import { migrateCommand } from './commands/migrate.ts'
import { misuse } from './commands/misuse.ts'
import { startCommand } from './commands/start.ts'
import { verifyCommand } from './commands/verify.ts'
import { StartRefusal } from './start-refusal.ts'

const program = new Command('taizhang')
  .description(
    '台账：一本账管全部专项。Settings: PORT, HOST, TAIZHANG_HOME, DATABASE_URL, TAIZHANG_DEMO.',
  )
  .exitOverride()
  .configureOutput({ outputError: () => undefined })
for (const command of [
  startCommand,
  migrateCommand,
  loadCommand,
  importCommand,
  verifyCommand,
  exportCommand,
])
  program.addCommand(command().copyInheritedSettings(program))

try {
  await program.parseAsync()
} catch (error) {
  // What somebody can mend is told in their language; everything else is a bug and shows where it happened.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode
    if (error.exitCode !== 0 && error.code !== 'commander.help')
      process.stderr.write(`${misuse(program, error)}\n`)
  } else if (error instanceof StartRefusal) process.stderr.write(`${error.message}\n`)
  else if (error instanceof Refusal)
    process.stderr.write(`${error.detail.zh}\n${error.detail.en}\n`)
  else
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  if (!(error instanceof CommanderError)) process.exitCode = 1
}
