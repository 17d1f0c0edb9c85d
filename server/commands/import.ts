import { Command } from 'commander'
import { StartRefusal } from '../start-refusal.ts'

export const importCommand = (): Command =>
  new Command('import').description('导入').action(() => {
    throw new StartRefusal('此命令正在编写。', 'This command is being written.')
  })
