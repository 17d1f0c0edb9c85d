/** Run as a child process of `benchPending`: so many writes a second for so many seconds, each by the product's own statement. */
import { setTimeout as pause } from 'node:timers/promises'
import { factChanges } from '../../engine/indicators/fact-changes.ts'
import { readyWrite } from '../../engine/store/write.ts'
import { writeTogether } from '../../engine/store/write-together.ts'
import { figuresAt } from './site.ts'
import { decided } from './write.ts'

const [home = '', url = '', perSecond = '', seconds = ''] = process.argv.slice(2)
/** Writes that may be under way; more would only wait for a connection. */
const underWayAtMost = 64

const { context, actor, close } = await figuresAt(home, url)
const next = await decided(context, actor)
const { model, entry } = next()
const { fresh } = factChanges(context.model, model, null, entry, {})
const failures: unknown[] = []
const underWay = new Set<Promise<unknown>>()
let begun = 0
const began = performance.now()
const passed = (): number => (performance.now() - began) / 1000
while (passed() < Number(seconds) && failures.length === 0) {
  while (begun < passed() * Number(perSecond) && underWay.size < underWayAtMost) {
    begun += 1
    const writing = writeTogether(context, readyWrite(context, next()))
      .catch((error: unknown) => failures.push(error))
      .finally(() => underWay.delete(writing))
    underWay.add(writing)
  }
  await pause(1)
}
const rate = begun / passed()
await Promise.all(underWay)
await close()
if (failures.length > 0) throw failures[0]
process.stdout.write(JSON.stringify({ rate, deltasAWrite: fresh.length }))
