import { readFile } from 'node:fs/promises'
import { StartRefusal } from '../start-refusal.ts'

const reasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['没有这个文件', 'is not there'],
  EACCES: ['无权读取', 'may not be read'],
  EISDIR: ['是文件夹', 'is a folder'],
}

/** Reads a file that somebody names on the command line; one that cannot be read is refused in words. */
export async function readInput(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const reason = reasons[error instanceof Error && 'code' in error ? String(error.code) : '']
    if (!reason) throw error
    throw new StartRefusal(`${path}：${reason[0]}。`, `${path} ${reason[1]}.`)
  }
}
