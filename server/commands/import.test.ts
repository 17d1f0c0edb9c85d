/** The command line on a real excerpt of a city's requests, from the file to the ledger and out again. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'

const excerpt = 'programmes/upkeep/imports/nyc-311-excerpt.csv'
const map = 'programmes/upkeep/imports/nyc-311.json'
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'taizhang-import-'))
const inFolder = (name: string) => join(folder, name)

let pool: Pool
beforeAll(async () => {
  pool = await freshDatabase('import')
  const { code, err } = await taizhang('load', 'reference')
  if (code !== 0) throw new Error(err)
}, 60_000)
afterAll(async () => {
  await pool.end()
  rmSync(folder, { recursive: true })
})

interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

async function taizhang(...words: readonly string[]): Promise<Said> {
  const env = {
    ...process.env,
    DATABASE_URL: pool.options.connectionString,
    TAIZHANG_HOME: inFolder('home'),
  }
  const child = spawn(process.execPath, ['server/taizhang.ts', ...words], { cwd: root, env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, ...said }
}
const importing = (file: string, ...words: readonly string[]) =>
  taizhang('import', file, '--as', 'upkeep.problem', '--map', map, ...words)

const counted = async (what: string): Promise<Record<string, number>> => {
  const { rows } = await pool.query<{ name: string; n: number }>(what)
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}
const states = () =>
  counted('select state as name, count(*)::int as n from upkeep_problem group by state')

const changed = (name: string, change: (text: string) => string | Uint8Array): string => {
  writeFileSync(inFolder(name), change(readFileSync(join(root, excerpt), 'utf8')))
  return inFolder(name)
}

describe('npx taizhang import', () => {
  it('says what it would do before it does it', async () => {
    const { code, out } = await importing(excerpt, '--dry-run')
    expect([code, out]).toEqual([0, expect.stringContaining('可导入 48 would be imported')])
    expect(await states()).toEqual({})
  })

  it('takes real requests in with their times, states and places, and gives the others back', async () => {
    const refused = inFolder('refused.csv')
    const { code, out } = await importing(excerpt, '--refused', refused, '--strict')
    expect(out).toMatch(/^读取 60 行 rows read · 导入 48 imported · 已有 0 known · 退回 12 refused/)
    expect(code).toBe(3)
    expect(await states()).toEqual({ struckOff: 41, toFile: 4, dispatched: 3 })
    const { rows } = await pool.query(
      `select kind, address, spot, created_at, at_struck_off, due_feedback, told_from, times.n as lines
         from upkeep_problem p, lateral (select count(*)::int as n from history h where h.entry_id = p.id and h.channel = 'import'
           and h.detail like 'nyc-311-excerpt.csv:%') times
        where summary = 'Noise - Commercial: Loud Music/Party' order by created_at limit 1`,
    )
    expect(rows).toMatchObject([
      {
        kind: 'noise',
        address: expect.stringMatching(/, New York \d{5}$/),
        spot: [expect.closeTo(-73.9, 0), expect.closeTo(40.7, 0)],
        told_from: expect.stringContaining('NYC Open Data'),
        lines: 8,
      },
    ])
    const back: Record<string, string>[] = parse(readFileSync(refused), {
      bom: true,
      columns: true,
    })
    const source: Record<string, string>[] = parse(readFileSync(join(root, excerpt)), {
      columns: true,
    })
    expect(back).toHaveLength(12)
    for (const { 退回原因: reason, ...row } of back) {
      expect(reason).toMatch(/请填写“位置”|“Unspecified”不在对照表中|早于“Created Date”/)
      const key = 'Unique Key'
      expect(source.find((one) => one[key] === row[key])).toMatchObject({
        Status: row['Status'],
        'Created Date': row['Created Date'],
        'Incident Address': row['Incident Address'],
      })
    }
  })

  it('keeps the real moments, whatever clock the server has', async () => {
    const [row] = parse<Record<string, string>>(readFileSync(join(root, excerpt)), {
      columns: true,
    }).filter((one) => one['Status'] === 'Closed' && one['Latitude'] !== '')
    const { rows } = await pool.query<{ at: string; told: string }>(
      `select h.at, t.key as told from told t join history h on h.entry_id = t.entry_id and h.version = 1 where t.key = $1`,
      [`import:upkeep.problem:nyc-311:${row?.['Unique Key']}`],
    )
    const asNewYorkSees = new Date(rows[0]?.at ?? '').toLocaleString('en-US', {
      timeZone: 'America/New_York',
      ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
      ...({ hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
    })
    expect(asNewYorkSees.replace(', ', ' ')).toBe(row?.['Created Date'])
  })

  it('adds nothing the second time', async () => {
    const { code, out } = await importing(excerpt)
    expect(out).toContain('导入 0 imported · 已有 48 known · 退回 12 refused')
    expect(code).toBe(0)
  })

  it('reads GB18030 when told to, and refuses it otherwise, in words and without a stack', async () => {
    // The agency of the first row in Chinese, as Excel would save it in China: 台账 in GB18030.
    const file = changed('gb.csv', (text) => {
      const plain = text.replaceAll(/[^\n -~]/g, '')
      const bytes = Buffer.from(plain.replace(/(?<=\n\d+,[^,]*,[^,]*,)[A-Z]+/, '@@@@'), 'latin1')
      bytes.set([0xcc, 0xa8, 0xd5, 0xcb], bytes.indexOf('@@@@'))
      return bytes
    })
    const { code, out, err } = await importing(file)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^第 2 行：文字不是 UTF-8 编码，而是 GB18030，.*\nLine 2: .*\n$/)
    expect((await importing(file, '--encoding', 'gb18030', '--dry-run')).code).toBe(0)
  })

  it.each([
    ['an unclosed quote', (text: string) => `${text}1,"abc\n`, /第 62 行：引号没有配对/],
    [
      'a column that the map names and the file lacks',
      (text: string) => text.replace('Borough', 'District'),
      /对照文件的 steps\.file\.values\.territory：文件里没有“Borough”这一列/,
    ],
  ])('refuses the whole file for %s', async (_, change, words) => {
    const { code, err } = await importing(changed('broken.csv', change))
    expect([code, err]).toEqual([1, expect.stringMatching(words)])
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('returns an uneven row by itself', async () => {
    const back = inFolder('uneven-back.csv')
    const file = changed('uneven.csv', (text) => `${text}1,2,3\n`)
    const { code, out } = await importing(file, '--dry-run', '--refused', back)
    expect([code, out]).toEqual([0, expect.stringMatching(/退回 \d+ refused/)])
    expect(readFileSync(back, 'utf8')).toContain('有 3 个单元格，应为 41 个')
  })

  it.each([
    ['no file', [], /请写明要导入的 CSV 文件/],
    ['no map', [excerpt, '--as', 'upkeep.problem'], /请用 --map/],
    ['a file that is not there', ['none.csv', '--map', map], /none\.csv：没有这个文件/],
    ['no register', [excerpt, '--map', map], /请用 --as 指明台账：\n.*\nupkeep\.problem /],
    ['another register', [excerpt, '--as', 'x', '--map', map], /没有名为“x”的台账/],
    ['another encoding', [excerpt, '--map', map, '--encoding', 'big5'], /utf-8 或 gb18030/],
    ['its own input as output', [excerpt, '--map', map, '--refused', map], /不能是导入的文件/],
  ])('says what is missing when given %s', async (_, words, said) => {
    const { code, err } = await taizhang('import', ...words)
    expect([code, err]).toEqual([1, expect.stringMatching(said)])
    expect(err).not.toMatch(/\n\s+at /)
  })
})

describe('npx taizhang verify', () => {
  it('agrees with what was imported, and names what was changed behind the ledger’s back', async () => {
    const good = await taizhang('verify')
    expect(good.out).toMatch(/upkeep\.problem 问题：48 条 entries，348 行历史 lines of history\n/)
    expect([good.code, good.out]).toEqual([0, expect.stringMatching(/一致 All of it agrees\n$/)])
    await pool.query(`update upkeep_problem set kind = 'river' where no = 1`)
    const bad = await taizhang('verify', '--register', 'upkeep.problem')
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(/✗ upkeep\.problem WT-000001 kind：应为 should be \w+，实为 is river\n/)
  })

  it('compares one figure, says where it differs, and knows which there are', async () => {
    const verified = (indicator: string) => taizhang('verify', '--indicator', indicator)
    const good = await verified('upkeep.treesPlanted')
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('一致 agrees')])
    // The kind that was changed above is a dimension of the rate.
    const bad = await verified('upkeep.filedRate')
    expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('不一致 differs')])
    expect(bad.out).toContain('少 missing 1')
    const strange = await verified('upkeep.nothing')
    expect([strange.code, strange.err]).toEqual([1, expect.stringContaining('upkeep.filedRate')])
    const both = await taizhang('verify', '--indicator', 'upkeep.filedRate', '--repair')
    expect(both.code).toBe(1)
    // Five starts of the command line.
  }, 60_000)
})

describe('npx taizhang export', () => {
  it('writes what the holder of a post sees, and nothing without one', async () => {
    const none = await taizhang('export', 'upkeep.problem')
    expect([none.code, none.err]).toEqual([1, expect.stringMatching(/dispatcher1 .*派遣员/)])
    const file = inFolder('out.csv')
    const query = ['--query', 'state=struckOff', '-o', file]
    const done = await taizhang('export', 'upkeep.problem', '--as', 'handlerNingguo', ...query)
    expect(done.code).toBe(0)
    const rows: Record<string, string>[] = parse(readFileSync(file), { bom: true, columns: true })
    expect(new Set(rows.map(({ 属地: territory }) => territory))).toEqual(new Set(['宁郭镇']))
    const all = await taizhang('export', 'upkeep.problem', '--as', 'dispatcher1', '--lang', 'en')
    expect(all.out).toMatch(/^\ufeffNumber,State,/)
    expect(parse(all.out, { bom: true, columns: true })).toHaveLength(48)
  })

  it('refuses words that a list does not know', async () => {
    const { code, err } = await taizhang(
      'export',
      'upkeep.problem',
      '--as',
      'reader',
      '--query',
      'colour=red',
    )
    expect([code, err]).toEqual([1, expect.stringContaining('查询条件“colour”无法识别')])
  })
})
