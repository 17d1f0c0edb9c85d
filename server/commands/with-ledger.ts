import { demonstration } from '../../programmes/demonstration.ts'
import { ledger } from '../../programmes/index.ts'
import { readConfig } from '../config.ts'
import { type OpenLedger, openLedger } from '../open-ledger.ts'
import { zoneToday } from '../zone-today.ts'

/** Opens the ledger of the settings for one command and closes it whatever happens. */
export async function withLedger<T>(work: (open: OpenLedger) => Promise<T>): Promise<T> {
  const open = await openLedger(readConfig(process.env), ledger, demonstration(zoneToday(ledger)))
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}
