import { Client } from 'pg'
import type { Decision } from '../../engine/steps/decision.ts'
import { writeRows } from '../../engine/sheet-import/write-rows.ts'
import type { Verdict } from '../../engine/sheet-import/verdict.ts'
import { prepareStep } from '../../engine/steps/take-step.ts'
import { transaction } from '../../engine/store/sql.ts'
import { newId } from '../../engine/store/uuid.ts'
import { jobModel, type Site } from './site.ts'
import { millisecondsOf } from './timing.ts'

/** Rows of one import: more are several files. */
const rowsOfImport = 100_000
const kinds = ['litter', 'parking', 'trees', 'water']

/** Rows that were read and judged, as the import writes them: of all units, kinds, amounts and days of 2025. */
async function judged({ context, actor }: Site, from: number, rows: number): Promise<Verdict[]> {
  const model = jobModel(context)
  const units = context.units.units.filter(({ parent }) => parent !== null)
  const given = { summary: '路边堆放垃圾', kind: 'litter', unit: units[0]?.id ?? '', amount: 1 }
  const one = await prepareStep(context, actor, model, null, 'create', {
    values: given,
    channel: 'import',
  })
  return Array.from({ length: rows }, (_, index): Verdict => {
    const at = from + index
    const [id, moment] = [newId(), new Date(Date.UTC(2025, 0, 1, 1) + (at % 365) * 86_400_000)]
    const when = moment.toISOString()
    const values = {
      ...given,
      summary: `路边堆放垃圾 ${at}`,
      kind: kinds[(at >> 3) % kinds.length] ?? '',
      unit: units[at % units.length]?.id ?? '',
      amount: at % 10,
    }
    const entry: Decision['entry'] = {
      ...one.entry,
      id,
      values: { ...one.entry.values, ...values },
      createdAt: when,
      updatedAt: when,
      at: { ...one.entry.at, open: when },
    }
    const history = { ...one.history, id: newId(), entry: id, at: when }
    return { kind: 'new', line: at, mark: `bench:${at}`, decision: { ...one, entry, history } }
  })
}

export interface Imported {
  readonly rows: number
  /** Seconds that the product took: entries, history, marks, facts and cells, committed import by import. */
  readonly seconds: number
  /** Seconds that COPY takes for the rows of the register alone, into the same table with the same indexes. */
  readonly copied: number
  /** The same for all rows that the import wrote. */
  readonly copiedAll: number
}

const register = 'bench_job'
const others = ['history', 'told', 'import_part', 'fact', 'cell']

/** Verdicts in the sets in which the product judges and writes them. */
function* setsOf(verdicts: readonly Verdict[]): Generator<readonly Verdict[]> {
  const inOneSet = 100
  for (let at = 0; at < verdicts.length; at += inOneSet) yield verdicts.slice(at, at + inOneSet)
}

/** Writes judged rows by the product's import, then copies the very rows that it wrote into the emptied tables. Nothing is left of them. */
export async function benchImport(site: Site, rows: number): Promise<Imported> {
  const { context } = site
  let took = 0
  for (let from = 0; from < rows; from += rowsOfImport) {
    const verdicts = await judged(site, from, Math.min(rowsOfImport, rows - from))
    const run = { id: newId(), source: '台账.xlsx' }
    took += await millisecondsOf(() =>
      transaction(context.pool, async (client) => {
        await client.query('set local statement_timeout = 0')
        await writeRows(client, context, jobModel(context), run, setsOf(verdicts), () => undefined)
      }),
    )
  }
  const superuser = new Client({ connectionString: site.superuserUrl })
  await superuser.connect()
  try {
    const copied = await copy(superuser, [register])
    const rest = await copy(superuser, others)
    await superuser.query(`truncate ${[register, ...others, 'delta'].join(', ')} cascade`)
    return { rows, seconds: took / 1000, copied, copiedAll: copied + rest }
  } finally {
    await superuser.end()
  }
}

/** Seconds that COPY takes to fill some emptied tables with the rows they had. */
async function copy(superuser: Client, tables: readonly string[]): Promise<number> {
  const { rows } = await superuser.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  )
  const file = (table: string): string => `'${rows[0]?.folder}/copy_of_${table}'`
  for (const table of tables) await superuser.query(`copy ${table} to ${file(table)}`)
  await superuser.query(`truncate ${tables.join(', ')} cascade`)
  const took = await millisecondsOf(async () => {
    for (const table of tables) await superuser.query(`copy ${table} from ${file(table)}`)
  })
  return took / 1000
}
