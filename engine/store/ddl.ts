import { escapeIdentifier as quoted, escapeLiteral as literal } from 'pg'
import { type Condition, formulaOf, me, type ValueNode } from '../define/index.ts'
import { kindOf } from '../fields/index.ts'
import {
  conditionOf,
  doneColumn,
  dueColumn,
  enteredColumn,
  type FieldModel,
  type Model,
  type RegisterModel,
  snake,
  takerColumn,
  timesColumn,
} from '../model/model.ts'
import { conditionSql, Reach, type SqlSurroundings, valueSql } from './condition-sql.ts'
import { domainDdl, domainsOf } from './domains.ts'
import type { Sql } from './sql.ts'

/** Constraints know neither who asks nor what time it is. */
const nowhere: SqlSurroundings = {
  get now(): Date {
    throw new Error('a constraint cannot depend on the time')
  },
  offsetMinutes: 0,
  unitsBelow: () => {
    throw new Error('a constraint cannot depend on the unit tree')
  },
}

/** A statement with its parameters written out: constraints take none. */
function written(statement: Sql): string {
  return statement.strings
    .map((part, at) => {
      if (at === 0) return part
      const value = statement.values[at - 1]
      return (
        (typeof value === 'number'
          ? String(value)
          : typeof value === 'boolean'
            ? String(value)
            : literal(String(value))) + part
      )
    })
    .join('')
    .replaceAll('"e".', '')
}

function nodesOf(condition: Condition): readonly ValueNode[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap(nodesOf)
    case 'not':
    case 'sure':
      return nodesOf(condition.of)
    case 'known':
      return [condition.of]
    case 'oneOf':
      return [condition.left]
    default:
      return [condition.left, condition.right]
  }
}

function isOwn(node: ValueNode): boolean {
  if ('left' in node) return isOwn(node.left) && isOwn(node.right)
  if (node.value === 'yearsAfter' || node.value === 'daysAfter') return isOwn(node.of)
  return node.value === 'literal' || (node.value === 'field' && node.path.length === 1)
}
/** Whether a rule speaks of nothing but the entry's own fields, so that the database can keep it too. */
const isOwnRule = (condition: Condition): boolean => nodesOf(condition).every(isOwn)

type NamedRules = readonly [name: string, condition: Condition][]
const standing = new WeakMap<RegisterModel, NamedRules>()

/** The rules that every entry must obey; those that only judge (an invalid patrol is kept) or open a step are not among them. */
export function standingRules(model: RegisterModel): NamedRules {
  const known = standing.get(model) ?? findStandingRules(model)
  standing.set(model, known)
  return known
}

function findStandingRules(model: RegisterModel): NamedRules {
  const steps = Object.values(model.steps)
  const elsewhere = new Set([
    ...[model.register.create, ...steps].flatMap(({ judge }) => judge?.rules ?? []),
    ...steps.flatMap(({ needs }) => needs ?? []),
  ])
  return Object.entries(model.register.rules ?? {})
    .filter(([rule]) => !elsewhere.has(rule))
    .map(([rule, { holds }]) => [rule, conditionOf(model, holds, me)])
}

function fieldColumn(model: RegisterModel, { column, field, name }: FieldModel): string {
  const domain = domainsOf(model).get(column)
  const type = domain ? quoted(domain.name) : kindOf(field).sqlType(field)
  if (field.detail.formula) {
    const formula = written(valueSql(formulaOf(field.detail.formula), new Reach(model, 0), nowhere))
    return `${quoted(column)} ${type} generated always as (${formula}) stored`
  }
  // A field that a step fills in later is empty until then; only what creation asks for can be NOT NULL.
  const { asks = [], sets = {}, copies = {} } = model.register.create
  const given = asks.includes(name) || (sets[name] ?? null) !== null || name in copies
  return `${quoted(column)} ${type}${field.required === true && given ? ' not null' : ''}`
}

/** What concerns more than one column; what one column may hold is its domain's. */
function constraints(model: RegisterModel): string[] {
  const { table } = model
  const rules = standingRules(model)
    .filter(([, condition]) => isOwnRule(condition))
    .map(
      ([rule, condition]) =>
        `constraint ${quoted(`${table}_rule_${snake(rule)}`)} check ((${written(conditionSql(condition, new Reach(model, 0), nowhere))}) is not false)`,
    )
  const duties = Object.entries(model.steps).flatMap(([step, { notBy = [] }]) =>
    notBy.map(
      (other) =>
        `constraint ${quoted(`${table}_${snake(step)}_not_by_${snake(other)}`)} check (${quoted(takerColumn(step))} <> ${quoted(takerColumn(other))})`,
    ),
  )
  const unique = Object.entries(model.register.unique ?? {}).map(
    ([rule, names]) =>
      `constraint ${quoted(`${table}_once_${snake(rule)}`)} unique (zone_id, ${names.map((one) => quoted(snake(one))).join(', ')})`,
  )
  return [...rules, ...duties, ...unique]
}

