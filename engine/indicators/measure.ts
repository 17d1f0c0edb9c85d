import { createHash } from 'node:crypto'
import type { AnyCounted, Condition, Indicator, ValueNode } from '../define/index.ts'
import { type Model, type RegisterModel, registerFor } from '../model/model.ts'
import { type Path, pathsIn, pathsInValue } from '../model/paths.ts'

/**
 * A measure: one counted set of entries, compiled. Each entry has at most one fact in it: the day it counts on, the unit it is filed
 * under, its dimensions and its amount. It is a pure function of the entry (and of what its references name), so passing time, the
 * reader and the unit tree have no say in it.
 */
export interface Measure {
  /** A hash of everything the measure says: a changed rule is another measure, built anew beside the old one. */
  readonly id: number
  readonly model: RegisterModel
  readonly where: Condition | null
  readonly day: ValueNode
  readonly until: ValueNode | null
  readonly stock: boolean
  readonly unit: ValueNode | null
  readonly sum: ValueNode | null
  readonly value: ValueNode | null
  readonly dims: readonly string[]
  readonly dimNodes: readonly ValueNode[]
  /** The chains of references that it walks; whoever writes an entry of such a chain changes facts of others. */
  readonly paths: readonly Path[]
}

/** A figure with its measures. */
export interface Figure {
  /** programme.indicator */
  readonly key: string
  readonly indicator: Indicator
  /** What is counted: the figure that grows, for a growth; else the indicator itself. */
  readonly base: Indicator
  readonly parts: Readonly<Partial<Record<Part, Measure>>> & { readonly num: Measure }
}
export type Part = 'num' | 'den' | 'excluded' | 'unknown'
export const parts: readonly Part[] = ['num', 'den', 'excluded', 'unknown']

export interface Measures {
  readonly all: readonly Measure[]
  readonly of: (model: RegisterModel) => readonly Measure[]
  /** Measures of other registers that look at entries of this one through a reference. */
  readonly through: (model: RegisterModel) => readonly Through[]
  readonly figures: ReadonlyMap<string, Figure>
}
export interface Through {
  readonly measure: Measure
  readonly path: Path
}

const nothing: readonly never[] = []

/** The value that a dimension names: a field, or a field one reference away. */
function dimensionNode(model: RegisterModel, name: string): ValueNode {
  const path = name.split('.')
  const last = path.length > 1 ? model.fieldOf.get(path[0] ?? '')?.target : model
  if (!last?.fieldOf.has(path.at(-1) ?? ''))
    throw new Error(`${name} is no field of ${model.key} or of what it names`)
  return { value: 'field', path }
}

function unitNode(model: RegisterModel, at: AnyCounted['at']): ValueNode | null {
  if (at) return at(model.paths).node
  const first = model.fields.find(({ field }) => field.kind === 'unit')
  return first ? { value: 'field', path: [first.name] } : null
}

/** The first four bytes of a SHA-256, as PostgreSQL's integer. */
const idOf = (said: unknown): number =>
  createHash('sha256').update(JSON.stringify(said)).digest().readInt32BE(0)

/** Compiles one counted set with its dimensions. */
export function measureOf(
  model: RegisterModel,
  counted: AnyCounted,
  dims: readonly string[],
): Measure {
  const said = {
    where: counted.where?.(model.paths) ?? null,
    day: counted.on(model.paths).node,
    until: counted.until?.(model.paths).node ?? null,
    stock: counted.stock === true,
    unit: unitNode(model, counted.at),
    sum: counted.sum?.(model.paths).node ?? null,
    value: counted.value?.(model.paths).node ?? null,
    dims,
    dimNodes: dims.map((name) => dimensionNode(model, name)),
  }
  const nodes = [said.day, said.until, said.unit, said.sum, said.value, ...said.dimNodes]
  const paths: Path[] = [
    ...(said.where ? pathsIn(said.where) : []),
    ...nodes.flatMap((node) => (node ? pathsInValue(node) : [])),
  ]
  return {
    ...said,
    id: idOf([model.key, said]),
    model,
    paths: [...new Map(paths.map((path) => [path.join('.'), path])).values()],
  }
}

/** The register whose entries a measure counts. */
function countedRegister(model: Model, counted: AnyCounted): RegisterModel {
  const found = registerFor(model, counted.of)
  if (!found)
    throw new Error(`an indicator counts ${counted.of.register}, which no programme holds`)
  return found
}

/** The registers that a chain of references passes, each with the chain up to it. */
function stations(model: RegisterModel, path: Path): readonly (readonly [RegisterModel, Path])[] {
  const found: (readonly [RegisterModel, Path])[] = []
  let here: RegisterModel | undefined = model
  for (const [at, name] of path.entries()) {
    here = here?.fieldOf.get(name)?.target
    if (here) found.push([here, path.slice(0, at + 1)])
  }
  return found
}

function compileMeasures(model: Model): Measures {
  const known = new Map<number, Measure>()
  const keep = (register: RegisterModel, counted: AnyCounted, dims: readonly string[]): Measure => {
    const fresh = measureOf(register, counted, dims)
    const same = known.get(fresh.id)
    if (same && JSON.stringify(rule(same)) !== JSON.stringify(rule(fresh)))
      throw new Error(`two measures share the hash ${fresh.id}`)
    known.set(fresh.id, same ?? fresh)
    return same ?? fresh
  }
  const figures = new Map<string, Figure>()
  for (const { programme, indicators } of model.programmes) {
    for (const [name, indicator] of Object.entries(indicators)) {
      const base = indicator.growth?.of ?? indicator
      const dims = base.what === undefined ? base.by : [...base.by, base.what]
      const measured = parts.flatMap((part): [Part, Measure][] => {
        const counted = base[part]
        return counted ? [[part, keep(countedRegister(model, counted), counted, dims)]] : []
      })
      const held = Object.fromEntries(measured) as unknown as Figure['parts']
      const key = `${programme}.${name}`
      figures.set(key, { key, indicator, base, parts: held })
    }
  }
  const all = [...known.values()]
  const byRegister = Map.groupBy(all, (one) => one.model)
  const passing = all.flatMap((measure) =>
    measure.paths.flatMap((path) =>
      stations(measure.model, path).map(([at, chain]) => ({ at, measure, path: chain })),
    ),
  )
  const byStation = Map.groupBy(passing, ({ at }) => at)
  return {
    all,
    of: (register) => byRegister.get(register) ?? nothing,
    through: (register) => byStation.get(register) ?? nothing,
    figures,
  }
}
const rule = ({ model, ...rest }: Measure) => [model.key, rest]

const compiled = new WeakMap<Model, Measures>()
/** The measures of all indicators: sets that several indicators count are one measure. */
export function measuresOf(model: Model): Measures {
  const known = compiled.get(model) ?? compileMeasures(model)
  compiled.set(model, known)
  return known
}
