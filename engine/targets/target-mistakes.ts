import { civilDay } from '../clocks/civil-day.ts'
import { type AnyAct, type Programme, scaleTo, type Target } from '../define/index.ts'
import { rolesOf } from '../access/actor.ts'
import type { Model } from '../model/model.ts'

function isCivilDay(day: string): boolean {
  try {
    civilDay(day)
    return true
  } catch {
    return false
  }
}

function dayMistakes({ by, since, baseline, path = {} }: Target): string[] {
  const named = [by, ...(since ? [since] : []), ...(baseline ? [baseline.on] : [])]
  const beyond = Object.keys(path).filter((day) => isCivilDay(day) && day > by)
  return [
    ...[...named, ...Object.keys(path)]
      .filter((day) => !isCivilDay(day))
      .map((day) => `${day} is no day`),
    ...beyond.map((day) => `its path goes on to ${day}, beyond its last day ${by}`),
    ...(since !== undefined && since > by
      ? [`it begins on ${since}, after its last day ${by}`]
      : []),
    ...(baseline && baseline.on > by ? [`its baseline lies after its last day ${by}`] : []),
  ]
}

function ruleMistakes({ judgement: { yellow, red } }: Target): string[] {
  return [
    ...(yellow.off < 0 || red.off < yellow.off
      ? ['its red light would come on before its yellow one']
      : []),
    ...(yellow.words.trim() === '' || red.words.trim() === ''
      ? ['a light without words: say why it comes on']
      : []),
  ]
}

function mistakesOf(model: Model, target: Target): string[] {
  const { indicator, in: measure, owner, splits } = target
  const isKnown = model.programmes.some(({ indicators }) =>
    Object.values(indicators).includes(indicator),
  )
  return [
    ...(isKnown ? [] : ['it is about an indicator that no programme holds']),
    ...(indicator.kind === 'growth'
      ? ['a growth has no target: set one for the figure that grows']
      : []),
    ...(scaleTo(indicator, measure) === null
      ? [`its amounts are in ${measure}, the indicator's in ${indicator.unit}`]
      : []),
    ...(owner.role in model.ledger.roles
      ? []
      : [`its owner, the role ${owner.role}, is not among the zone's roles`]),
    ...(splits && Object.keys(splits).length === 0 ? ['its splits name no unit'] : []),
    ...dayMistakes(target),
    ...ruleMistakes(target),
  ]
}

const named = ({ programme, targets = {} }: Programme): [place: string, target: Target][] =>
  Object.entries(targets).map(([name, target]) => [
    `programmes/${programme}: the target ${name}`,
    target,
  ])

function supervisionMistakes({ ledger, registers }: Model): string[] {
  const { supervision } = ledger
  if (!supervision) return []
  const { of, link, gives } = supervision
  const create: AnyAct = of.create
  const said = [...(create.asks ?? []), ...(create.offers ?? [])]
  return [
    ...([...registers.values()].some(({ register }) => register === of)
      ? []
      : [`${of.register} is held by no programme`]),
    ...(rolesOf(create.by).includes('system')
      ? []
      : [`the role system may not open ${of.register}`]),
    ...(of.fields[link]?.kind === 'text' ? [] : [`${link} is no text field`]),
    ...[link, ...Object.keys(gives)]
      .filter((field) => !said.includes(field))
      .map((field) => `${of.register} is opened without ${field}`),
  ].map((mistake) => `supervision of red targets: ${mistake}`)
}

/** What types cannot catch in targets, each with its programme's folder. */
export const targetMistakes = (model: Model): string[] => [
  ...model.programmes.flatMap((programme) =>
    named(programme).flatMap(([place, target]) =>
      mistakesOf(model, target).map((mistake) => `${place}: ${mistake}`),
    ),
  ),
  ...supervisionMistakes(model),
]

/** Targets for units that the zone does not have. Asked at start, when the zone's units are known. */
export const targetUnitMistakes = (
  programmes: readonly Programme[],
  isUnit: (code: string) => boolean,
): string[] =>
  programmes.flatMap((programme) =>
    named(programme).flatMap(([place, { unit, splits = {} }]) =>
      [...(unit === undefined ? [] : [unit]), ...Object.keys(splits)]
        .filter((code) => !isUnit(code))
        .map((code) => `${place}: there is no unit ${code}`),
    ),
  )
