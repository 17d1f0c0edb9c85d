import type { StoryValue, Told } from '../define/index.ts'
import type { Gathering } from './gathering.ts'
import { type ImportMap, mapFault, type StepMap } from './map-shape.ts'
import { valueReader } from './map-values.ts'
import {
  checkColumn,
  type MapWorld,
  momentIn,
  type Reader,
  rowFault,
  unknownWord,
  wordReader,
} from './map-world.ts'
import type { Cells } from './table.ts'
import { template } from './template.ts'

/** How one step stands in a row; what cannot be read goes to `faults`. */
export type StepReader = (cells: Cells, detail: string, faults: Gathering) => Told

function postReader(world: MapWorld, member: string, by: StepMap['by']): Reader<string> {
  const post = (said: string, at: string): string => {
    if (!world.posts.has(said))
      world.faults.push(
        mapFault(
          at,
          `：没有代码为“${said}”的岗位。`,
          `names the post “${said}”, which is not there.`,
        ),
      )
    return said
  }
  if (typeof by !== 'string') return wordReader(world, member, by, post)
  const constant = post(by, member)
  return () => constant
}

function valueReaders(
  world: MapWorld,
  name: string,
  { values = {} }: StepMap,
): (readonly [field: string, Reader<StoryValue>])[] {
  const { register, steps, fieldOf } = world.model
  const act = name === 'create' ? register.create : steps[name]
  const open = [...(act?.asks ?? []), ...(act?.offers ?? [])]
  return Object.entries(values).flatMap(([field, said]) => {
    const member = `steps.${name}.values.${field}`
    const known = open.includes(field) ? fieldOf.get(field) : undefined
    if (known) return [[field, valueReader(world, member, known, said)] as const]
    world.faults.push(
      mapFault(
        member,
        `：这一步不能填写它，可填：${open.join('、') || '无'}。`,
        `cannot be given in this step; possible: ${open.join(', ') || 'nothing'}.`,
      ),
    )
    return []
  })
}

function stepReader(world: MapWorld, name: string, step: StepMap): StepReader {
  const member = `steps.${name}`
  const by = postReader(world, `${member}.by`, step.by)
  checkColumn(world, `${member}.at`, step.at)
  const at = momentIn(world, step.at)
  const reason = step.reason === undefined ? undefined : template(step.reason)
  for (const column of reason?.columns ?? []) checkColumn(world, `${member}.reason`, column)
  const values = valueReaders(world, name, step)
  const momentOf = (cells: Cells): string => {
    const read = at(cells)
    if (read) return read.at
    throw rowFault(step.at, '是空的，没有这一步的时间。', 'is empty, so the step has no time.')
  }
  return (cells, detail, faults) => ({
    step: name,
    by: faults.take(() => by(cells)) ?? '',
    at: faults.take(() => momentOf(cells)) ?? '',
    values: Object.fromEntries(
      values.flatMap(([field, read]) => {
        const value = faults.take(() => read(cells))
        return value === undefined ? [] : [[field, value]]
      }),
    ),
    detail: step.note === undefined ? detail : `${detail}；${step.note}`,
    ...(reason && { reason: reason.fill(cells) }),
    ...(step.reasonCode !== undefined && { reasonCode: step.reasonCode }),
  })
}

/** The steps that the map tells how to read; those that the register does not have, or that no file may take, are faults. */
function stepReaders(world: MapWorld, { steps }: ImportMap): ReadonlyMap<string, StepReader> {
  const readers = new Map<string, StepReader>()
  for (const [name, step] of Object.entries(steps)) {
    const said = Object.hasOwn(world.model.steps, name) ? world.model.steps[name] : undefined
    const wrong = (zh: string, en: string) => world.faults.push(mapFault(`steps.${name}`, zh, en))
    if (said?.marks)
      wrong(
        '：这一步会改动别的条目，不能由文件导入。',
        'writes into another entry, which no file may do.',
      )
    if (said || name === 'create') readers.set(name, stepReader(world, name, step))
    else wrong('：这本台账没有这个步骤。', 'is no step of the register.')
  }
  return readers
}

/** The steps that a row has been through. */
export function lifeReader(world: MapWorld, map: ImportMap): Reader<readonly StepReader[]> {
  const { life } = map
  const readers = stepReaders(world, map)
  const lifeOf = (names: readonly string[], member: string): StepReader[] => {
    const wrong = (zh: string, en: string) => world.faults.push(mapFault(member, zh, en))
    if (names[0] !== 'create') wrong('：第一步须为 create。', 'must begin with create.')
    return names.flatMap((name) => {
      const found = readers.get(name)
      if (!found)
        wrong(
          `：steps 里没有写明步骤 ${name}。`,
          `names the step ${name}, which stands not under steps.`,
        )
      return found ?? []
    })
  }
  if (Array.isArray(life)) {
    const always = lifeOf(life, 'life')
    return () => always
  }
  const { column, table, otherwise } = life
  checkColumn(world, 'life.column', column)
  const lives = new Map(
    Object.entries(table).map(([word, names]) => [word, lifeOf(names, `life.table["${word}"]`)]),
  )
  const rest = otherwise && lifeOf(otherwise, 'life.otherwise')
  return (cells) => {
    const found = lives.get(cells(column)) ?? rest
    if (!found) throw unknownWord(column, cells(column))
    return found
  }
}
