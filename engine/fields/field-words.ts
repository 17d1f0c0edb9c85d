import { type Field, type MeasureWords, unitWords, type Words } from '../define/index.ts'
import type { FieldEnglish } from './kind.ts'

/** The field's label in both languages; the Chinese stands in where no English is given. */
export const labelOf = (field: Field, english?: FieldEnglish): Words => ({
  zh: field.label,
  en: (typeof english === 'string' ? english : english?.label) ?? field.label,
})

/** The unit of measure of the field's numbers; the English is empty where it needs none. Undefined where there is none. */
export function unitOf(
  { detail: { unit } }: Field,
  english?: FieldEnglish,
): MeasureWords | undefined {
  if (unit === undefined) return undefined
  return unitWords(unit, (typeof english === 'object' ? english.unit : undefined) ?? unit)
}

/** What money is written in, in tables and their templates. */
const yuan: Words = { zh: '元', en: 'yuan' }

/** A column's heading: the label, with what its numbers are in: 长度（米）, Length (m). */
export function headingOf(
  field: Field,
  english: FieldEnglish | undefined,
  lang: keyof Words,
): string {
  const label = labelOf(field, english)[lang]
  const unit = (field.kind === 'money' ? yuan : unitOf(field, english))?.[lang] ?? ''
  if (unit === '') return label
  return lang === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`
}

/** A bound of the field with its unit of measure. */
export function boundWords(bound: string, field: Field, english?: FieldEnglish): Words {
  const unit = unitOf(field, english)
  const { zh, en } = unit ?? { zh: '', en: '' }
  return { zh: `${bound} ${zh}`.trim(), en: `${bound} ${en}`.trim() }
}

/** The label of one of the field's choices; a name that is none of them stands for itself. */
export function choiceLabelOf(field: Field, name: string, english?: FieldEnglish): Words {
  const zh = ownText(field.detail.choices, name) ?? name
  const named = typeof english === 'object' ? ownText(english.choices, name) : undefined
  return { zh, en: named ?? zh }
}

/** Names come from requests: "constructor" is no choice although every object has one. */
const ownText = (of: Readonly<Record<string, string>> | undefined, name: string) =>
  of && Object.hasOwn(of, name) ? of[name] : undefined
