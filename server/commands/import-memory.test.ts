/** A large table from its arrival to its last row, in a real server: the process must not take half a gigabyte. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newHome } from '../../test/data-folder.ts'
import { watchedLedger } from '../../test/killed-server.ts'
import { problemTable } from '../../test/problem-table.ts'
import { TableSender } from '../../test/table-sender.ts'

const password = 'handed-in-at-once'
const rows = 100_000

/** The most memory that a process had since it began, in bytes; Linux keeps it. */
function mostEver(pid: number | undefined): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

// When what would be written of every row was held while somebody looked at the preview, the server had 779 MB then, and 1,073 MB
// in the end: this test would have failed at both.
it.runIf(process.platform === 'linux')(
  `takes ${rows} rows of ten columns in below 512 MB of memory`,
  async () => {
    const ledger = watchedLedger(newHome(), password)
    try {
      const dana = new TableSender(await ledger.address(), 'upkeep/problem')
      await dana.signIn('dana', password)
      const before = mostEver(ledger.pid())
      expect(before).toBeGreaterThan(50 * 1024 ** 2)
      const found = await dana.handIn(await problemTable(rows, '大表'))
      expect(found.preview?.counts).toMatchObject({ new: rows, refused: 0 })
      expect(mostEver(ledger.pid())).toBeLessThan(512 * 1024 ** 2)
      await dana.commit(found)
      expect(await dana.settled(found.id)).toMatchObject({ state: 'done', counts: { new: rows } })
      expect(mostEver(ledger.pid())).toBeLessThan(512 * 1024 ** 2)
      expect(ledger.starts()).toBe(1)
    } finally {
      await ledger.stop()
    }
  },
  300_000,
)
