#!/usr/bin/env node
// The command line's door. The ledger runs on the Node that npm installed beside it, whatever Node called this.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 24 || (major === 24 && minor >= 12)) {
  await import('./taizhang.ts')
} else {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  const program = fileURLToPath(new URL('./taizhang.ts', import.meta.url))
  const { status, error } = spawnSync(node, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  if (error) {
    process.stderr.write('请先在项目目录运行 npm ci。\nRun npm ci in the project first.\n')
    process.exit(1)
  }
  process.exit(status ?? 1)
}
