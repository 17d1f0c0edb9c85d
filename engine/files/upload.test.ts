import { mkdtempSync, rmSync } from 'node:fs'
import { readFile as readBytes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import { registerOf } from '../model/model.ts'
import { previewStep, takeStep } from '../steps/take-step.ts'
import { row, rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { FileStore } from './file-store.ts'
import { readFile } from './read-file.ts'
import { receiveFile } from './receive-file.ts'
import { docx, pdf, phonePhoto, picture } from './sample-files.ts'
import { readThumbnail } from './thumbnail.ts'

async function desk() {
  const zone = await repairsZone()
  const home = mkdtempSync(join(tmpdir(), 'taizhang-upload-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const store = new FileStore(home)
  await store.prepare()
  const upload = (by: string, content: Uint8Array, name = 'x') =>
    receiveFile(zone.context, zone.actor(by), store, { stream: [content], name })
  return { zone, store, upload }
}
const small = () => picture(20, 10).jpeg().toBuffer()
const amend = (
  { context, actor }: RepairsZone,
  by: string,
  id: string,
  version: number,
  values: object,
) => {
  const wish = { values: { ...values }, version, channel: 'web' } as const
  return takeStep(context, actor(by), 'works.repair', id, 'amend', wish)
}

describe('an uploaded photograph', () => {
  it('stands upright, is no longer than 2,560 pixels and keeps nothing that its camera noted', async () => {
    const { store, upload, zone } = await desk()
    const original = await phonePhoto(4000, 3000, '2018:05:09 09:41:00')
    const wire = await upload('north', original, 'C:\\fakepath\\IMG_1.JPEG')
    expect(wire).toMatchObject({
      name: 'IMG_1.JPEG',
      type: 'image/jpeg',
      width: 1920,
      height: 2560,
    })
    expect(wire.takenAt).toBe('2018-05-09T01:41:00.000Z')
    const { sha256 } = await readFile(zone.context, zone.actor('north'), wire.id)
    const kept = await buffer(store.open(sha256))
    expect(kept.length).toBe(wire.bytes)
    const { exif, orientation, width, height } = await sharp(kept).metadata()
    expect({ exif, orientation, width, height }).toEqual({ width: 1920, height: 2560 })
    expect(original.includes('Maker')).toBe(true)
    expect(kept.includes('Maker')).toBe(false)
  })

  it('has a thumbnail of 320 pixels, made at the first request and found at the next', async () => {
    const { store, upload, zone } = await desk()
    const wire = await upload('north', await picture(900, 600).png().toBuffer())
    const file = await readFile(zone.context, zone.actor('north'), wire.id)
    const asked = await Promise.all([readThumbnail(store, file), readThumbnail(store, file)])
    expect(asked[0]).toBe(asked[1])
    const made = await readBytes(asked[0])
    expect(await sharp(made).metadata()).toMatchObject({ format: 'webp', width: 320, height: 213 })
    expect(await readThumbnail(store, file)).toBe(asked[0])
  })
})

describe('an upload is refused', () => {
  it.each([
    ['an image that is broken', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'notAnImage'],
    ['a moving picture', Buffer.from('GIF89a\u0001\u0000'), 'wrongMediaType'],
    ['nothing', Buffer.alloc(0), 'wrongMediaType'],
    [
      'a photograph of 16 MB',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(16 * 2 ** 20)]),
      'tooLarge',
    ],
  ])('when it is %s', async (_, content, name) => {
    const { upload } = await desk()
    await expect(upload('north', content, 'x.jpg')).rejects.toMatchObject({ name })
  })

  it('when an image is cut off, or would take more memory than it should', async () => {
    const { upload } = await desk()
    const whole = await phonePhoto()
    await expect(upload('north', whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      name: 'notAnImage',
    })
    const bomb = await picture(9000, 6000).png().toBuffer()
    expect(bomb.length).toBeLessThan(2 ** 20)
    await expect(upload('north', bomb)).rejects.toMatchObject({ name: 'tooManyPixels' })
  })

  it('when it does not belong into the field that it is meant for, and nothing is kept', async () => {
    const { zone, store } = await desk()
    const model = registerOf(zone.context.model, 'works.repair')
    const field = model.fieldOf.get('photo')
    if (!field) throw new Error('a repair has no photo')
    const into = { model, field }
    const send = (content: Uint8Array, name: string) =>
      receiveFile(zone.context, zone.actor('north'), store, { stream: [content], name, into })
    await expect(send(pdf, 'x.jpg')).rejects.toMatchObject({
      name: 'invalid',
      fields: [{ field: 'photo', type: 'not-a-photo' }],
    })
    const kept = sql`select id from file where zone_id = ${zone.context.zone}`
    expect(await rows(zone.context.pool, kept)).toEqual([])
    expect((await send(await small(), 'x.jpg')).type).toBe('image/jpeg')
  })

  it('when the stream was cut off at a limit of its own', async () => {
    const { zone, store } = await desk()
    const stream = Object.assign([pdf], { truncated: true })
    await expect(
      receiveFile(zone.context, zone.actor('north'), store, { stream, name: 'x.pdf' }),
    ).rejects.toMatchObject({ name: 'tooLarge' })
    expect(
      await rows(zone.context.pool, sql`select id from file where zone_id = ${zone.context.zone}`),
    ).toEqual([])
  })
})

describe('a file that a step names', () => {
  it('is the uploader’s own until then, and afterwards that of everybody who may read the entry', async () => {
    const { upload, zone } = await desk()
    const { context, actor, create, unit } = zone
    const { id } = await upload('dispatcher', await small())
    await expect(readFile(context, actor('north'), id)).rejects.toMatchObject({ name: 'notFound' })
    await create({ what: '路灯不亮', unit: unit('north'), photo: [id] })
    expect((await readFile(context, actor('north'), id)).wire.id).toBe(id)
    await expect(readFile(context, actor('south'), id)).rejects.toMatchObject({ name: 'notFound' })
    await expect(readFile(context, { ...actor('north'), zone: 99 }, id)).rejects.toMatchObject({
      name: 'notFound',
    })
  })

  it('is seen by those alone who see the field', async () => {
    const { upload, zone } = await desk()
    const { context, actor, create } = zone
    const { id } = await upload('inspector', pdf, '证词.pdf')
    const entry = await create({ what: '询问', statement: [id] }, 'inspector')
    expect((await readFile(context, actor('inspector'), id)).wire.name).toBe('证词.pdf')
    await expect(readFile(context, actor('dispatcher'), id)).rejects.toMatchObject({
      name: 'notFound',
    })
    // Taken out of the field again it is still in the history of it, for the same people.
    await amend(zone, 'inspector', entry, 1, { statement: null })
    expect((await readFile(context, actor('inspector'), id)).wire.id).toBe(id)
    await expect(readFile(context, actor('dispatcher'), id)).rejects.toMatchObject({
      name: 'notFound',
    })
  })

  it('may stay, and may be named again by the same entry', async () => {
    const { upload, zone } = await desk()
    const one = await upload('dispatcher', await small())
    const two = await upload('inspector', await small())
    const entry = await zone.create({ what: '井盖', photo: [one.id] })
    await amend(zone, 'inspector', entry, 1, { photo: [one.id, two.id] })
    await amend(zone, 'inspector', entry, 2, { photo: [two.id] })
    await amend(zone, 'inspector', entry, 3, { photo: [one.id] })
    const kept = await rows<{ entry_id: string; field: string }>(
      zone.context.pool,
      sql`select entry_id, field from file where zone_id = ${zone.context.zone}`,
    )
    expect(kept).toEqual([
      { entry_id: entry, field: 'photo' },
      { entry_id: entry, field: 'photo' },
    ])
  })

  it('must be there, the actor’s own and free, or nothing is written', async () => {
    const { upload, zone } = await desk()
    const { context, actor, create } = zone
    const own = await upload('dispatcher', await small())
    const others = await upload('inspector', await small())
    await create({ what: '第一件', photo: [own.id] })
    for (const photo of [[own.id], [others.id], [newId()]]) {
      await expect(create({ what: '第二件', photo })).rejects.toMatchObject({
        name: 'fileMissing',
        fields: [{ field: 'photo' }],
      })
    }
    const left = await row<{ n: number }>(
      context.pool,
      sql`select count(*) as n from works_repair where zone_id = ${context.zone}`,
    )
    expect(left?.n).toBe(1)
    await expect(readFile(context, actor('dispatcher'), others.id)).rejects.toMatchObject({
      name: 'notFound',
    })
  })

  it('must be of a type that the field takes', async () => {
    const { upload, zone } = await desk()
    const paper = await upload('dispatcher', docx, '说明.docx')
    expect(paper.name).toBe('说明.docx')
    await expect(zone.create({ what: 'x', photo: [paper.id] })).rejects.toMatchObject({
      name: 'invalid',
      fields: [{ field: 'photo', type: 'not-a-photo' }],
    })
    await expect(zone.create({ what: 'x', papers: [paper.id] })).rejects.toMatchObject({
      name: 'invalid',
      fields: [{ field: 'papers', type: 'wrong-file-type' }],
    })
    const table = await upload('dispatcher', Buffer.from('a,b\n'), '表.csv')
    await zone.create({ what: 'x', papers: [table.id] })
  })

  it('goes to one of two entries that name it at once', async () => {
    const { upload, zone } = await desk()
    const { id } = await upload('dispatcher', await small())
    const both = await Promise.allSettled([
      zone.create({ what: '甲', photo: [id] }),
      zone.create({ what: '乙', photo: [id] }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const left = await row<{ n: number }>(
      zone.context.pool,
      sql`select count(*) as n from works_repair where zone_id = ${zone.context.zone}`,
    )
    expect(left?.n).toBe(1)
  })

  it('does not stand in the way of a retry, which gets the first answer', async () => {
    const { upload, zone } = await desk()
    const { id } = await upload('dispatcher', await small())
    const send = () =>
      takeStep(zone.context, zone.actor('dispatcher'), 'works.repair', null, 'create', {
        values: { what: '井盖', photo: [id] },
        channel: 'phone',
        clientId: 'c1',
      })
    const first = await send()
    expect(await send()).toEqual({ ...first, repeated: true })
  })

  it('is refused by a preview as by the step itself, without anything written', async () => {
    const { upload, zone } = await desk()
    const { context, actor } = zone
    const entry = await zone.create({ what: '井盖' })
    const own = await upload('dispatcher', await small())
    const others = await upload('inspector', await small())
    const preview = (id: string) =>
      previewStep(
        context,
        actor('dispatcher'),
        registerOf(context.model, 'works.repair'),
        entry,
        'amend',
        { values: { photo: [id] }, version: 1, channel: 'web' },
      )
    expect(await preview(own.id)).toBe('WX-000001')
    await expect(preview(others.id)).rejects.toMatchObject({ name: 'fileMissing' })
    const attached = await rows(
      context.pool,
      sql`select id from file where zone_id = ${context.zone} and entry_id is not null`,
    )
    expect(attached).toEqual([])
  })
})
