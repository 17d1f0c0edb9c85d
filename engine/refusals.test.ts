import { describe, expect, it } from 'vitest'
import type { Words } from './define/index.ts'
import {
  type Refusal,
  type RefusalName,
  type RefusalParams,
  refusalType,
  refuse,
  together,
  toWire,
} from './refusals.ts'
import { refusalTable } from './refusals/table.ts'

const repair: Words = { zh: '反馈', en: 'Report repair' }
const check: Words = { zh: '核查', en: 'Check' }
const handled: Words = { zh: '整改中', en: 'In repair' }
const reason: Words = { zh: '不属本单位', en: 'Not our unit' }
const road = { field: 'road', label: { zh: '路段', en: 'Road' } }
const fault = { field: 'due', type: 'not-a-date', zh: '“期限”有误。', en: '“Due” is wrong.' }

/** What every refusal is tried with; typed so that a new one cannot be left out. */
const samples: { readonly [N in RefusalName]: RefusalParams<N> } = {
  notSignedIn: undefined,
  wrongSignIn: undefined,
  tooManyTries: { minutes: 15 },
  notFound: undefined,
  unknownAddress: undefined,
  unknownRegister: { register: 'roads.nothing' },
  unknownStep: { step: 'fly', steps: [{ step: 'check', label: check }] },
  notAllowed: { act: repair, roles: [{ zh: '处置员', en: 'Handler' }] },
  notAllowedHere: { act: repair },
  samePerson: { step: check, other: repair },
  stepNotOpen: { step: repair, state: handled, possible: [{ step: 'check', label: check }] },
  notYet: { step: check, rules: [{ zh: '有整改后照片', en: 'Photos of the repair are there' }] },
  stillNamed: { step: repair, label: check, n: 2 },
  stale: { version: 2, current: 3, changes: [{ field: 'due', before: null, after: '2018-05-09' }] },
  ruleBroken: { rule: { zh: '合格量不超过完成量', en: 'Accepted is at most done' } },
  reasonMissing: { step: repair, reasons: [reason] },
  reasonUnknown: { reason: 'tired', reasons: [reason] },
  extendNotRunning: { step: repair },
  extendOverdue: { step: repair },
  extendTwice: { step: repair },
  timeInFuture: { at: '2099-01-01 00:00:00' },
  timeBeforeLast: { at: '2018-05-08 10:00:00', last: '2018-05-09 10:00:00' },
  unknownYear: { year: 2031 },
  invalid: { fields: [fault] },
  unknownField: { field: 'colour' },
  missing: road,
  maskedValue: road,
  notUnique: { fields: [road], no: 'WT-000012' },
  refMissing: road,
  fileMissing: road,
  notAnImage: undefined,
  tooManyPixels: { most: 50_000_000 },
  uploadBroken: undefined,
  unitMove: { why: 'below' },
  badQuery: { word: 'color' },
  badReference: { reference: '{{a.b}}' },
  oneDimension: { figure: check },
  cannotScore: { why: 'hidden', figure: check },
  drawExhausted: { units: 3 },
  badCursor: undefined,
  cannotPublish: { why: 'same', figure: check },
  badJson: undefined,
  tooLarge: { limit: 10 * 1024 ** 2 },
  wrongMediaType: { accepted: ['application/json'] },
  limitReached: { seconds: 30 },
  tooManyNumbers: { periods: 3_700, most: 100_000 },
  tooManyViews: { most: 30 },
  tooManyUploads: { files: 100, hours: 24 },
  importFile: { line: 12, text: { zh: '少一列。', en: 'A column is missing.' } },
  clientIdUsed: undefined,
  sentDifferently: { no: 'WT-000012' },
  foreignOrigin: undefined,
  busy: undefined,
  sheetUnreadable: { zh: '文件已损坏。', en: 'The file is damaged.' },
  importUnknown: undefined,
  importNotReady: undefined,
  importClosed: undefined,
  importFileCleared: undefined,
  importRefusals: { refused: 3 },
  importMoved: undefined,
  importKept: { kept: 1, first: { zh: 'GJ-000001 已改动。', en: 'GJ-000001: changed.' } },
}
const names = Object.keys(refusalTable) as RefusalName[]
/** A name and its sample fit together by construction, which the compiler cannot see through a union of names. */
const make = (name: RefusalName) => (refuse[name] as (params: unknown) => Refusal)(samples[name])
const everyText = (name: RefusalName): readonly Words[] => [make(name).title, make(name).detail]