function columns(model: RegisterModel): string[] {
  return [
    'zone_id integer not null',
    'id uuid not null',
    `no bigint not null default nextval('${model.table}_no')`,
    'version integer not null',
    `state ${quoted(`${model.table}_state_is`)} not null`,
    'last_step text not null',
    'due_at timestamptz(3)',
    'created_at timestamptz(3) not null',
    'updated_at timestamptz(3) not null',
    'created_by uuid',
    'synthetic boolean not null default false',
    'told_from text',
    'search tsvector not null',
    ...model.fields.map((field) => fieldColumn(model, field)),
    ...model.states.map((state) => `${quoted(enteredColumn(state))} timestamptz(3)`),
    ...model.clocks.flatMap(({ step }) => [
      `${quoted(dueColumn(step))} timestamptz(3)`,
      `${quoted(doneColumn(step))} timestamptz(3)`,
    ]),
    ...model.counted.map((step) => `${quoted(timesColumn(step))} integer not null default 0`),
    ...model.guarded.map((step) => `${quoted(takerColumn(step))} uuid`),
  ]
}

/** Fields that lists are filtered by and rows are found through: each has an index that also gives the newest first. */
function indexed(model: RegisterModel): FieldModel[] {
  const listed = new Set(model.register.list)
  return model.fields.filter(
    ({ name, field }) =>
      field.kind !== 'files' &&
      field.kind !== 'photos' &&
      (kindOf(field).sqlType(field) === 'uuid' ||
        (kindOf(field).filter === 'oneOf' &&
          listed.has(name) &&
          kindOf(field).sqlType(field) === 'text')),
  )
}

function indexes(model: RegisterModel): string[] {
  const { table } = model
  const plain = (what: string, on: string): string =>
    `create index ${quoted(`${table}_${what}`)} on ${quoted(table)} ${on}`
  return [
    plain('state_due', '(zone_id, state, due_at, id)'),
    plain('state_no', '(zone_id, state, no)'),
    plain('due', '(zone_id, due_at, id) where due_at is not null'),
    plain('search', 'using gin (search)'),
    ...indexed(model).map(({ column }) =>
      plain(`by_${column}`, `(zone_id, ${quoted(column)}, no)`),
    ),
  ]
}

/**
 * The foreign key of a reference. What names a unit, a person or a post has none: every write would lock the same few rows
 * (engine/steps/check-named.ts looks them up instead).
 */
function foreignKey(model: RegisterModel, { name, column, target }: FieldModel): string[] {
  return target
    ? [
        `alter table ${quoted(model.table)} add constraint ${quoted(`${model.table}_${snake(name)}_exists`)} foreign key (zone_id, ${quoted(column)}) references ${quoted(target.table)} (zone_id, id)`,
      ]
    : []
}

/** The statements that make one register's table; foreign keys come last because registers may refer to each other. */
const tableDdl = (model: RegisterModel): readonly string[] => [
  `create sequence ${quoted(`${model.table}_no`)}`,
  ...[...domainsOf(model).values()].map(domainDdl),
  `create table ${quoted(model.table)} (\n  ${[...columns(model), 'primary key (zone_id, id)', `constraint ${quoted(`${model.table}_no_once`)} unique (zone_id, no)`, ...constraints(model)].join(',\n  ')}\n)`,
  ...indexes(model),
]
const foreignKeyDdl = (model: RegisterModel): readonly string[] =>
  model.fields.flatMap((field) => foreignKey(model, field))

/** A part of a register's table, named as the catalogue names it, with the statement that would add it. */
export interface TablePart {
  readonly thing: string
  readonly statement: string
}

const firstName = (said: string): string => /"?([a-z0-9_]+)"?/.exec(said)?.[1] ?? ''
const afterWord = (word: string, said: string): string =>
  firstName(said.slice(said.indexOf(word) + word.length))

/** The parts of a register's table in the order in which they can be added; its key is none, for it is there from the start. */
export function partsOf(model: RegisterModel): readonly TablePart[] {
  const table = `alter table ${quoted(model.table)}`
  return [
    ...[...domainsOf(model).values()].map((domain) => ({
      thing: `domain ${domain.name}`,
      statement: domainDdl(domain),
    })),
    ...columns(model).map((said) => ({
      thing: `column ${firstName(said)}`,
      statement: `${table} add column ${said}`,
    })),
    ...constraints(model).map((said) => ({
      thing: `constraint ${afterWord('constraint ', said)}`,
      statement: `${table} add ${said}`,
    })),
    ...foreignKeyDdl(model).map((statement) => ({
      thing: `constraint ${afterWord('add constraint ', statement)}`,
      statement,
    })),
    ...indexes(model).map((statement) => ({
      thing: `index ${afterWord('create index ', statement)}`,
      statement,
    })),
  ]
}

/** The statements that make the tables of some registers, in the order in which they must run. */
export const ddlOf = (registers: readonly RegisterModel[]): readonly string[] => [
  ...registers.flatMap(tableDdl),
  ...registers.flatMap(foreignKeyDdl),
]

/** The full DDL of all definitions. */
export const ddl = (model: Model): readonly string[] => ddlOf([...model.registers.values()])
