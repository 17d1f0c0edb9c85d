import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refused, type Named } from '../../../test/ledger-for-tests.ts'
import { type ProblemZone, problemZone } from '../../../test/problem-zone.ts'

let zone: ProblemZone
beforeAll(async () => {
  zone = await problemZone()
}, 60_000)
afterAll(() => zone.close())

const reason = { reason: '等待材料' }
const ask = (problem: Named) => zone.as('handlerYangmiao').take('askExtension', problem, {}, reason)
const grant = (problem: Named) => zone.as('dispatcher1').take('extend', problem)

describe('more time', () => {
  it('is asked for once until it is answered, and twice at most', async () => {
    const problem = await zone.dispatched()
    await ask(problem)
    const waiting = await refused(ask(problem))
    expect([waiting.name, waiting.detail.zh]).toEqual([
      'notYet',
      '须先满足“延期待批：否”，才能办理“申请延期”。',
    ])
    await grant(problem)
    await ask(problem)
    await grant(problem)
    expect((await refused(ask(problem))).name).toBe('extendTwice')
  })

  it('is asked for before the time is over', async () => {
    const problem = await zone.dispatched()
    zone.setNow('2018-05-17T09:00:00+08:00')
    expect((await refused(ask(problem))).name).toBe('extendOverdue')
    zone.setNow('2018-05-14T09:00:00+08:00')
  })

  it('is answered only where it was asked for, and the refusal says so', async () => {
    const met = await refused(grant(await zone.dispatched()))
    expect([met.name, met.detail.en]).toEqual([
      'notYet',
      '“Extend” can be taken once this holds: “Extension asked for: yes”.',
    ])
  })
})
