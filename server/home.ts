import { accessSync, constants, mkdirSync } from 'node:fs'
import { StartRefusal } from './start-refusal.ts'

/**
 * Makes the data folder where there is none.
 *
 * @throws StartRefusal when it cannot be made or written to.
 */
export function prepareHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true })
    accessSync(home, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartRefusal(
      `数据文件夹 ${home} 无法建立或写入，请用 TAIZHANG_HOME 指定可写的文件夹。`,
      `The data folder ${home} cannot be made or written to. Name one that can with TAIZHANG_HOME.`,
      error instanceof Error ? error.message : String(error),
    )
  }
}
