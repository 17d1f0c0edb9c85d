import type { UnitOutline, UnitWire } from '../define/index.ts'
import { type Database, rows, sql } from '../store/sql.ts'

/** The zone's units in memory: a few hundred rows that every rule needs and that change a few times a year. */
export class UnitTree {
  readonly units: readonly UnitWire[]
  readonly #below = new Map<string, readonly string[]>()
  readonly #byCode: ReadonlyMap<string, UnitWire>
  readonly #byId: ReadonlyMap<string, UnitWire>
  readonly #aliases: ReadonlyMap<string, UnitWire>

  constructor(units: readonly (UnitWire & { readonly aliases: readonly string[] })[]) {
    this.units = units.map(({ aliases: _aliases, ...unit }) => unit)
    this.#byCode = new Map(this.units.map((unit) => [unit.code, unit]))
    this.#byId = new Map(this.units.map((unit) => [unit.id, unit]))
    this.#aliases = new Map(
      units.flatMap((unit) =>
        [unit.name.zh, unit.name.en, unit.code, ...unit.aliases].map(
          (name) => [name, unit] as const,
        ),
      ),
    )
    const children = Map.groupBy(units, (unit) => unit.parent)
    const gather = (id: string): readonly string[] => {
      const below = [id, ...(children.get(id) ?? []).flatMap((child) => gather(child.id))]
      this.#below.set(id, below)
      return below
    }
    for (const root of children.get(null) ?? []) gather(root.id)
  }

  /** The unit itself and everything under it; a unit that is not known has nothing. */
  below = (id: string): readonly string[] => this.#below.get(id) ?? []
  isWithin = (unit: string, of: string): boolean => this.below(of).includes(unit)
  byId = (id: string): UnitWire | undefined => this.#byId.get(id)
  byCode = (code: string): UnitWire | undefined => this.#byCode.get(code)
  /** By code, name or any other name that offices write. */
  named = (name: string): UnitWire | undefined => this.#aliases.get(name.trim())
  has = (id: string): boolean => this.#below.has(id)
}

interface UnitRow {
  id: string
  code: string
  name_zh: string
  name_en: string
  kind: string
  parent_id: string | null
  position: number
  placeholder: boolean
  outline: UnitOutline | null
  aliases: string[]
}

export async function loadUnits(database: Database, zone: number): Promise<UnitTree> {
  const found = await rows<UnitRow>(
    database,
    sql`select id, code, name_zh, name_en, kind, parent_id, position, placeholder, outline, aliases from unit where zone_id = ${zone} order by position, code`,
  )
  return new UnitTree(
    found.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: { zh: unit.name_zh, en: unit.name_en },
      kind: unit.kind,
      parent: unit.parent_id,
      position: unit.position,
      placeholder: unit.placeholder,
      ...(unit.outline && { outline: unit.outline }),
      aliases: unit.aliases,
    })),
  )
}
