import { Command } from 'commander'
import { StartRefusal } from '../start-refusal.ts'

export const verifyCommand = (): Command =>
  new Command('verify').description('核验').action(() => {
    throw new StartRefusal('此命令正在编写。', 'This command is being written.')
  })
