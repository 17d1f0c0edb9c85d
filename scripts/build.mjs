/** Builds the web app when it is missing or no longer what its sources say. Plain JavaScript, as install.mjs is. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, projectRoot, refuse } from './install.mjs'

const mark = join(projectRoot, 'web/dist/.sources')

/** What goes into the bundle. The lockfile stands for the libraries. */
const sources = ['web', 'engine/define', 'package-lock.json', 'tsconfig.json']

/** What to say when it fails, in Chinese and English; the builder has said why. */
export const buildFailed = [
  '网页生成失败，原因见上。',
  'The web app could not be built, see above.',
]

/**
 * Builds only what is out of date: comparing takes some 20 ms.
 *
 * @returns {Promise<boolean>} Whether the web app is there as its sources say.
 */
export async function ensureBuilt(/** @type {string} */ node) {
  const fingerprint = fingerprintOf(projectRoot)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return true
  console.log('正在生成网页…… Building the web app …')
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
  const building = spawn(node, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  const [status] = await once(building, 'exit')
  if (status === 0) writeFileSync(mark, fingerprint)
  return status === 0
}

/**
 * A hash over the names and contents of all sources below a project's root. Not over their times: a clone or a change
 * of branch touches every file and alters none.
 *
 * @param {string} root
 */
export function fingerprintOf(root) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(root, source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @returns {string[]} Paths relative to the root, in a fixed order, without what is built and without tests. */
function filesBelow(/** @type {string} */ root, /** @type {string} */ path) {
  if (!existsSync(join(root, path)) || path === 'web/dist' || /\.test\.tsx?$/.test(path)) return []
  try {
    const names = readdirSync(join(root, path)).sort()
    return names.flatMap((name) => filesBelow(root, `${path}/${name}`))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await ensureBuilt(ensureInstalled())
  if (!built) refuse(...buildFailed)
}
