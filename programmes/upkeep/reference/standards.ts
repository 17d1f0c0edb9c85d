import { type LimitUnit, limitUnits, type Story } from '../../../engine/define/index.ts'
import { story } from '../../shared/story.ts'
import { units } from '../../shared/units.ts'
import { standards } from '../standards.ts'
import { standardsTable } from './standards-data.ts'

export interface StandardRow {
  /** `event-0102-2`: class, major and minor code, condition. */
  readonly code: string
  readonly class: 'component' | 'event'
  readonly major: readonly [code: string, name: string]
  readonly minor: readonly [code: string, name: string]
  readonly condition: number
  readonly filing: string
  readonly closing: string
  readonly limit: { readonly amount: number; readonly unit: LimitUnit }
  readonly authority: string | undefined
}

const codeAndName = (cell: string): readonly [code: string, name: string] => {
  const [, code, name] = /^(\d{2}) (\S+)$/.exec(cell) ?? []
  if (!code || !name) throw new Error(`"${cell}" is not a two-digit code and a name`)
  return [code, name]
}

const limitOf = (cell: string): StandardRow['limit'] => {
  const [, amount, name] = /^(\d+) (\w+)$/.exec(cell) ?? []
  const unit = limitUnits.find((one) => one === name)
  if (!unit) throw new Error(`"${cell}" is not a time limit`)
  return { amount: Number(amount), unit }
}

function rowOf(line: string): StandardRow {
  const [kind, major = '', minor = '', condition = '', filing, closing, limit = '', authority] =
    line.split('|').map((cell) => cell.trim())
  if (kind !== 'component' && kind !== 'event') throw new Error(`"${kind}" is not a class: ${line}`)
  if (!filing || !closing) throw new Error(`a condition is missing: ${line}`)
  if (authority && !units.some(({ code }) => code === authority)) {
    throw new Error(`the unit ${authority} is unknown: ${line}`)
  }
  const [majorCode, minorCode] = [codeAndName(major), codeAndName(minor)]
  return {
    code: `${kind}-${majorCode[0]}${minorCode[0]}-${condition}`,
    class: kind,
    major: majorCode,
    minor: minorCode,
    condition: Number(condition),
    filing,
    closing,
    limit: limitOf(limit),
    authority: authority || undefined,
  }
}

/** Reads a pack line by line; throws at a broken line and names it. */
export const readStandards = (table: string): readonly StandardRow[] =>
  table.trim().split('\n').map(rowOf)

export const standardRows = readStandards(standardsTable)

export const standardKey = (code: string): string => `standard/${code}`

export function standardOf(code: string): StandardRow {
  const row = standardRows.find((one) => one.code === code)
  if (!row) throw new Error(`there is no standard ${code}`)
  return row
}

const source = 'GB/T 30428 类目形式；时限参照各地公开规定（待核）'

/** Every row as an entry of the ledger, none of them checked yet (待核). */
export const standardStories = (): readonly Story[] =>
  standardRows.map((row) =>
    story(standards, {
      key: standardKey(row.code),
      source,
      synthetic: false,
      told: [
        {
          step: 'create',
          by: 'steward',
          at: '2018-01-02T09:00:00+08:00',
          values: {
            name: `${row.minor[1]}：${row.filing}`,
            class: row.class,
            major: row.major[0],
            majorName: row.major[1],
            minor: row.minor[0],
            minorName: row.minor[1],
            condition: row.condition,
            filing: row.filing,
            closing: row.closing,
            limitAmount: row.limit.amount,
            limitUnit: row.limit.unit,
            checked: false,
            ...(row.authority && { authority: { unit: row.authority } }),
          },
        },
      ],
    }),
  )
