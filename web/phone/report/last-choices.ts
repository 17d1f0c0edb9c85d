import type { FieldValue, FieldWire, RegisterWire, Values } from '../../../engine/define/wire.ts'

/** Kinds of fields that are chosen rather than told, and are often the same for a whole day's work. */
const chosenKinds: ReadonlySet<FieldWire['kind']> = new Set(['choice', 'ref', 'unit'])
const storageKey = (register: string, person: string) => `taizhang.last.${person}.${register}`

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The last two reports' choices, newest first. */
function remembered(key: string): readonly Values[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isValues) : []
  } catch {
    return []
  }
}

/**
 * What to propose for the next report: choices that were the same twice running. The last one alone would put the kind of
 * one problem on the next, unlike one.
 */
export function stable(last: readonly Values[]): Values {
  const [newest, before] = last
  if (!newest || !before) return {}
  return Object.fromEntries(
    Object.entries(newest).filter(([name, value]) => value !== null && before[name] === value),
  )
}

export const proposed = (register: string, person: string): Values =>
  stable(remembered(storageKey(register, person)))

/** Remembers, on this device, what was chosen in a report. */
export function rememberChoices(register: RegisterWire, person: string, values: Values): void {
  const chosen: Record<string, FieldValue> = {}
  for (const field of register.fields) {
    const value = values[field.name]
    if (chosenKinds.has(field.kind) && value !== undefined) chosen[field.name] = value
  }
  const key = storageKey(register.key, person)
  try {
    localStorage.setItem(key, JSON.stringify([chosen, ...remembered(key).slice(0, 1)]))
  } catch {
    // Without storage nothing is proposed next time.
  }
}