describe('the table of refusals', () => {
  it('gives every refusal a type of its own', () => {
    const types = names.map(refusalType)
    expect(new Set(types).size).toBe(names.length)
    for (const type of types) expect(type).toMatch(/^\/refusals\/[a-z]+(-[a-z]+)*$/)
  })

  it.each(names)('says %s in Chinese and in English', (name) => {
    for (const { zh, en } of everyText(name)) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[A-Za-z]/)
      expect(en).not.toMatch(/\p{Script=Han}/u)
      expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object/)
    }
    expect(make(name).detail.zh).toMatch(/。$/)
    expect(make(name).detail.en).toMatch(/\.$/)
  })

  it.each(names)('gives %s a status that blames the request or asks to wait', (name) => {
    expect([400, 401, 403, 404, 409, 413, 415, 422, 429, 503]).toContain(make(name).status)
  })
})

describe('a refusal on the wire', () => {
  it('is written in the language of the reader', () => {
    const refusal = refuse.stepNotOpen(samples.stepNotOpen)
    expect(toWire(refusal, 'zh')).toEqual({
      type: '/refusals/step-not-open',
      title: '现在不能办理这一步',
      status: 409,
      detail: '条目处于“整改中”，不能办理“反馈”。现在可以办理：“核查”。',
      possible: ['check'],
      params: { step: repair, state: handled },
    })
    expect(toWire(refusal, 'en').detail).toBe(
      'The entry is in “In repair”, so “Report repair” cannot be taken. Possible now: “Check”.',
    )
  })

  it('says so when no step is possible', () => {
    const refusal = refuse.stepNotOpen({ step: repair, state: handled, possible: [] })
    expect(refusal.detail.zh).toContain('现在没有可以办理的步骤')
    expect(toWire(refusal, 'en').possible).toEqual([])
  })

  it('carries what others changed when the version was old', () => {
    const wire = toWire(refuse.stale(samples.stale), 'zh')
    expect(wire.changes).toEqual([{ field: 'due', before: null, after: '2018-05-09' }])
    expect(wire.params).toEqual({ version: 2, current: 3 })
  })

  it('names the field when one field is at fault', () => {
    expect(toWire(refuse.missing(road), 'zh').fields).toEqual([
      { field: 'road', type: 'missing', detail: '请填写“路段”。' },
    ])
  })

  it('names each field that together must occur once', () => {
    const unit = { field: 'unit', label: { zh: '单位', en: 'Unit' } }
    const refusal = refuse.notUnique({ fields: [road, unit] })
    expect(refusal.fields?.map(({ field, type }) => [field, type])).toEqual([
      ['road', 'not-unique'],
      ['unit', 'not-unique'],
    ])
    expect(refusal.detail.zh).toBe('“路段”、“单位”与已有记录相同，请核对。')
  })

  it('leaves out what it has nothing to say about', () => {
    expect(Object.keys(toWire(refuse.notFound(), 'en'))).toEqual([
      'type',
      'title',
      'status',
      'detail',
    ])
  })
})

describe('several faults of one request', () => {
  it('are told together, each with its field', () => {
    const refusal = together(refuse.missing(road), refuse.unknownField({ field: 'colour' }))
    expect(refusal.name).toBe('invalid')
    expect(refusal.fields?.map(({ field, type }) => [field, type])).toEqual([
      ['road', 'missing'],
      ['colour', 'unknown-field'],
    ])
    expect(refusal.detail.zh).toBe('请填写“路段”。这里不能填写“colour”，请去掉后再提交。')
  })

  it('give way to one that is about the whole entry', () => {
    const rule = refuse.ruleBroken(samples.ruleBroken)
    expect(together(refuse.missing(road), rule)).toBe(rule)
  })

  it('stay what they are when there is only one', () => {
    const one = refuse.missing(road)
    expect(together(one)).toBe(one)
  })
})
