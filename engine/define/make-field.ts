/** The makers of fields, one a kind: `text('名称', { required: true })`. What a field is, is in field.ts. */
import type { NumberValue } from './expression.ts'
import type {
  ChoiceField,
  Field,
  FieldDetail,
  FieldKind,
  FieldOptions,
  InUnit,
  OwnValues,
  Position,
  RefField,
} from './field.ts'
import type { AnyRegister } from './register.ts'

/** The common options plus those of the kind, plus `required` as a literal type. */
type With<Own, R> = FieldOptions & Own & { readonly required?: R }

const common = ['help', 'necessity', 'seenBy', 'others', 'aliases', 'searched'] as const

/** Builds a field from its label and the options given by the definition, splitting the common from the kind's own. */
function makeField<K extends FieldKind, V, R extends boolean | undefined>(
  kind: K,
  label: string,
  given: (FieldOptions & { readonly required?: R }) | undefined,
  detail: FieldDetail = {},
): Field<K, V, R> {
  const options: Record<string, unknown> = {}
  for (const key of common) if (given?.[key] !== undefined) options[key] = given[key]
  return Object.freeze({ kind, label, required: given?.required as R, options, detail })
}

const pick = (given: object | undefined, keys: readonly (keyof FieldDetail)[]): FieldDetail =>
  Object.fromEntries(
    Object.entries(given ?? {}).filter(([key]) => keys.includes(key as keyof FieldDetail)),
  )

/** One line of text. Default limit 200 characters. */
export const text = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly max?: number; readonly pattern?: string }, R>,
) => makeField<'text', string, R>('text', label, given, pick(given, ['max', 'pattern']))
/** Several lines of text. Default limit 4,000 characters. */
export const longText = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly max?: number }, R>,
) => makeField<'longText', string, R>('longText', label, given, pick(given, ['max']))
/** One of a few named things. Becomes a text column with a check constraint. */
export const choice = <
  const C extends Readonly<Record<string, string>>,
  const R extends boolean | undefined = undefined,
>(
  label: string,
  choices: C,
  given?: With<object, R>,
) =>
  makeField<'choice', Extract<keyof C, string>, R>('choice', label, given, {
    choices,
  }) as ChoiceField<'choice', Extract<keyof C, string>, Extract<keyof C, string>, R>
/** Any number of a few named things. */
export const choices = <
  const C extends Readonly<Record<string, string>>,
  const R extends boolean | undefined = undefined,
>(
  label: string,
  named: C,
  given?: With<object, R>,
) =>
  makeField<'choices', readonly Extract<keyof C, string>[], R>('choices', label, given, {
    choices: named,
  }) as ChoiceField<'choices', readonly Extract<keyof C, string>[], Extract<keyof C, string>, R>
/** A whole number, with the unit it is counted in. */
export const integer = <
  const R extends boolean | undefined = undefined,
  const U extends string | undefined = undefined,
>(
  label: string,
  given?: With<{ readonly min?: number; readonly max?: number; readonly unit?: U }, R>,
) =>
  makeField<'integer', number, R>(
    'integer',
    label,
    given,
    pick(given, ['min', 'max', 'unit']),
  ) as InUnit<Field<'integer', number, R>, U>
/** An exact decimal, carried as a string such as "12.50"; `digits` after the point (default 2). */
export const decimal = <const R extends boolean | undefined = undefined>(
  label: string,
  given: With<
    {
      readonly unit: string
      readonly digits?: number
      readonly min?: number
      readonly max?: number
    },
    R
  >,
) =>
  makeField<'decimal', string, R>(
    'decimal',
    label,
    given,
    pick(given, ['unit', 'digits', 'min', 'max']),
  ) as InUnit<Field<'decimal', string, R>, string>
/** Money in whole cents (分). Shown in 元, 万元 or 亿元. */
export const money = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly min?: number }, R>,
) => makeField<'money', number, R>('money', label, given, pick(given, ['min']))
/**
 * A calendar day, "2018-05-09"; one of what has happened (`past`) cannot lie ahead, and one with a year of its own (`ownYear`, a date of
 * birth) does not take that of a table's title.
 */
export const date = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly past?: true; readonly ownYear?: true }, R>,
) => makeField<'date', string, R>('date', label, given, pick(given, ['past', 'ownYear']))
/** A moment in time, ISO 8601 with its offset; one of what has happened (`past`) cannot lie ahead. */
export const moment = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly past?: true }, R>,
) => makeField<'moment', string, R>('moment', label, given, pick(given, ['past']))
export const yesNo = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'yesNo', boolean, R>('yesNo', label, given)

/** An entry of another register, by its id. Conditions can walk through it: `problem.road.township`. */
export const ref = <T extends AnyRegister, const R extends boolean | undefined = undefined>(
  label: string,
  target: T,
  given?: With<object, R>,
): RefField<T, R> => makeField<'ref', string, R>('ref', label, given, { target: () => target })
/**
 * Another entry of the same register (an original, a parent), never the entry itself; none in a state of `notIn`. Whoever is named stays
 * out of the states of `keepsFrom`: an original is not voided under its duplicates.
 */
export const self = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly notIn?: readonly string[]; readonly keepsFrom?: readonly string[] }, R>,
) => makeField<'self', string, R>('self', label, given, pick(given, ['notIn', 'keepsFrom']))
/** A unit of the zone's tree; `unitKinds` narrows what may be chosen. */
export const unit = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly unitKinds?: readonly string[] }, R>,
) => makeField<'unit', string, R>('unit', label, given, pick(given, ['unitKinds']))
export const post = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'post', string, R>('post', label, given)
/** A person known to the zone, by id. */
export const person = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'person', string, R>('person', label, given)
/** A telephone number in mainland form; masked for those not in `seenBy`. */
export const phone = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'phone', string, R>('phone', label, given)
/** A resident identity number, GB 11643-1999 with its check character; always masked by default, never a key. */
export const identityNumber = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'identityNumber', string, R>('identityNumber', label, given)
/** A unified social credit code, GB 32100-2015 with its check character. */
export const creditCode = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'creditCode', string, R>('creditCode', label, given)
/** A place on the map, WGS 84. */
export const point = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'point', Position, R>('point', label, given)
/** A line on the map (a road section, a river reach). */
export const polyline = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'polyline', readonly Position[], R>('polyline', label, given)
/** An area on the map: its outer ring. */
export const area = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<object, R>,
) => makeField<'area', readonly Position[], R>('area', label, given)
/** Photographs, by the ids of uploaded files. A required one must name its `necessity`. */
export const photos = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly min?: number; readonly max?: number }, R>,
) => makeField<'photos', readonly string[], R>('photos', label, given, pick(given, ['min', 'max']))
export const files = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<
    { readonly min?: number; readonly max?: number; readonly accept?: readonly string[] },
    R
  >,
) =>
  makeField<'files', readonly string[], R>(
    'files',
    label,
    given,
    pick(given, ['min', 'max', 'accept']),
  )
export const address = <const R extends boolean | undefined = undefined>(
  label: string,
  given?: With<{ readonly max?: number }, R>,
) => makeField<'address', string, R>('address', label, given, pick(given, ['max']))
/** A number worked out from the entry's own fields; kept by the database as a generated column. */
export const computed = (
  label: string,
  unitName: string,
  formula: (own: OwnValues) => NumberValue,
): InUnit<Field<'computed', number, undefined>, string> =>
  makeField<'computed', number, undefined>('computed', label, undefined, {
    unit: unitName,
    formula: (own) => formula(own as OwnValues),
  })
