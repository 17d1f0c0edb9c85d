import type { FieldValue, StoryValue } from '../define/index.ts'
import { checkValue, fromText } from '../fields/index.ts'
import type { FieldModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { mapFault, type ValueMap } from './map-shape.ts'
import {
  checkColumn,
  type MapWorld,
  momentIn,
  type Reader,
  rowFault,
  wordReader,
} from './map-world.ts'
import type { Cells } from './table.ts'
import { template } from './template.ts'

/** The kinds of field that hold what each `as` names. */
const kindsAs: Readonly<Record<NonNullable<ValueMap['as']>, readonly string[]>> = {
  unit: ['unit'],
  entry: ['ref', 'self'],
  post: ['post'],
  holder: ['person'],
}

/** What a word names; null when there is nothing of that name. */
function named(
  world: MapWorld,
  field: FieldModel,
  as: NonNullable<ValueMap['as']>,
  said: string,
): StoryValue | null {
  switch (as) {
    case 'unit': {
      const unit = world.context.units.named(said)
      return unit ? { unit: unit.code } : null
    }
    case 'entry':
      // Of lists everything is known while rows are judged; of a case its state would be asked and not be known.
      return field.target?.register.shape === 'list' && world.told.get(said) === field.target.key
        ? { entry: said }
        : null
    case 'post':
      return world.posts.has(said) ? { post: said } : null
    case 'holder':
      return world.posts.has(said) ? { holderOf: said } : null
  }
}

/** A value that the map itself states, tested when the map is read. */
function stated(
  world: MapWorld,
  field: FieldModel,
  as: ValueMap['as'],
  said: FieldValue,
  member: string,
): StoryValue | undefined {
  const { context, model, faults } = world
  if (as) {
    const found = typeof said === 'string' ? named(world, field, as, said) : null
    if (found === null)
      faults.push(
        mapFault(
          member,
          `：没有名为“${String(said)}”的对象。`,
          `names “${String(said)}”, which is not there.`,
        ),
      )
    return found ?? undefined
  }
  const english = model.en.fields[field.name]
  const { offsetMinutes } = context.model.ledger
  const checked =
    typeof said === 'string'
      ? fromText(field.field, said, { lang: 'zh', english, offsetMinutes })
      : checkValue(field.field, said, english)
  if (checked.ok) return checked.value
  faults.push(mapFault(member, `：${checked.zh}`, `is not right: ${checked.en}`))
  return undefined
}

function textReader(
  { context, model }: MapWorld,
  field: FieldModel,
  read: (cells: Cells) => string,
): Reader<StoryValue> {
  const how = {
    lang: 'zh',
    english: model.en.fields[field.name],
    offsetMinutes: context.model.ledger.offsetMinutes,
  } as const
  return (cells) => {
    const text = read(cells)
    if (text === '') return undefined
    const checked = fromText(field.field, text, how)
    if (!checked.ok)
      throw refuse.invalid({
        fields: [{ field: field.name, type: checked.type, zh: checked.zh, en: checked.en }],
      })
    return checked.value
  }
}

function unitReader(world: MapWorld, field: FieldModel, column: string): Reader<StoryValue> {
  return (cells) => {
    const text = cells(column)
    if (text === '') return undefined
    const found = named(world, field, 'unit', text)
    if (found === null)
      throw rowFault(
        column,
        `的“${text}”不是本区的单位。`,
        `holds “${text}”, which is no unit of the zone.`,
      )
    return found
  }
}

function columnReader(
  world: MapWorld,
  member: string,
  field: FieldModel,
  said: ValueMap,
  column: string,
): Reader<StoryValue> {
  const { table, otherwise, as } = said
  if (table)
    return wordReader(world, member, { column, table, otherwise }, (meaning, at) =>
      stated(world, field, as, meaning, at),
    )
  checkColumn(world, member, column)
  if (as === undefined) return textReader(world, field, (cells) => cells(column))
  if (as !== 'unit')
    world.faults.push(
      mapFault(
        `${member}.as`,
        '：除单位外，须同时用 table 写明每个词指的是什么。',
        'needs a table that says what each word names; only units are found by their names.',
      ),
    )
  return unitReader(world, field, column)
}

const sources = ['column', 'value', 'join', 'point', 'moment', 'day'] as const

/** How to fill one field from a row. Faults of the map go to the world's `faults`. */
export function valueReader(
  world: MapWorld,
  member: string,
  field: FieldModel,
  said: ValueMap,
): Reader<StoryValue> {
  const { column, value, join, point, moment, day, as, table, otherwise } = said
  const given = sources.filter((source) => said[source] !== undefined)
  const wrong = (zh: string, en: string) => world.faults.push(mapFault(member, zh, en))
  if (given.length !== 1)
    wrong(
      `须给出 ${sources.join('、')} 之一，且只给一个。`,
      `must give exactly one of ${sources.join(', ')}.`,
    )
  if (column === undefined && (table ?? otherwise) !== undefined)
    wrong('：table 和 otherwise 只能与 column 同用。', 'gives table or otherwise without column.')
  if (column !== undefined && table === undefined && otherwise !== undefined)
    wrong('：otherwise 只能与 table 同用。', 'gives otherwise without table.')
  if (
    as
      ? !kindsAs[as].includes(field.field.kind)
      : Object.values(kindsAs).flat().includes(field.field.kind)
  ) {
    wrong(
      '：as 与字段的种类不符。',
      'must say by “as” what the field names: unit, entry, post or holder.',
    )
    return () => undefined
  }
  for (const one of [
    ...(point ?? []),
    ...(join === undefined ? [] : template(join).columns),
    ...[moment, day].filter((time) => time !== undefined),
  ]) {
    checkColumn(world, member, one)
  }
  if (column !== undefined) return columnReader(world, member, field, said, column)
  if (join !== undefined) return textReader(world, field, template(join).fill)
  if (point)
    return textReader(world, field, (cells) =>
      point.some((one) => cells(one) === '') ? '' : point.map(cells).join(','),
    )
  if (moment !== undefined) return (cells) => momentIn(world, moment)(cells)?.at
  if (day !== undefined) return (cells) => momentIn(world, day)(cells)?.day
  const constant = value === undefined ? undefined : stated(world, field, as, value, member)
  return () => constant
}
