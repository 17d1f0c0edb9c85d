import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  aBed,
  assigned,
  aTool,
  closed,
  filed,
  mended,
  reported,
} from '../../test/example/journeys.ts'
import { beds } from '../../test/example/lists.ts'
import { hour, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { reachesBeyondZone } from '../../test/zone-bound.ts'
import type { Story } from '../define/index.ts'
import { FileStore } from '../files/file-store.ts'
import { receiveFile } from '../files/receive-file.ts'
import { registerOf } from '../model/model.ts'
import { listen } from '../store/sql.ts'
import { tell } from '../telling/tell.ts'
import { verify } from './verify.ts'

async function newStore(): Promise<FileStore> {
  const home = await mkdtemp(join(tmpdir(), 'taizhang-verify-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const store = new FileStore(home)
  await store.prepare()
  return store
}

interface Found {
  readonly findings: string[]
  readonly counts: Record<string, readonly [entries: number, lines: number]>
  readonly files: number
}

/** Verifies everything, or one register, and gives what was found in short: `garden.repair BX-000001 subject: a / b`. */
async function verified(ledger: TestLedger, store: FileStore, only?: string): Promise<Found> {
  const findings: string[] = []
  const counts: Found['counts'] = {}
  const files = await verify(ledger.context, {
    store,
    ...(only !== undefined && { only: registerOf(ledger.context.model, only) }),
    report: (register, of, { what, expected, found }) =>
      findings.push(`${register} ${of} ${what}: ${String(expected)} / ${String(found)}`),
    onRegister: ({ key }, { entries, lines }) => {
      counts[key] = [entries, lines]
    },
  })
  return { findings, counts, files }
}

/** A change that no step made. */
const behind = (ledger: TestLedger, statement: string, ...values: unknown[]) =>
  ledger.context.pool.query(statement, [ledger.context.zone, ...values])

const paper = (ledger: TestLedger, store: FileStore, text: string) =>
  receiveFile(ledger.context, ledger.as('gita').actor, store, {
    stream: [new TextEncoder().encode(`%PDF-1.4\n${text}\n%%EOF`)],
    name: '单据.pdf',
  })

describe('the verification', () => {
  it('agrees with what people have done, whatever they did', async () => {
    const ledger = await testLedger()
    const store = await newStore()
    const [dana, ines, gita] = [ledger.as('dana'), ledger.as('ines'), ledger.as('gita')]
    const file = await paper(ledger, store, 'one')
    const first = await reported(ledger, { papers: [file.id], phone: '13812345678' })
    await gita.take('amend', first, { place: [113.05, 35.17], parts: ['belt', 'screw'] })
    await dana.take('void', first, {}, { reason: '重复' })
    await closed(ledger)
    const again = await ines.take('rework', await mended(ledger), {}, { reasonCode: 'loose' })
    ledger.pass(hour)
    await ledger.as('cora').take('giveBack', again, {}, { reason: '缺件' })
    const held = await assigned(ledger)
    const longer = await dana.take('extend', held, {}, { reason: '等配件' })
    const waiting = await dana.take('suspend', longer, { waitUntil: '2025-03-20' })
    ledger.pass(30 * hour)
    await dana.take('resume', waiting)
    await filed(ledger)
    await gita.create('walk', {
      bed: (await aBed(ledger)).id,
      seen: '正常',
      startedAt: '2025-03-10T01:00:00.000Z',
      endedAt: '2025-03-10T01:10:00.000Z',
    })
    const { findings, counts, files } = await verified(ledger, store)
    expect(findings).toEqual([])
    expect(files).toBe(1)
    expect(counts['garden.repair']).toEqual([5, 22])
    expect(Object.keys(counts)).toEqual([...ledger.context.model.registers.keys()])
  })

  it.each([
    ['a value', `subject = '别的'`, /^subject: 手柄断了 \/ 别的$/],
    ['a value made empty', 'unit = null', /^unit: .+ \/ null$/],
    ['a state', `state = 'closed'`, /^state: assigned \/ closed$/],
    ['a due moment', `due_mend = due_mend + interval '1 day'`, /^due_mend: /],
    ['the nearest due moment', 'due_at = null', /^due_at: .+ \/ null$/],
    ['the end of a limit', 'done_file = null', /^done_file: .+ \/ null$/],
    ['when a state was entered', `at_filed = at_filed - interval '1 hour'`, /^at_filed: /],
    ['how often it was sent back', 'times_rework = 1', /^times_rework: 0 \/ 1$/],
    ['the version', 'version = 4', /^version: 3 \/ 4$/],
    ['who created it', 'created_by = null', /^created_by: .+ \/ null$/],
    ['the last step', `last_step = 'file'`, /^last_step: assign \/ file$/],
  ])('names %s that was changed behind the ledger’s back', async (_, set, finding) => {
    const ledger = await testLedger()
    const store = await newStore()
    const { id, no } = await assigned(ledger)
    await behind(ledger, `update garden_repair set ${set} where zone_id = $1 and id = $2`, id)
    const { findings } = await verified(ledger, store)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.replace(`garden.repair ${no} `, '')).toMatch(finding)
  })

  it('names a private value without telling it', async () => {
    const ledger = await testLedger()
    const { id } = await reported(ledger, { phone: '13812345678' })
    await behind(
      ledger,
      `update garden_repair set phone = '13900001111' where zone_id = $1 and id = $2`,
      id,
    )
    const { findings } = await verified(ledger, await newStore())
    expect(findings).toEqual([expect.stringMatching(/ phone: 138\*+\d{4} \/ 139\*+\d{4}$/)])
  })

  it('names the version whose line of history is gone, and one that was written anew', async () => {
    const ledger = await testLedger()
    const store = await newStore()
    const [lost, cut, forged] = [
      await assigned(ledger),
      await assigned(ledger),
      await assigned(ledger),
    ]
    const where = 'where zone_id = $1 and entry_id = $2 and version = $3'
    await behind(ledger, `delete from history ${where}`, lost.id, 2)
    await behind(ledger, `delete from history ${where}`, cut.id, 3)
    const changes = JSON.stringify([{ field: 'kind', before: 'blade', after: 'handle' }])
    await behind(
      ledger,
      `update history set from_state = 'closed', changes = '${changes}' ${where}`,
      forged.id,
      2,
    )
    const { findings } = await verified(ledger, store, 'garden.repair')
    const of = (no: string) =>
      findings.filter((one) => one.includes(no)).map((one) => one.split(`${no} `)[1])
    expect(of(lost.no)).toEqual(['history v2: one line / none; next v3'])
    expect(of(cut.no)).toEqual(
      expect.arrayContaining(['version: 2 / 3', 'state: filed / assigned']),
    )
    expect(of(forged.no)).toEqual(
      expect.arrayContaining(['history v2 from_state: reported / closed', 'v2 kind: null / blade']),
    )
  })

  it('names an entry without history, and history without its entry', async () => {
    const ledger = await testLedger()
    const [bare, gone] = [await aBed(ledger), await aBed(ledger)]
    await behind(ledger, 'delete from history where zone_id = $1 and entry_id = $2', bare.id)
    await behind(ledger, 'delete from garden_bed where zone_id = $1 and id = $2', gone.id)
    await behind(
      ledger,
      `insert into history (zone_id, id, register, entry_id, version, step, to_state, at, recorded_at, role, channel, changes)
       values ($1, gen_random_uuid(), 'garden.shed', $2, 9, 'create', 'open', now(), now(), 'system', 'system', '[]')`,
      gone.id,
    )
    expect((await verified(ledger, await newStore())).findings).toEqual([
      `garden.bed ${bare.no} history: lines / null`,
      `garden.bed ${gone.id} entry: 1 lines of history / null`,
      'garden.shed garden.shed register: 1 lines of history / null',
    ])
  })

  it('names a file whose bytes are gone or changed, and one that its entry names in vain', async () => {
    const ledger = await testLedger()
    const store = await newStore()
    const kept = [
      await paper(ledger, store, 'one'),
      await paper(ledger, store, 'two'),
      await paper(ledger, store, 'three'),
    ]
    const [changed, lost, forgotten] = kept.map(({ id }) => id)
    const { no } = await reported(ledger, { papers: kept.map(({ id }) => id) })
    expect((await verified(ledger, store)).findings).toEqual([])
    const digest = `select encode(sha256, 'hex') as sha256 from file where zone_id = $1 and id = $2`
    const pathOf = async (id?: string) => {
      const { rows } = await behind(ledger, digest, id)
      return store.pathOf((rows[0] as { sha256: string }).sha256)
    }
    await appendFile(await pathOf(changed), 'more')
    await rm(await pathOf(lost))
    await behind(ledger, 'delete from file where zone_id = $1 and id = $2', forgotten)
    expect((await verified(ledger, store)).findings).toEqual([
      `garden.repair ${no} papers ${forgotten}: a file of this entry / null`,
      expect.stringMatching(new RegExp(`^files 单据.pdf \\(${changed}\\) SHA-256: `)),
      expect.stringMatching(new RegExp(`^files 单据.pdf \\(${lost}\\) content: .* / null$`)),
    ])
  })

  it('looks at one register where that is asked, and at no other zone', async () => {
    const ledger = await testLedger()
    const store = await newStore()
    const tool = await aTool(ledger)
    await aBed(ledger)
    await behind(
      ledger,
      `update garden_tool set name = '别的' where zone_id = $1 and id = $2`,
      tool.id,
    )
    expect(await verified(ledger, store, 'garden.bed')).toEqual({
      findings: [],
      counts: { 'garden.bed': [1, 1] },
      files: 0,
    })
    const told: string[] = []
    const unlisten = listen((text) => told.push(text))
    const beside = await verified(await ledger.neighbour(), store)
    unlisten()
    expect([beside.findings, beside.counts['garden.tool']]).toEqual([[], [0, 0]])
    const tables = new Set(['history', 'file', 'garden_tool', 'garden_repair', 'garden_bed'])
    expect(told.flatMap((text) => reachesBeyondZone(text, tables))).toEqual([])
  })

  it('goes through more entries than it holds at once', async () => {
    const ledger = await testLedger()
    const store = await newStore()
    const values = { name: '菜畦', tended: { unit: 'north' } }
    const told = [{ step: 'create', by: 'dana', at: '2020-03-02T09:00:00+08:00', values }]
    const stories = Array.from({ length: 1201 }, (_, n): Story => ({
      key: `bed/${n}`,
      register: beds,
      source: null,
      synthetic: true,
      told,
    }))
    await tell(ledger.context, stories, 'facts')
    const { findings, counts } = await verified(ledger, store, 'garden.bed')
    expect([findings, counts['garden.bed']]).toEqual([[], [1201, 1201]])
    await behind(ledger, `update garden_bed set name = 'y' where zone_id = $1 and no = 777`)
    expect((await verified(ledger, store, 'garden.bed')).findings).toEqual([
      'garden.bed CQ-000777 name: 菜畦 / y',
    ])
  })
})
