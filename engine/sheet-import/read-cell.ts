import type { FieldValue, Words } from '../define/index.ts'
import { fromText, labelOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import type { Cell } from '../sheets/sheet.ts'
import { serialText } from '../sheets/serial-date.ts'
import { type FoundNames, namesThings } from './find-names.ts'
import { hasLostDigits, isErrorText, plainText } from './plain-text.ts'
import { saidKinds, saidValue } from './said-values.ts'

/** What a cell says for a field: a value (null says nothing), or why it cannot be taken. */
export type ReadCell = { readonly value: FieldValue } | { readonly fault: CellRefusal }

interface CellRefusal extends Words {
  /** The things that the cell may mean, where it is not told which. */
  readonly among?: ReadonlySet<string>
}

/** What the reading of a column depends on. */
export interface Reading {
  readonly model: RegisterModel
  readonly offsetMinutes: number
  /** The year of days that are written without one. */
  readonly year: number | null
  /** The unit of amounts that are written without one, 万元 and the like. */
  readonly moneyUnit: string | null
  readonly names: FoundNames
  /** What a person said that words mean, by field and word. */
  readonly said: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const nothing: ReadCell = { value: null }
/** Days of 1954 to 2119 as workbooks count them: a number between them in a column of days is one whose format was lost. */
const serials = { from: 20_000, to: 80_450 }
const yearless = /^(\d{1,2})(?:月|[./-])(\d{1,2})日?$/
const zeroTime = /^(.*\d)[ T]00:00(?::00)?$/

const wordsOf = (field: FieldModel, model: RegisterModel, zh: string, en: string): Words => {
  const label = labelOf(field.field, model.en.fields[field.name])
  return { zh: `“${label.zh}”${zh}`, en: `“${label.en}” ${en}` }
}
const faultOf = (...said: Parameters<typeof wordsOf>): ReadCell => ({ fault: wordsOf(...said) })

function yearMissing(field: FieldModel, model: RegisterModel, text: string): ReadCell {
  if (field.field.detail.ownYear)
    return faultOf(
      field,
      model,
      `：“${text}”没有年份，请补上年份。`,
      `: “${text}” has no year; please add it.`,
    )
  return faultOf(
    field,
    model,
    `：“${text}”没有年份，标题里也没有，请补上年份，或在导入页面选定年份。`,
    `: “${text}” has no year, nor has the title; add it, or choose the year on the import page.`,
  )
}

/** A day as its text, with the year that the title names; null when it has no year and none is known. */
function dayText(cell: Cell, text: string, year: number | null): string | null {
  if (typeof cell === 'number' && cell >= serials.from && cell <= serials.to)
    return serialText(cell, false) ?? text
  const [, month, day] = yearless.exec(text.normalize('NFKC').replaceAll(/\s/g, '')) ?? []
  if (month === undefined || day === undefined) return text
  return year === null ? null : `${year}-${month}-${day}`
}

/** Reads a name of something: a unit, an entry, a person, a post. */
function readName({ model, names }: Reading, field: FieldModel, text: string): ReadCell {
  const found = names.find(field.name, text)
  if (found && 'several' in found) {
    const words = wordsOf(
      field,
      model,
      `：有不止一个“${text}”，请写编号，或在导入页面指明是哪一个。`,
      `: there is more than one “${text}”; give its number, or say on the import page which one it is.`,
    )
    return { fault: { ...words, among: found.several } }
  }
  return found
    ? { value: found.id }
    : faultOf(
        field,
        model,
        `：没有找到“${text}”，请核对名称，或在导入页面指明它是哪一个。`,
        `: “${text}” was not found; check the name, or say on the import page which one it is.`,
      )
}

function textFor(reading: Reading, { field }: FieldModel, cell: Cell, text: string): string | null {
  if (field.kind === 'date') {
    const day = dayText(cell, text, field.detail.ownYear ? null : reading.year)
    return day === null ? null : (zeroTime.exec(day)?.[1] ?? day)
  }
  if (field.kind === 'moment') return dayText(cell, text, reading.year)
  if (field.kind === 'money' && reading.moneyUnit !== null && /[\d０-９]$/.test(text))
    return text + reading.moneyUnit
  return text
}

/** How to read the cells of one column for a field. What was read once is remembered: most columns say few different things. */
export function cellReader(reading: Reading, field: FieldModel): (cell: Cell) => ReadCell {
  const { model, offsetMinutes } = reading
  const how = { lang: 'zh', english: model.en.fields[field.name], offsetMinutes } as const
  const known = new Map<Cell, ReadCell>()
  const read = (cell: Cell): ReadCell => {
    const text = plainText(cell)
    if (text === '') return nothing
    if (isErrorText(text))
      return faultOf(
        field,
        model,
        `：公式没有结果（${text}），请改为数值。`,
        `: the formula has no result (${text}); put the value in its place.`,
      )
    if (hasLostDigits(cell))
      return faultOf(
        field,
        model,
        `：“${text}”是被表格软件改成数字的长号码，末几位已经丢失，请把单元格设为文本后重新填写。`,
        `: “${text}” is a long code that the spreadsheet turned into a number and cut short; make the cell text and type it again.`,
      )
    if (namesThings.has(field.field.kind)) return readName(reading, field, text)
    const meant = saidKinds.has(field.field.kind)
      ? saidValue(field, ownWord(reading.said[field.name], text))
      : undefined
    if (meant !== undefined) return { value: meant }
    const said = textFor(reading, field, cell, text)
    if (said === null) return yearMissing(field, model, text)
    const checked = fromText(field.field, said, how)
    return checked.ok ? { value: checked.value } : { fault: { zh: checked.zh, en: checked.en } }
  }
  return (cell) => {
    if (cell === null) return nothing
    const before = known.get(cell)
    if (before) return before
    const now = read(cell)
    if (known.size < rememberedCells) known.set(cell, now)
    return now
  }
}

/** Words come from files: "constructor" was said to mean nothing although every object has one. */
const ownWord = (said: Readonly<Record<string, string>> | undefined, word: string) =>
  said && Object.hasOwn(said, word) ? said[word] : undefined

/** Different cells of one column whose reading is remembered. */
const rememberedCells = 20_000
