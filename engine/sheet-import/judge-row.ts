import type { FieldValue } from '../define/index.ts'
import { sightOf } from '../access/fields.ts'
import { toMask } from '../fields/index.ts'
import { needsOf } from '../model/paths.ts'
import { Refusal } from '../refusals.ts'
import { decide } from '../steps/decide.ts'
import type { Request } from '../steps/decision.ts'
import { fieldWords } from '../steps/given-values.ts'
import { stateWords } from '../steps/words.ts'
import { type Entry, numberText } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'
import { correctingStep } from './correcting-step.ts'
import { keyOf } from './known-entries.ts'
import { numberColumn } from './match-columns.ts'
import { type CellFault, columnOfField, type ReadRow } from './read-rows.ts'
import { SeenThrough, situationOf } from './situations.ts'
import { faultsOf, type Judging, type Verdict } from './verdict.ts'

type Given = Readonly<Record<string, FieldValue>>
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Judges rows one by one, on what was read for all of them. */
export class JudgeRow {
  readonly #judging: Judging
  readonly #now: number
  readonly #seen: SeenThrough
  readonly #byKey = new Map<string, number>()
  constructor(judging: Judging) {
    this.#judging = judging
    this.#now = judging.context.now().getTime()
    this.#seen = new SeenThrough(judging.context)
  }

  /** Reads what the rules of creations and corrections look at, for all rows at once. */
  async prepare(
    read: readonly ReadRow[],
    known: ReadonlyMap<number, readonly Entry[]>,
  ): Promise<void> {
    const { model } = this.#judging
    const corrections = Object.values(model.steps).filter(({ to }) => to === 'same')
    const paths = [model.register.create, ...corrections].flatMap(
      (act) => needsOf(model, act).paths,
    )
    const values = read.map((row) => ({ ...known.get(row.line)?.[0]?.values, ...row.values }))
    await this.#seen.load(model, values, paths)
  }

  /** A key that stands twice in the file: the second row is refused, whatever else it says. */
  double(row: ReadRow): CellFault | null {
    const key = keyOf(row, this.#judging.plan.key)
    if (key === null) return null
    const first = this.#byKey.get(key)
    this.#byKey.set(key, first ?? row.line)
    return first === undefined
      ? null
      : this.#atKey(`与第 ${first} 行重复。`, `This is the same as line ${first}.`)
  }

  several = (): CellFault =>
    this.#atKey(
      '台账中有不止一条与它相同，请换一种识别方式。',
      'The ledger holds more than one such entry; choose another key.',
    )

  unknownNumber(no: number): CellFault {
    const { model, plan } = this.#judging
    const text = numberText(model, no)
    return {
      column: columnOfField(plan, numberColumn),
      zh: `台账中没有 ${text}，或者您看不到它。新的条目请不要填编号。`,
      en: `There is no ${text} that you can see. Leave the number of a new entry empty.`,
    }
  }

  async create(row: ReadRow, mark: string | null): Promise<Verdict> {
    const { context, actor, model } = this.#judging
    const { line, values, faults } = row
    if (faults.length > 0) return { line, kind: 'refused', faults }
    const act = model.register.create
    const how = { before: null, past: [], values, now: this.#now }
    const situation = await situationOf(context, this.#seen, model, act, actor, how)
    return this.#decided(line, () => ({
      line,
      kind: 'new',
      decision: decide(context, situation, 'create', this.#request(line, values), this.#now),
      mark,
    }))
  }

  async change(row: ReadRow, held: Entry, past: readonly PastStep[]): Promise<Verdict> {
    const { context, actor, model, origin } = this.#judging
    const { line } = row
    const { given, faults } = this.#differing(row, held)
    if (faults.length > 0) return { line, kind: 'refused', faults }
    const fields = Object.keys(given)
    if (fields.length === 0)
      return { line, kind: 'unchanged', entry: held.id, no: numberText(model, held.no ?? 0) }
    const found = correctingStep(model, held.state, fields)
    if (!found)
      return { line, kind: 'refused', faults: fields.map((one) => this.#notOpen(one, held)) }
    const how = { before: held, past, values: given, now: this.#now }
    const situation = await situationOf(context, this.#seen, model, found.step, actor, how)
    const reason = found.step.reason === 'text' ? `导入更正：${origin(line)}` : undefined
    return this.#decided(line, () => {
      const request = this.#request(line, given, reason)
      const decision = decide(context, situation, found.name, request, this.#now)
      return { line, kind: 'changed', decision, changes: decision.history.changes }
    })
  }

  /** What differs from what is held; a mask that comes back as it was shown says nothing, nor does a name that may mean what is held. */
  #differing(row: ReadRow, held: Entry): { given: Given; faults: readonly CellFault[] } {
    const { model, actor } = this.#judging
    const isMask = (name: string, text: unknown): boolean => {
      const field = model.fieldOf.get(name)
      const value = held.values[name] ?? null
      const masked = field !== undefined && value !== null && sightOf(field, actor) !== 'plain'
      return masked && toMask(field.field, value) === text
    }
    const given = Object.entries(row.values).filter(
      ([field, value]) => !same(value, held.values[field] ?? null) && !isMask(field, value),
    )
    return {
      given: Object.fromEntries(given),
      faults: row.faults.filter(
        ({ field, text, among }) =>
          !isMask(field, text) && !among?.has(String(held.values[field] ?? '')),
      ),
    }
  }

  #request(line: number, values: Given, reason?: string): Request {
    const { origin } = this.#judging
    return { values, at: this.#now, channel: 'import', detail: origin(line), reason }
  }

  #atKey(zh: string, en: string): CellFault {
    const { plan } = this.#judging
    return { column: columnOfField(plan, plan.key[0] ?? ''), zh, en }
  }

  #notOpen(field: string, held: Entry): CellFault {
    const { model, plan } = this.#judging
    const [label, state] = [fieldWords(model, field), stateWords(model, held.state)]
    const no = numberText(model, held.no ?? 0)
    return {
      column: columnOfField(plan, field),
      zh: `“${label.zh}”与台账中的 ${no} 不同；它处于“${state.zh}”，不能由文件更正。`,
      en: `“${label.en}” differs from ${no} in the ledger, which is “${state.en}” and cannot be corrected by a file.`,
    }
  }

  #decided(line: number, judge: () => Verdict): Verdict {
    try {
      return judge()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { line, kind: 'refused', faults: faultsOf(this.#judging.plan, error) }
    }
  }
}
