import { Command } from 'commander'
import { demonstration } from '../../programmes/demonstration.ts'
import { ledger } from '../../programmes/index.ts'
import { readConfig } from '../config.ts'
import {
  demonstrationPassword,
  hashPassword,
  loadDemonstration,
  openLedger,
} from '../open-ledger.ts'
import { zoneToday } from '../zone-today.ts'

/** Tells the page's facts and the synthetic year once more; what has been told is passed over. */
async function load(what: string): Promise<void> {
  const config = readConfig(process.env)
  const zone = demonstration(zoneToday(ledger))
  const { context, close } = await openLedger(
    config,
    ledger,
    zone,
    await hashPassword(await demonstrationPassword(config.home)),
  )
  try {
    await loadDemonstration(context, zone, what === 'facts')
    process.stdout.write('已装入 Loaded\n')
  } finally {
    await close()
  }
}

export const loadCommand = (): Command =>
  new Command('load')
    .description('装入参考台账或示范数据 Load reference lists, or the facts and the synthetic year')
    .argument('<what>', 'reference | facts', (value: string) => {
      if (value !== 'reference' && value !== 'facts')
        throw new Error('可选 Possible: reference, facts')
      return value
    })
    .action(load)
