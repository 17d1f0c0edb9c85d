import type { ActWire, FieldWire, RegisterWire } from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import { actFields } from '../form/act-model.ts'

/** A register in which the signed-in person may make entries. */
export type Creatable = RegisterWire & { readonly create: ActWire }

export const mayCreate = (register: RegisterWire): register is Creatable =>
  register.create !== undefined

/** The fields of the creation, asked and offered. */
function creationFields(register: Creatable): readonly FieldWire[] {
  const { asked, offered } = actFields(register, register.create)
  return [...asked, ...offered]
}

/** Cases that are seen on the spot, with photos and a place: what a phone is for. */
function isReport(register: Creatable): boolean {
  const kinds = new Set(creationFields(register).map((field) => field.kind))
  return register.shape === 'case' && kinds.has('photos') && kinds.has('point')
}
export const isReportable = (register: RegisterWire): register is Creatable =>
  mayCreate(register) && isReport(register)

export const reportables = (definitions: Definitions): readonly Creatable[] =>
  Array.from(definitions.registers.values()).filter(isReportable)

const suggestionName = 'suggestion'
/** 国办函〔2026〕12号 asks for a way to complain and suggest in every such app; a zone keeps it as a register of this name. */
export const suggestionRegister = (definitions: Definitions): Creatable | undefined =>
  Array.from(definitions.registers.values()).find(
    (register): register is Creatable =>
      register.register === suggestionName && mayCreate(register),
  )

/** The shapes of work that are put down where they happen. */
const onTheWay: ReadonlySet<RegisterWire['shape']> = new Set(['case', 'round'])
/** What else can be put down on the way: duties such as patrol rounds, and cases without photos. Lines are added on their entry. */
export const otherCreatables = (definitions: Definitions): readonly Creatable[] =>
  Array.from(definitions.registers.values())
    .filter(mayCreate)
    .filter(
      (register) =>
        onTheWay.has(register.shape) && !isReport(register) && register.register !== suggestionName,
    )
