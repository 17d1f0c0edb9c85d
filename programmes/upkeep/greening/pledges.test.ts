import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refused } from '../../../test/ledger-for-tests.ts'
import { type ProblemZone, problemZone } from '../../../test/problem-zone.ts'
import { roadKey, roadStories } from '../facts/roads.ts'

let zone: ProblemZone
beforeAll(async () => {
  zone = await problemZone()
  await zone.tell(roadStories())
}, 60_000)
afterAll(() => zone.close())

async function pledge() {
  const { id } = await zone.as('gardener1').create('pledge', {
    season: '2018年春季补植',
    contractor: zone.unit('greening1'),
    terms: '按时、按质完成补植',
  })
  const named = { id, of: 'pledge' }
  await zone.as('contractor1').take('sign', named, { signedOn: '2018-05-14' })
  return named
}

/** A line of trees that is planted whole and accepted in part or whole; a year later so many survive. */
async function planted(contractor: string, by: string, accepted: number, surviving?: number) {
  const replanting = await zone.as('gardener1').create('replanting', {
    summary: '世纪路缺株补植',
    road: await zone.told(roadKey('世纪路')),
    unit: zone.unit('cityManagement'),
    surveyedOn: '2018-05-14',
  })
  const { id } = await zone.as('gardener1').create('planting', {
    parent: replanting.id,
    kind: 'tree',
    species: '柳树',
    measure: 'tree',
    planned: 100,
    contractor: zone.unit(contractor),
  })
  const line = { id, of: 'planting' }
  await zone.as(by).take('finish', line, { finished: 100 })
  if (accepted < 100)
    return zone.as('gardener2').take('acceptPart', line, { accepted }, { reason: '规格不足' })
  await zone.as('gardener2').take('accept', line, { accepted })
  if (surviving !== undefined) await zone.as('gardener2').take('recheck', line, { surviving })
  return line
}

const scored = async (named: { id: string; of: string }) =>
  (await zone.as('gardener1').read(named)).entry.values

describe('a maintenance company', () => {
  it('is scored by what was accepted and what survives, and by nobody’s opinion', async () => {
    const named = await pledge()
    const assess = (values = {}) => zone.as('evaluator1').take('assess', named, values)
    expect((await refused(assess())).name).toBe('cannotScore')
    await planted('greening1', 'contractor1', 100, 90)
    await planted('greening1', 'contractor1', 80)
    // The other company's work is its own.
    await planted('greening2', 'contractor2', 10)
    expect((await refused(assess({ score: 100 }))).name).toBe('invalid')
    await assess()
    const { score, basis } = await scored(named)
    // 180 of 200 accepted is 90 % of 60 points, 90 of 100 surviving 90 % of 40.
    expect(score).toBe(90)
    expect(basis).toBe(
      '补植验收合格率90.0%（180/200）×60分＋成活率90.0%（90/100）×40分，2018-05-14至2018-05-14',
    )
  })
})
