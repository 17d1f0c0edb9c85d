import { Command } from 'commander'
import { StartRefusal } from '../start-refusal.ts'

export const exportCommand = (): Command =>
  new Command('export').description('导出').action(() => {
    throw new StartRefusal('此命令正在编写。', 'This command is being written.')
  })
