import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quotesOf } from '../../engine/quotes/references.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { facts as conductFacts } from '../conduct/facts/index.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { facts as renewalFacts } from '../renewal/facts.ts'
import { facts as sportsFacts } from '../sports/facts.ts'
import { facts as upkeepFacts } from '../upkeep/facts/index.ts'
import { facts } from './facts/index.ts'

let zone: ZoneLedger
let issue: string
function* page() {
  yield* upkeepFacts()
  yield* conductFacts()
  yield* renewalFacts()
  yield* sportsFacts()
  yield* facts()
}
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-16'), 'bulletin')
  zone.setNow('2018-05-16T09:00:00+08:00')
  await zone.tell(page())
  const values = { title: '示范区头条 第2期', number: 2, issuedOn: '2018-05-22' }
  issue = (await zone.as('editor1').create('issue', values)).id
}, 60_000)
afterAll(() => zone.close())

const written = async (body: string) => {
  const values = { title: '读本又发了一批', issue, programme: 'conduct', byline: '通讯员', body }
  return { id: (await zone.as('correspondent1').create('article', values)).id, of: 'article' }
}
const set = async (body: string) => {
  const article = await written(body)
  await zone.as('editor1').take('edit', article)
  await zone.as('layout1').take('layOut', article)
  await zone.as('proofreader1').take('proof', article)
  await zone.as('typesetter1').take('set', article)
  return article
}
const valuesOf = async (article: { readonly id: string }) =>
  (await zone.as('reader').read({ id: article.id, of: 'article' })).entry.values

describe('an article', () => {
  it('passes editor, layout, proof-reader and typesetter, who are kept by name, and is approved by the chief editor', async () => {
    const article = await set('没有数字。')
    const { state } = await zone.as('chiefEditor').take('approve', article)
    expect(state).toBe('published')
    expect(await valuesOf(article)).toMatchObject({
      editor: zone.person('editor1'),
      layout: zone.person('layout1'),
      proofreader: zone.person('proofreader1'),
      typesetter: zone.person('typesetter1'),
    })
  })

  it('leaves out no hand: it is not approved before it is set, and not by its editor', async () => {
    const article = await written('没有数字。')
    const chief = zone.as('chiefEditor')
    expect((await refused(chief.take('approve', article))).name).toBe('stepNotOpen')
    const ready = await set('没有数字。')
    expect((await refused(zone.as('editor1').take('approve', ready))).name).toBe('notAllowed')
  })

  it('is sent back with its reason to be edited anew', async () => {
    const article = await set('没有数字。')
    const proof = zone.as('proofreader1')
    expect((await refused(proof.take('sendBack', article))).name).toBe('reasonMissing')
    const { state } = await proof.take('sendBack', article, {}, { reasonCode: 'facts' })
    expect(state).toBe('draft')
  })

  it('keeps its figures as they were on approval, with the rule that made them, whatever the ledger says later', async () => {
    const article = await set('已发放读本{{conduct.readers 2018}}册。')
    await zone.as('chiefEditor').take('approve', article)
    const unit = zone.unit('finance')
    const more = { summary: '又发读本', unit, kind: 'reader', heldOn: '2018-05-15', quantity: 500 }
    await zone.as('liaison/finance').create('conduct.action', more)
    const [quote] = quotesOf((await valuesOf(article))['figures'])
    expect(quote).toMatchObject({ text: '2000', num: 2000, den: null, version: 1 })
    expect(quote?.rule).toContain('读本册数')
    const later = await set('已发放读本{{conduct.readers 2018}}册。')
    await zone.as('chiefEditor').take('approve', later)
    expect(quotesOf((await valuesOf(later))['figures']).map(({ text }) => text)).toEqual(['2500'])
  })

  it('with a number that cannot be read is not approved, and stays as it was', async () => {
    for (const wrong of ['{{conduct.nothing 2018}}', '{{conduct.readers}}', '{{读本}}']) {
      const article = await set(`已发放读本${wrong}册。`)
      const refusal = await refused(zone.as('chiefEditor').take('approve', article))
      expect([refusal.name, refusal.detail.zh.includes(wrong)]).toEqual(['badReference', true])
      expect((await zone.as('reader').read(article)).entry.state).toBe('set')
    }
  })
})

describe('the first issue', () => {
  it('tells of eight programmes, its numbers taken from the ledger and equal to the page', async () => {
    const first = await zone.told('fact/issue/1')
    const { entries } = await zone.as('reader').list('article', { issue: first, sort: 'place' })
    expect(entries.map(({ state }) => state)).toEqual(Array(8).fill('published'))
    expect(new Set(entries.map(({ values }) => values['programme'])).size).toBe(8)
    const quotes = entries.flatMap(({ values }) => quotesOf(values['figures']))
    const read = Object.fromEntries(quotes.map(({ whole, text }) => [whole, text]))
    expect(read).toMatchObject({
      '{{upkeep.treesPlanted 2018}}': '1880',
      '{{upkeep.lawn 2018}}': '3000',
      '{{upkeep.hedge 2018}}': '6100',
      '{{upkeep.pots 2018 万}}': '6',
      '{{upkeep.stalls 2018}}': '9',
      '{{upkeep.leaflets 2018}}': '600',
      '{{renewal.raised 2018 亿}}': '6.3',
      '{{conduct.filingComplete 2018}}': '100.0%',
      '{{conduct.readers 2018}}': '2000',
      '{{conduct.supervisors 2018 unit=yangmiao}}': '5',
    })
  })

  it('is read in print and through an account', async () => {
    const { entries } = await zone.as('reader').list('channel')
    expect(new Set(entries.map(({ values }) => values['kind']))).toEqual(
      new Set(['print', 'account']),
    )
  })
})
