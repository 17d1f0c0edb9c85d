import { afterAll, beforeAll, expect, it } from 'vitest'
import { noticesOf } from '../../../engine/jobs/notices.ts'
import { tellUrged } from '../../../engine/jobs/urging.ts'
import { type ProblemZone, problemZone } from '../../../test/problem-zone.ts'

let zone: ProblemZone
beforeAll(async () => {
  zone = await problemZone()
}, 60_000)
afterAll(() => zone.close())

const never = new AbortController().signal
const run = () =>
  tellUrged(zone.context, {
    now: zone.context.now(),
    since: new Date(zone.context.now().getTime() - 60_000),
    stopping: never,
  })
const told = async (post: string) =>
  (await noticesOf(zone.context, zone.as(post).actor)).map(({ kind, level, dueAt }) => [
    kind,
    level,
    dueAt,
  ])

it('whoever a problem waits for hears that it is urged and supervised, once each, and nobody else does', async () => {
  const problem = await zone.dispatched()
  expect(await run()).toBe('told 0')
  await zone.as('dispatcher1').take('urge', problem, {}, { reason: '群众再次来电' })
  await run()
  expect(await told('handlerYangmiao')).toEqual([['urged', 'urge', null]])
  await run()
  expect(await told('handlerYangmiao')).toHaveLength(1)
  for (const other of ['handlerNingguo', 'intake1']) expect(await told(other)).toEqual([])
})
