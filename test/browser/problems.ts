import type { WriteAnswer } from '../../engine/define/wire.ts'
import { colleague } from './colleague.ts'
import type { RunningLedger } from './server.global.ts'

const register = 'upkeep.problem'
/** The states of the main line that tests start from, in order. */
const line = ['reported', 'toFile', 'filed', 'dispatched'] as const

/** A problem brought to a state by the people whose work that is, each over the API. */
export async function problemAt(
  ledger: RunningLedger,
  state: (typeof line)[number],
  summary: string,
): Promise<WriteAnswer> {
  const as = (signIn: string) => colleague(ledger, signIn)
  const reached = line.indexOf(state)
  let at = await (
    await as('ines')
  ).create(register, { summary, kind: 'occupying', source: 'patrol', spot: [113.2871, 35.1622] })
  if (reached >= 1) at = await (await as('lina')).step(register, at, 'accept')
  if (reached >= 2) {
    const shi = await as('shi')
    const standard = (await shi.list('upkeep.standard', 'limit=1')).entries[0]?.id ?? null
    at = await shi.step(register, at, 'file', {
      standard,
      territory: await unitNamed(ledger, '阳庙镇'),
    })
  }
  if (reached >= 3)
    at = await (
      await as('dana')
    ).step(register, at, 'dispatch', { unit: await unitNamed(ledger, '阳庙镇') })
  return at
}

async function unitNamed(ledger: RunningLedger, name: string): Promise<string> {
  const { units } = await (await colleague(ledger, 'dana')).definitions()
  const found = units.find((unit) => unit.name.zh === name)
  if (!found) throw new Error(`The zone has no unit ${name}`)
  return found.id
}
