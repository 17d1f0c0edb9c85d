/**
 * The server and its database are killed while a table is written: afterwards all of its rows are there or none, and its import says which;
 * the same file goes in whole, and figures are what their entries come to. Other seeds: TAIZHANG_KILL_SEED=7 npx vitest run server/commands/import-killed.test.ts
 */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { ImportWire } from '../../engine/define/index.ts'
import { demonstration } from '../../programmes/demonstration.ts'
import { ledger as programmes } from '../../programmes/index.ts'
import { newHome } from '../../test/data-folder.ts'
import { type Victim, watchedLedger, type WatchedLedger } from '../../test/killed-server.ts'
import { differences } from '../../test/ledger-differences.ts'
import { problemTable } from '../../test/problem-table.ts'
import { random } from '../../test/proof/random.ts'
import { TableSender } from '../../test/table-sender.ts'
import { openLedger } from '../open-ledger.ts'

const seed = Number(process.env['TAIZHANG_KILL_SEED'] ?? 1)
const victims: readonly Victim[] = ['server', 'database', 'server', 'server']
/** More than one set, so that there is a beginning, a middle and an end. */
const rows = 5_000
const none = { new: 0, changed: 0, unchanged: 0, refused: 0 }
const password = 'killed-in-the-middle'

async function dana(ledger: WatchedLedger): Promise<TableSender> {
  const sender = new TableSender(await ledger.address(), 'upkeep/problem')
  await sender.signIn('dana', password)
  return sender
}

/** Whoever sits before the screen looks again until the ledger is back. */
async function stubborn<T>(
  ledger: WatchedLedger,
  look: (who: TableSender) => Promise<T>,
): Promise<T> {
  for (;;) {
    const found = await dana(ledger)
      .then(look)
      .catch(() => null)
    if (found !== null) return found
    await pause(50)
  }
}

it(`writes a table whole or not at all, killed ${victims.length} times with seed ${seed}`, async () => {
  const home = newHome()
  const dice = random(seed)
  const ledger = watchedLedger(home, password)
  const outcomes: ImportWire['state'][] = []
  try {
    for (const [at, victim] of victims.entries()) {
      const table = await problemTable(rows, `第${at}表`)
      const sender = await dana(ledger)
      const run = await sender.handIn(table)
      expect(run.preview?.counts).toMatchObject({ new: rows })
      await sender.commit(run)
      // From the first set on its way to the moment in which all of it is being committed.
      const point = dice.below(rows)
      while (((await sender.look(run.id)).work?.done ?? rows) < point);
      await pause(dice.below(300))
      ledger.kill(victim)
      const after = await stubborn(ledger, (who) => who.settled(run.id))
      outcomes.push(after.state)
      const again = await stubborn(ledger, (who) => who.handIn(table))
      // All of it is there, and says so; or nothing, the import is open, and can be written as it stands.
      const isDone = after.state === 'done'
      expect({
        of: isDone ? after.counts : after.preview?.counts,
        again: again.preview?.counts,
      }).toEqual({
        of: { ...none, new: rows },
        again: isDone ? { ...none, unchanged: rows } : { ...none, new: rows },
      })
      const later = await dana(ledger)
      if (!isDone) await later.commit(after)
      expect(await later.settled(run.id)).toMatchObject({ state: 'done', counts: { new: rows } })
      expect((await later.handIn(table)).preview?.counts).toEqual({ ...none, unchanged: rows })
    }
    expect(ledger.starts()).toBe(victims.length + 1)
    // At least one was killed before its end, or this test has seen nothing.
    expect(outcomes).toContain('open')
  } finally {
    await ledger.stop()
  }

  const config = { port: 0, host: '127.0.0.1', home, databaseUrl: undefined, demo: true }
  const open = await openLedger(config, programmes, demonstration('2026-11-01'))
  const { pool } = open.context
  try {
    const { rows: written } = await pool.query<{ n: number }>(
      `select count(*)::integer as n from upkeep_problem where told_from = '台账.xlsx'`,
    )
    expect(written).toEqual([{ n: victims.length * rows }])
    expect(await differences(open.context, home)).toEqual([])
    // The same question notices a table of which one row is missing.
    await pool.query(
      `delete from upkeep_problem where id = (select id from upkeep_problem where told_from = '台账.xlsx' limit 1)`,
    )
    expect(await differences(open.context, home)).not.toEqual([])
  } finally {
    await open.close()
  }
}, 600_000)
