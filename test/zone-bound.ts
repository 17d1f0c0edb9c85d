/**
 * Reads SQL as PostgreSQL does and says which tables it reaches without naming the zone. Every table of a zone must be
 * bound by `zone_id = $n` where it is read, and given `$n` as its zone_id where it is written, so that a statement never
 * leaves its zone, and stays on one shard of a distributed database.
 */
import { loadModule, parseSync } from 'libpg-query'

await loadModule()

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const nodes = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []
/** The members of a node of this kind: `{ SelectStmt: { … } }` gives what is inside. */
const inside = (node: unknown, kind: string): Node | null =>
  isNode(node) && isNode(node[kind]) ? node[kind] : null

interface Table {
  readonly name: string
  readonly alias: string
}

const isParameter = (node: unknown): boolean => {
  const cast = inside(node, 'TypeCast')
  return cast ? isParameter(cast['arg']) : inside(node, 'ParamRef') !== null
}

/** The alias whose zone_id a column names; the empty text where it names none. */
function zoneColumn(node: unknown): string | null {
  const fields = nodes(inside(node, 'ColumnRef')?.['fields']).map(
    (field) => inside(field, 'String')?.['sval'],
  )
  if (fields.at(-1) !== 'zone_id') return null
  return fields.length > 1 ? String(fields.at(-2)) : ''
}

/** The aliases that a condition binds to a zone by `=` with a parameter, through `and` only. */
function boundBy(condition: unknown): string[] {
  const every = inside(condition, 'BoolExpr')
  if (every) return every['boolop'] === 'AND_EXPR' ? nodes(every['args']).flatMap(boundBy) : []
  const expression = inside(condition, 'A_Expr')
  if (expression?.['kind'] !== 'AEXPR_OP') return []
  const [operator] = nodes(expression['name'])
  if (inside(operator, 'String')?.['sval'] !== '=') return []
  const sides = [expression['lexpr'], expression['rexpr']]
  return sides.some(isParameter) ? sides.flatMap((side) => zoneColumn(side) ?? []) : []
}

const tableOf = (range: Node): Table => {
  const name = String(range['relname'])
  const alias = isNode(range['alias']) ? range['alias']['aliasname'] : undefined
  return { name, alias: typeof alias === 'string' ? alias : name }
}

/** Tables of a FROM clause, with the aliases that its joins bind. */
function fromClause(items: unknown): { tables: Table[]; bound: string[] } {
  const found: { tables: Table[]; bound: string[] } = { tables: [], bound: [] }
  for (const item of nodes(items)) {
    const range = inside(item, 'RangeVar')
    const join = inside(item, 'JoinExpr')
    if (range) found.tables.push(tableOf(range))
    if (!join) continue
    const sides = fromClause([join['larg'], join['rarg']])
    found.tables.push(...sides.tables)
    found.bound.push(...sides.bound, ...boundBy(join['quals']))
  }
  return found
}

const unbound = (tables: readonly Table[], bound: readonly string[]): string[] =>
  tables
    .filter(({ alias }) => !bound.includes(alias) && !(tables.length === 1 && bound.includes('')))
    .map(({ name }) => name)

function insertsUnbound(statement: Node): string[] {
  const name = String((statement['relation'] as Node)['relname'])
  const at = nodes(statement['cols']).findIndex(
    (column) => inside(column, 'ResTarget')?.['name'] === 'zone_id',
  )
  const select = inside(statement['selectStmt'], 'SelectStmt')
  const lists = nodes(select?.['valuesLists']).map((list) => nodes(inside(list, 'List')?.['items']))
  const selected = nodes(select?.['targetList']).map(
    (target) => inside(target, 'ResTarget')?.['val'],
  )
  const given = lists.length > 0 ? lists : [selected]
  return at >= 0 && given.every((values) => isParameter(values[at])) ? [] : [name]
}

/** Rows that are copied bring their zone with them: `engine/store/copy-rows.ts` puts one zone in front of all of them. */
function copiesUnbound(statement: Node): string[] {
  const columns = nodes(statement['attlist']).map((one) => inside(one, 'String')?.['sval'])
  const into = statement['is_from'] === true && columns[0] === 'zone_id'
  return into ? [] : [String((statement['relation'] as Node)['relname'])]
}

/** Every table that one statement, or a statement inside it, reaches without binding its zone. */
function reached(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(reached)
  if (!isNode(node)) return []
  return Object.entries(node).flatMap(([kind, value]) => {
    const statement = isNode(value) ? value : {}
    const deeper = reached(value)
    if (kind === 'InsertStmt') return [...insertsUnbound(statement), ...deeper]
    if (kind === 'CopyStmt') return copiesUnbound(statement)
    if (kind !== 'SelectStmt' && kind !== 'UpdateStmt' && kind !== 'DeleteStmt') return deeper
    // The halves of a union are statements without a wrapper.
    const halves = kind === 'SelectStmt' ? [statement['larg'], statement['rarg']] : []
    const parts = halves.filter(isNode).flatMap((half) => reached({ SelectStmt: half }))
    const from = fromClause(statement['fromClause'] ?? statement['usingClause'])
    const target = isNode(statement['relation']) ? [tableOf(statement['relation'])] : []
    const bound = [...from.bound, ...boundBy(statement['whereClause'])]
    return [...unbound([...target, ...from.tables], bound), ...parts, ...deeper]
  })
}

/** The names under which a statement keeps results of its own. */
const ownNames = (node: unknown): string[] =>
  Array.isArray(node)
    ? node.flatMap(ownNames)
    : isNode(node)
      ? Object.entries(node).flatMap(([kind, value]) => [
          ...(kind === 'CommonTableExpr' && isNode(value) ? [String(value['ctename'])] : []),
          ...ownNames(value),
        ])
      : []

/** Of these tables, those that the statement reaches without naming the zone. */
export function reachesBeyondZone(statement: string, zoneTables: ReadonlySet<string>): string[] {
  const { stmts } = parseSync(statement)
  const own = new Set(ownNames(stmts))
  return reached(stmts).filter((table) => zoneTables.has(table) && !own.has(table))
}
