import type {
  ActWire,
  AnyAct,
  DefinitionsWire,
  FieldWire,
  Indicator,
  IndicatorWire,
  Programme,
  RegisterWire,
  ReportWire,
  StepWire,
  Words,
} from '../define/index.ts'
import { type Actor, rolesOf } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import { holdsRole, mayOpen } from '../access/may-open.ts'
import type { Context } from '../context.ts'
import { overseenUnits } from '../export/overseen-units.ts'
import { kindOf, unitOf } from '../fields/index.ts'
import { indicatorWords } from '../indicators/figure-words.ts'
import { measuresOf, parts } from '../indicators/measure.ts'
import { figureSight, isGuarded } from '../indicators/sight.ts'
import { mayPublish } from '../publications/publishers.ts'
import { type ReportModel, reportsFor } from '../reports/reports-of.ts'
import {
  type FieldModel,
  fromOf,
  type Model,
  type RegisterModel,
  registerFor,
} from '../model/model.ts'
import { aboutWords, stateWords, stepWords } from '../steps/words.ts'
import { fieldWords } from '../steps/given-values.ts'

function fieldWire(model: RegisterModel, field: FieldModel, actor: Actor): FieldWire[] {
  const sight = sightOf(field, actor)
  if (sight === 'hidden') return []
  const kind = kindOf(field.field)
  const { max, min, digits, choices, unitKinds, notIn, accept } = field.field.detail
  const { help, necessity } = field.field.options
  const en = model.en.fields[field.name]
  const unit = unitOf(field.field, en)
  return [
    {
      name: field.name,
      kind: field.field.kind,
      label: fieldWords(model, field.name),
      required: field.field.required === true,
      ...(help && { help }),
      ...(necessity && { necessity }),
      ...(max !== undefined && { max }),
      ...(min !== undefined && { min }),
      ...(unit && { unit }),
      ...(digits !== undefined && { digits }),
      ...(unitKinds && { unitKinds }),
      ...(notIn && { notIn }),
      ...(accept && { accept }),
      ...(choices && {
        choices: Object.entries(choices).map(([name, zh]) => ({
          name,
          label: { zh, en: typeof en === 'object' ? (en.choices?.[name] ?? name) : name },
        })),
      }),
      ...(field.target && { target: field.target.key }),
      ...(sight === 'masked' && { masked: true }),
      sortable: kind.sortable && sight === 'plain',
      filter: sight === 'plain' ? kind.filter : 'none',
    },
  ]
}

const actWire = (name: string, label: Words, act: AnyAct): ActWire => ({
  name,
  label,
  asks: act.asks ?? [],
  offers: act.offers ?? [],
  by: rolesOf(act.by),
})

function stepWire(model: RegisterModel, name: string): StepWire[] {
  const step = model.steps[name]
  if (!step) return []
  return [
    {
      ...actWire(name, stepWords(model, name), step),
      from: fromOf(step),
      to: step.to,
      aside: step.aside === true,
      ...(step.reason !== undefined && { reason: step.reason }),
      ...(step.back && { back: step.back }),
    },
  ]
}

const named = (
  zh: Readonly<Record<string, string>> | undefined,
  english: Readonly<Record<string, string>> | undefined,
) =>
  Object.entries(zh ?? {}).map(([name, label]) => ({
    name,
    label: { zh: label, en: english?.[name] ?? name },
  }))

/** The ways of looking at the entries that the register itself names. */
const looksOf = ({ lineOf, funnel, roster, span }: RegisterModel['register']) => ({
  ...(lineOf !== undefined && { lineOf }),
  ...(span && { span }),
  ...(funnel && { funnel }),
  ...(roster && { roster }),
})

function registerWire(model: RegisterModel, actor: Actor): RegisterWire {
  const { register, en } = model
  const fields = model.fields.flatMap((field) => fieldWire(model, field, actor))
  const about = aboutWords(model)
  const shown = new Set(fields.map(({ name }) => name))
  return {
    key: model.key,
    programme: model.programme,
    register: register.register,
    shape: register.shape,
    label: { zh: register.label, en: en.label },
    ...(about && { about }),
    prefix: register.prefix,
    title: register.title,
    list: (register.list ?? [register.title]).filter((name) => shown.has(name)),
    fields,
    states: model.states.map((name) => ({
      name,
      label: stateWords(model, name),
      final: model.final.has(name),
    })),
    start: register.start,
    ...(holdsRole(actor, rolesOf(register.create.by)) && {
      create: actWire('create', stepWords(model, 'create'), register.create),
    }),
    steps: Object.keys(model.steps).flatMap((name) => stepWire(model, name)),
    reasons: Object.fromEntries(
      named(register.reasons, en.reasons).map(({ name, label }) => [name, label]),
    ),
    views: named(
      Object.fromEntries(
        Object.entries(register.views ?? {}).map(([name, { label }]) => [name, label]),
      ),
      en.views,
    ),
    ...looksOf(register),
    ...(register.book && { book: register.book }),
    ...(register.worth && shown.has(register.worth) && { worth: register.worth }),
    lines: model.lines.filter((line) => mayOpen(actor, line)).map(({ key }) => key),
    ...(register.draw && { draw: { from: register.draw.from, to: register.draw.to } }),
    timed: model.clocks.length > 0,
  }
}

