/** Finds the Chromium that the browser tests drive, and installs it where that may be done without asking. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Debian's names. Without the fonts every Chinese character in a screenshot is an empty box. */
const packages = ['chromium', 'fonts-noto-cjk']

/**
 * Path of the browser: `CHROMIUM_PATH` where it is set, else the first in the search path.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const set = process.env.CHROMIUM_PATH
  if (set) return existsSync(set) ? set : undefined
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, macChrome].find((place) => existsSync(place))
}

/**
 * Path of the browser, installed from Debian's packages where there is none and root runs the tests.
 *
 * @returns {string | undefined}
 */
export function ensureChromium() {
  const found = findChromium()
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (found || process.env.CHROMIUM_PATH || !mayInstall) return found
  console.log('正在安装 Chromium …… Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env })
  }
  // apt-get also fails over packages that have nothing to do with ours; what counts is whether the browser is there.
  return findChromium()
}
