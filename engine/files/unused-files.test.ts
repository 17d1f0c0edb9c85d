import { mkdtempSync, rmSync } from 'node:fs'
import { access, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { repairsZone } from '../../test/repairs-zone.ts'
import type { FileWire } from '../define/index.ts'
import { rows, sql } from '../store/sql.ts'
import { FileStore } from './file-store.ts'
import { readFile } from './read-file.ts'
import { receiveFile } from './receive-file.ts'
import { thumbnailOf } from './thumbnail.ts'
import { picture } from './sample-files.ts'
import { removeUnused, unusedAtMost } from './unused-files.ts'

const uploadedAt = '2018-05-09T02:00:00.000Z'
const later = new Date('2018-05-10T02:00:01.000Z')

async function desk() {
  const zone = await repairsZone()
  const home = mkdtempSync(join(tmpdir(), 'taizhang-unused-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const store = new FileStore(home)
  await store.prepare()
  const upload = (content: Uint8Array, by = 'north') =>
    receiveFile(zone.context, zone.actor(by), store, { stream: [content], name: 'x' })
  const paper = (text: string, by = 'north') =>
    upload(new TextEncoder().encode(`%PDF-1.4\n${text}\n%%EOF`), by)
  const contentOf = async (file: FileWire, by = 'north') =>
    (await readFile(zone.context, zone.actor(by), file.id)).sha256
  /** As if the content had come to the disk two days ago. */
  const age = (sha256: string) => {
    const then = new Date(Date.now() - 2 * 86_400_000)
    return utimes(store.pathOf(sha256), then, then)
  }
  const held = async () =>
    (
      await rows<{ id: string }>(
        zone.context.pool,
        sql`select id from file where zone_id = ${zone.context.zone}`,
      )
    ).map(({ id }) => id)
  return { zone, store, upload, paper, contentOf, age, held }
}
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

it('an upload that no entry names within a day is cleared away, with its content and its thumbnail', async () => {
  const { zone, store, upload, contentOf, age, held } = await desk()
  const file = await upload(await picture(20, 10).jpeg().toBuffer())
  const sha256 = await contentOf(file)
  await thumbnailOf(store, sha256)
  await age(sha256)
  expect(await removeUnused(zone.context, store, new Date(uploadedAt))).toBe(0)
  expect(await held()).toEqual([file.id])
  expect(await removeUnused(zone.context, store, later)).toBe(1)
  expect(await held()).toEqual([])
  expect(await isThere(store.pathOf(sha256))).toBe(false)
  expect(await isThere(store.thumbnailPath(sha256))).toBe(false)
  expect(await removeUnused(zone.context, store, later)).toBe(0)
})

it('what an entry carries stays, and the same content under another upload too', async () => {
  const { zone, store, paper, contentOf, age, held } = await desk()
  const [used, unused] = [await paper('one'), await paper('one')]
  const sha256 = await contentOf(used)
  await age(sha256)
  await zone.create({ what: '路灯', unit: zone.unit('north') })
  await rows(
    zone.context.pool,
    sql`update file set register = 'works.repair', entry_id = gen_random_uuid(), field = 'papers' where zone_id = ${zone.context.zone} and id = ${used.id}`,
  )
  expect(await removeUnused(zone.context, store, later)).toBe(1)
  expect(await held()).toEqual([used.id])
  expect(await isThere(store.pathOf(sha256))).toBe(true)
  expect(unused.id).not.toBe(used.id)
})

it('content that somebody has just brought again is not taken from under them', async () => {
  const { store, paper, contentOf, age } = await desk()
  const file = await paper('one')
  const sha256 = await contentOf(file)
  await age(sha256)
  await paper('one', 'south')
  await store.remove(sha256, 86_400_000)
  expect((await buffer(store.open(sha256))).toString()).toContain('one')
})

it('a person who holds as many unused uploads as allowed is refused one more until they are used or gone; others are not', async () => {
  const { zone, store, paper } = await desk()
  const person = zone.actor('north').person
  await rows(
    zone.context.pool,
    sql`insert into file (zone_id, id, sha256, name, type, bytes, uploaded_by, uploaded_at)
        select ${zone.context.zone}, gen_random_uuid(), decode(md5(n::text), 'hex'), 'x', 'text/plain', 1, ${person}, ${uploadedAt} from generate_series(1, ${unusedAtMost.files - 1}) as n`,
  )
  await paper('the last that fits')
  await expect(paper('one too many')).rejects.toMatchObject({
    name: 'tooManyUploads',
    params: { files: unusedAtMost.files, hours: 24 },
  })
  await paper('of somebody else', 'south')
  await rows(
    zone.context.pool,
    sql`update file set entry_id = gen_random_uuid() where zone_id = ${zone.context.zone} and type = 'text/plain'`,
  )
  await paper('after they were used')
  expect(await removeUnused(zone.context, store, later)).toBe(3)
})

it('a few large ones count like many small ones', async () => {
  const { zone, paper } = await desk()
  await rows(
    zone.context.pool,
    sql`insert into file (zone_id, id, sha256, name, type, bytes, uploaded_by, uploaded_at)
        values (${zone.context.zone}, gen_random_uuid(), decode(md5('x'), 'hex'), 'x', 'text/plain', ${unusedAtMost.bytes}, ${zone.actor('north').person}, ${uploadedAt})`,
  )
  await expect(paper('one too many')).rejects.toMatchObject({ name: 'tooManyUploads' })
})
