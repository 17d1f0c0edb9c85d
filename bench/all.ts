import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { openDatabase } from '../server/database/open-database.ts'
import { benchList } from './list.ts'
import { median } from './load.ts'
import { benchWrite } from './write.ts'

/** `npm run bench`: every ratio in one run on one machine. `BENCH_ROWS` sets the size of the large list (10^6 by default). */
const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const home = await mkdtemp(`${tmpdir()}/taizhang-bench-`)
const database = await openDatabase({ home, databaseUrl: undefined })
try {
  const write = await benchWrite(
    database.url,
    Number(process.env['BENCH_ROUNDS'] ?? 3),
    Number(process.env['BENCH_SECONDS'] ?? 8),
  )
  say(
    `write  bare ${median(write.bare.map((one) => one.rate)).toFixed(0)}/s  ledger ${median(write.ledger.map((one) => one.rate)).toFixed(0)}/s  ratio ${write.ratio.toFixed(2)}  (p95 ${median(write.ledger.map((one) => one.p95)).toFixed(1)} ms against ${median(write.bare.map((one) => one.p95)).toFixed(1)} ms)`,
  )
  for (const one of await benchList(database.url, Number(process.env['BENCH_ROWS'] ?? 1_000_000))) {
    say(
      `list at ${one.rows}  bare ${one.bare.rate.toFixed(0)}/s  ledger ${one.ledger.rate.toFixed(0)}/s  ratio ${(one.ledger.rate / one.bare.rate).toFixed(2)}  (p95 ${one.ledger.p95.toFixed(1)} ms against ${one.bare.p95.toFixed(1)} ms)`,
    )
  }
} finally {
  await database.stop()
  await rm(home, { recursive: true, force: true })
}
