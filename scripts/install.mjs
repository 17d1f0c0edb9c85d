/**
 * Installs what npm must install, when it must, and finds the Node that runs Taizhang. Plain JavaScript for the
 * machine's own Node, however old (18 or later): nothing is installed yet when this runs.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** The first Node that runs our TypeScript as it is, without a warning. */
const oldestNode = [24, 12]

const at = (/** @type {string} */ path) => join(projectRoot, path)

/**
 * Makes sure that the packages of the lockfile are there.
 *
 * @returns {string} Path of the Node to run Taizhang with.
 */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  if (!isInstalled(lock)) install(lock)
  const ours = at('node_modules/.bin/node')
  if (spawnSync(ours, ['--version']).status === 0) return ours
  if (runsTypeScript(process.version)) return process.execPath
  return refuse(
    `本机 Node ${process.version} 过旧（需 ${oldestNode.join('.')} 或以上），而随包安装的 Node 不能运行。` +
      '请执行：npm rebuild node --ignore-scripts=false',
    `This machine's Node ${process.version} is too old (${oldestNode.join('.')} or later is needed) and the one ` +
      'installed with the package does not run. Please run: npm rebuild node --ignore-scripts=false',
  )
}

/** Prints why there is no going on, in Chinese and English, and ends the process. */
export function refuse(/** @type {string} */ zh, /** @type {string} */ en) {
  console.error(`\n${zh}\n${en}`)
  process.exit(1)
}

/** By the mark of an earlier run, or by npm's own: its hidden lockfile is written at the end of every install. */
function isInstalled(/** @type {string} */ lock) {
  const mark = at('node_modules/.taizhang-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return true
  const hidden = at('node_modules/.package-lock.json')
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
}

function install(/** @type {string} */ lock) {
  console.log('正在安装依赖（npm install）…… Installing the packages (npm install) …')
  const npm = process.env.npm_execpath
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  // Not `npm ci`: it refuses a lockfile that lacks the optional packages of other kinds of machines, and not every
  // registry has them. The versions are the lockfile's all the same, and the lockfile is left as it is. What builds
  // the web app is needed even where NODE_ENV says "production".
  const args = [...first, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund']
  const done = spawnSync(program, args, { cwd: projectRoot, stdio: 'inherit' })
  if (done.status !== 0) {
    refuse(
      '依赖安装失败，原因见上。请检查网络和 npm 设置后重试。',
      'The packages could not be installed, see above. Check the network and the settings of npm, then try again.',
    )
  }
  writeFileSync(at('node_modules/.taizhang-lock'), lock)
}

function runsTypeScript(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}