/** A quotient whose upper side adds up money: of two sums, or of a sum's growth and what it grew from. */
function isOfMoney({ paths, fieldOf }: RegisterModel, { kind, num }: Indicator): boolean {
  if (kind !== 'share' && kind !== 'growth') return false
  const node = num.sum?.(paths).node
  if (node?.value !== 'field' || node.path.length !== 1) return false
  return fieldOf.get(node.path[0] ?? '')?.field.kind === 'money'
}

function indicatorWires(programme: Programme, model: Model, actor: Actor): IndicatorWire[] {
  return Object.entries(programme.indicators).flatMap(([name, indicator]) => {
    const register = registerFor(model, indicator.num.of)
    const key = `${programme.programme}.${name}`
    const figure = measuresOf(model).figures.get(key)
    // Who sees a figure without its entries has the figure, and no register to open.
    const isSeen =
      figure && (figureSight(actor, figure) !== 'own' || (register && mayOpen(actor, register)))
    if (!register || !isSeen) return []
    const { rule, source, version, wholeYears } = indicator.rulebook
    const english = programme.en.rules?.[name]
    const { label, unit: measure } = indicatorWords(programme, name)
    return [
      {
        key,
        label,
        kind: indicator.kind,
        unit: indicator.unit,
        measure,
        ...(wholeYears && { wholeYears }),
        ...(isOfMoney(register, indicator) && { ofMoney: true }),
        rule: { zh: rule, en: english?.rule ?? rule },
        source: { zh: source, en: english?.source ?? source },
        version,
        by: indicator.by,
        register: register.key,
        counted: { zh: register.register.label, en: register.en.label },
        opens: !isGuarded(actor, figure),
        parts: parts.filter((part) => indicator[part] !== undefined),
        rivals: (programme.rivals ?? [])
          .filter((group) => group.includes(name))
          .flat()
          .filter((rival) => rival !== name)
          .map((rival) => `${programme.programme}.${rival}`),
      },
    ]
  })
}

/** The definitions as one person may see them: registers they may open, fields they may see, steps with who may take them. */
export function definitionsWire(context: Context, actor: Actor): DefinitionsWire {
  const { model } = context
  const { ledger } = model
  const registersOf = (programme: Programme) =>
    [...model.registers.values()]
      .filter((one) => one.programme === programme.programme && mayOpen(actor, one))
      .map((one) => registerWire(one, actor))
  const reports = reportsFor(context, actor)
  const wireOfReport = ({ key, report, en }: ReportModel): ReportWire => ({
    key,
    label: { zh: report.label, en: en.label },
    each: report.each,
    mayPublish: mayPublish(context, actor, report.publishedBy),
  })
  return {
    label: ledger.label,
    programmes: ledger.programmes
      .map((programme) => ({
        programme: programme.programme,
        label: { zh: programme.label, en: programme.en.label },
        about: { zh: programme.about, en: programme.en.about },
        registers: registersOf(programme),
        indicators: indicatorWires(programme, model, actor),
        reports: reports.filter((one) => one.programme === programme.programme).map(wireOfReport),
      }))
      .filter(({ registers }) => registers.length > 0),
    roles: Object.fromEntries(
      Object.entries(ledger.roles).map(([name, { label }]) => [
        name,
        { zh: label, en: ledger.rolesEn[name] ?? name },
      ]),
    ),
    operates: holdsRole(
      actor,
      ledger.operators.map(({ role }) => role),
    ),
    publishes: mayPublish(context, actor),
    overseesExports: overseenUnits(context, actor) !== null,
    levels: Object.entries(ledger.levels).map(([name, { label, colour }]) => ({
      name,
      label,
      colour,
    })),
    units: context.units.units,
  }
}
