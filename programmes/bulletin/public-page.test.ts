import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FileStore } from '../../engine/files/file-store.ts'
import { makeApp } from '../../server/app.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { facts as conductFacts } from '../conduct/facts/index.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { facts as renewalFacts } from '../renewal/facts.ts'
import { facts as upkeepFacts } from '../upkeep/facts/index.ts'
import { facts } from './facts/index.ts'

let zone: ZoneLedger
let app: FastifyInstance
const home = mkdtempSync(join(tmpdir(), 'taizhang-public-'))
function* page() {
  yield* upkeepFacts()
  yield* conductFacts()
  yield* renewalFacts()
  yield* facts()
}
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-16'), 'bulletin')
  zone.setNow('2018-05-16T09:00:00+08:00')
  await zone.tell(page())
  const store = new FileStore(home)
  await store.prepare()
  const { context } = zone
  app = await makeApp({ context, store, databaseVersion: 'test', demonstration: false })
}, 60_000)
afterAll(async () => {
  await app.close()
  await zone.close()
  rmSync(home, { recursive: true, force: true })
})

/** Asks as anybody does who scans the code: without signing in. */
const read = async (url: string) => {
  const { statusCode, body, headers } = await app.inject({ method: 'GET', url })
  return { status: statusCode, text: body, type: String(headers['content-type']) }
}
const first = '/public/bulletin/issue/QC-000001'

it('everybody reads the published issue: eight articles, their figures and the rules behind them, without a script', async () => {
  const { status, text, type } = await read(first)
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
  expect(text.match(/<article>/g)).toHaveLength(8)
  expect(text).toContain('<data value="1880" title="补植乔木">1880</data>')
  expect(text).toContain('项目为乔木的已完成量之和')
  expect(text).toContain('《示范区头条》2018年5月版')
  expect(text).not.toContain('{{')
  expect(text).not.toContain('<script')
  expect(text).toContain('<svg')
})

it('the code leads to the page itself', async () => {
  expect(await read(`${first}/qr.svg`)).toMatchObject({ status: 200, type: 'image/svg+xml' })
  const { text } = await read(first)
  expect(text).toContain('http://localhost:80/public/bulletin/issue/QC-000001')
})

it('an issue in preparation is as unknown as one that is not there, and an article that is not approved is on no page', async () => {
  const editor = zone.as('editor1')
  const values = { title: '示范区头条 第9期', number: 9, issuedOn: '2018-06-01' }
  const issue = await editor.create('issue', values)
  const body = '<script>alert(1)</script>一稿未定。'
  const article = { title: '未签发的稿', issue: issue.id, programme: 'upkeep', byline: '某', body }
  const { id } = await editor.create('article', article)
  const path = `/public/bulletin/issue/${issue.no}`
  expect((await read(path)).status).toBe(404)
  await zone.as('chiefEditor').take('publish', { id: issue.id, of: 'issue' })
  expect((await read(path)).text).not.toContain('未签发的稿')
  const at = { id, of: 'article' }
  await editor.take('edit', at)
  await zone.as('layout1').take('layOut', at)
  await zone.as('proofreader1').take('proof', at)
  await zone.as('typesetter1').take('set', at)
  await zone.as('chiefEditor').take('approve', at)
  const { text } = await read(path)
  expect(text).toContain('未签发的稿')
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(text).not.toContain('<script')
  const chief = zone.as('chiefEditor')
  await chief.take('withdraw', { id: issue.id, of: 'issue' }, {}, { reason: '内容有误' })
  expect((await read(path)).status).toBe(404)
})

it('shows who reads an entry at the desk where everybody may read it', async () => {
  const { entries } = await zone.as('reader').list('issue', { q: '第1期' })
  const [issue] = entries
  const desk = await zone.as('reader').read({ id: issue?.id ?? '', of: 'issue' })
  expect(desk.public).toBe(first)
})

it.each([
  '/public/bulletin/article/GJ-000001',
  '/public/conduct/issue/WQ-000001',
  '/public/upkeep/problem/WT-000001',
  '/public/nothing/at-all',
  '/public/bulletin/issue/1',
  '/public/bulletin/issue/QC-999999',
  '/public/photos/00000000-0000-4000-8000-000000000000',
])('nothing else of the ledger is public: %s', async (path) => {
  expect((await read(path)).status).toBe(404)
})

it('the list of what is public names published issues only, and the API stays closed', async () => {
  const { text } = await read('/public/bulletin/issue')
  expect(text).toContain('示范区头条 第1期')
  expect((await read('/api/bulletin/issue')).status).toBe(401)
})
