/** What the command line says to whoever mistypes it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const said = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/taizhang.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, lines: stderr.split('\n') }
}
const commands = ['start', 'migrate', 'load', 'import', 'verify', 'export']

describe('a command line that cannot be read', () => {
  it('names the commands there are, in both languages', () => {
    const { status, lines } = said('strat')
    expect([status, ...lines.slice(0, 2)]).toEqual([
      1,
      '没有名为“strat”的命令。',
      'There is no command “strat”.',
    ])
    for (const command of commands) expect(lines.join('\n')).toContain(`\n  ${command} `)
  })

  it.each([
    [['start', '--foo'], 'start 没有选项“--foo”。', 'start has no option “--foo”.'],
    [['load'], 'load 后面缺少“what”。', 'load needs the argument “what”.'],
    [
      ['import', '--map'],
      'import 的选项“--map <file>”后面缺少内容。',
      'The option “--map <file>” of import needs a value.',
    ],
    [['verify', 'all'], 'verify 后面的内容过多。', 'verify was given more than it takes.'],
  ])('%j is told what is wrong and how the command is used', (words, zh, en) => {
    const { status, lines } = said(...words)
    expect([status, lines[0], lines[1]]).toEqual([1, zh, en])
    expect(lines.join('\n')).toContain(`Usage: taizhang ${words[0]} `)
  })

  it.each(commands)('%s has help in both languages, which is no refusal', (command) => {
    const { status, stdout } = said(command, '--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/[\u4e00-\u9fff].* [A-Z]/u)
    expect(stdout.split('\n').length).toBeGreaterThan(9)
  })
})
