import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartRefusal } from './start-refusal.ts'

/** Folder by folder: `mkdir` with `recursive` never ends where the system says of a folder it may not make that its parent is missing (`/proc`). */
function make(folder: string): void {
  if (existsSync(folder)) return
  make(dirname(folder))
  mkdirSync(folder)
}

/**
 * Makes the data folder where there is none.
 *
 * @throws StartRefusal when it cannot be made or written to.
 */
export function prepareHome(home: string): void {
  try {
    make(home)
    // A file of that name stands where the folder belongs.
    accessSync(`${home}/.`, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartRefusal(
      `数据文件夹 ${home} 无法建立或写入，请用 TAIZHANG_HOME 指定可写的文件夹。`,
      `The data folder ${home} cannot be made or written to. Name one that can with TAIZHANG_HOME.`,
      error instanceof Error ? error.message : String(error),
    )
  }
}
