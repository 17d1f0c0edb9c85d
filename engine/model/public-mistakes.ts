import type { FieldKind } from '../define/index.ts'
import type { RegisterModel } from './model.ts'

/** What may be shown to everybody: nothing that names a person, a place of theirs or a way to reach them. */
const publicKinds: readonly FieldKind[] = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'date',
  'choice',
  'photos',
]

/** What is wrong with what a register makes public, and with the texts whose figures its steps keep. */
export function publicMistakes({ register, steps, lines, fieldOf }: RegisterModel): string[] {
  const open = register.public
  const named = open ? [register.title, ...open.fields] : []
  const personal = named.filter((name) => {
    const field = fieldOf.get(name)?.field
    return !field || !publicKinds.includes(field.kind) || field.options.seenBy !== undefined
  })
  const unkept = Object.entries(steps).filter(
    ([, { freezes }]) =>
      freezes &&
      (fieldOf.get(freezes.text)?.field.kind !== 'longText' ||
        fieldOf.get(freezes.into)?.field.kind !== 'longText'),
  )
  const hidden = lines.length === 0 && open?.fields.length === 0
  return [
    ...personal.map((name) => `makes ${name} public, which is not for everybody`),
    ...(hidden ? ['is public without a field or a line to show'] : []),
    ...unkept.map(([step]) => `${step} freezes between fields that are no long texts`),
  ]
}
