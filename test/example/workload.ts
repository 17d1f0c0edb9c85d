/** Work enough to make the engine say every kind of statement it knows: all shapes, all screens, all words of lists. */
import { expect } from 'vitest'
import type { Told } from '../../engine/define/index.ts'
import { tell } from '../../engine/telling/tell.ts'
import type { TestApp } from '../app-for-tests.ts'
import type { TestLedger } from '../ledger-for-tests.ts'
import { aBed, assigned, aTool, closed, mended, reported } from './journeys.ts'
import { tools } from './lists.ts'
import { repairs } from './repairs.ts'

/** Every list word, every shape of work, everybody's screens: as many kinds of statements as there are. */
export async function everything(ledger: TestLedger, app: TestApp): Promise<void> {
  const { id, version } = await closed(ledger)
  await ledger.as('ines').take('appeal', { id }, {}, { reason: '雨天', version })
  await mended(ledger)
  const until = { waitUntil: '2025-03-12' }
  const waiting = await ledger.as('dana').take('suspend', await assigned(ledger), until)
  await ledger.system.take('resume', waiting)
  const { id: bed } = await aBed(ledger)
  const walk = { bed, startedAt: '2025-03-10T00:00:00Z', endedAt: '2025-03-10T00:40:00Z' }
  for (let at = 0; at < 2; at += 1) await ledger.as('gita').create('walk', walk)
  const { id: parent } = await reported(ledger)
  await ledger.as('dana').create('part', { parent, measure: 'piece', planned: 3, what: '皮带' })
  await stories(ledger)
  await screens(ledger, app, id, bed)
  await writes(ledger, app)
}

async function stories({ context }: TestLedger): Promise<void> {
  const tool: Told = {
    step: 'create',
    by: 'dana',
    at: '2025-02-01T09:00:00+08:00',
    values: { name: '锄', serial: 'CC0001', use: 'dig', kept: { unit: 'north' } },
  }
  const repair: Told = {
    step: 'create',
    by: 'gita',
    at: '2025-03-01T09:00:00+08:00',
    values: { subject: '旧事', tool: { entry: 'tool' } },
  }
  const plain = { source: '示例', synthetic: true }
  const told = [
    { key: 'tool', register: tools, ...plain, told: [tool] },
    { key: 'story', register: repairs, ...plain, told: [repair] },
  ]
  await tell(context, told, 'facts')
}

/** One person of each role. */
const readers = ['dana', 'chen', 'ines', 'gita', 'kai', 'hana', 'olu'] as const

const words = [
  'q=手柄',
  'q=BX-000001',
  'state=closed,filed',
  'kind=handle&sort=-wantedOn',
  'parts=screw',
  'tool.known=yes&sort=due',
  'hours.from=1&hours.to=2',
  'seenAt.from=2025-01-01',
  'unit.below=UNIT',
  'view=near',
  'view=mine',
  'view=again',
  'view=pressing',
  'overdue=no&sort=updated',
  'synthetic=no',
  'due.to=2025-12-31',
  'count=yes&limit=1',
  'sort=subject&limit=1',
  'ids=ENTRY',
  'lastStep=check',
]

async function screens(
  ledger: TestLedger,
  app: TestApp,
  entry: string,
  bed: string,
): Promise<void> {
  const filled = words.map((word) =>
    word.replace('UNIT', ledger.unit('north')).replace('ENTRY', entry),
  )
  const repair = '/api/garden/repair'
  const addresses = [
    ...filled.map((word) => `${repair}?${word}`),
    ...['tool', 'bed', 'repair', 'walk', 'part', 'return', 'permit'].flatMap((of) =>
      [
        '',
        '/board',
        '/counts',
        '/map',
        '/calendar?from=2025-03-01&to=2025-03-31',
        '/export.csv',
        '/export.xlsx',
      ].map((view) => `/api/garden/${of}${view}`),
    ),
    `${repair}/counts?by=tool`,
    `${repair}/map?box=112,34,114,36`,
    `${repair}/${entry}`,
    `${repair}/${entry}/history`,
    `/api/garden/bed/${bed}`,
    ...['todo', 'dueSoon', 'overdue', 'sentBack', 'unit', 'done'].map(
      (section) => `/api/todo?section=${section}`,
    ),
    '/api/home',
    '/api/definitions',
    '/api/people?q=c',
    '/api/posts?q=d',
    '/api/views',
    '/api/session',
    '/api/jobs',
    '/api/exports',
    '/api/notices',
    '/api/openapi.json',
    `/api/figures?indicators=garden.reported,garden.mendedInTime,garden.partsPerWalk&from=2025-01&to=2025-12`,
    `/api/figures?indicators=garden.reported&from=2025-01&to=2025-12&by=tool&unit=${ledger.unit('north')}`,
  ]
  for (const who of readers)
    for (const url of addresses)
      expect((await app.get(who, url)).status, `${who} ${url}`).toBeLessThan(500)
  const next = (await app.get('dana', `${repair}?sort=wantedOn&limit=1`)).body as { next: string }
  expect((await app.get('dana', `${repair}?sort=wantedOn&limit=1&after=${next.next}`)).status).toBe(
    200,
  )
}

async function writes(ledger: TestLedger, app: TestApp): Promise<void> {
  const { id: tool } = await aTool(ledger)
  const twice = { values: { subject: '一式两份', tool }, clientId: 'once' }
  for (const status of [201, 200])
    expect((await app.post('gita', '/api/garden/repair', twice)).status).toBe(status)
  const { id } = await reported(ledger)
  const bulk = { entries: [{ id, version: 1 }], values: { kind: 'blade' }, preview: true }
  for (const preview of [true, false])
    expect(
      (await app.post('dana', '/api/garden/repair/steps/file', { ...bulk, preview })).status,
    ).toBe(200)
  expect(
    (await app.post('dana', `/api/garden/repair/${id}/steps/file`, { version: 1, values: {} }))
      .status,
  ).toBe(409)
  const view = (
    await app.post('dana', '/api/views', {
      register: 'garden.repair',
      name: '我的',
      query: {},
      columns: [],
    })
  ).body as { id: string }
  expect((await app.ask('dana', { method: 'DELETE', url: `/api/views/${view.id}` })).status).toBe(
    204,
  )
  const form = new FormData()
  form.append('file', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), '单据.pdf')
  const file = await app.ask('dana', { method: 'POST', url: '/api/files', payload: form })
  expect(file.status).toBe(201)
  const papers = [(file.body as { id: string }).id]
  expect(
    (
      await app.post('dana', `/api/garden/repair/${id}/steps/amend`, {
        version: 2,
        values: { papers },
      })
    ).status,
  ).toBe(200)
  expect((await app.get('ines', `/api/files/${papers[0]}`)).status).toBe(200)
  expect((await app.post(null, '/api/session', { signIn: 'dana', password: 'wrong' })).status).toBe(
    401,
  )
  expect((await app.ask('dora', { method: 'DELETE', url: '/api/session' })).status).toBe(204)
}
