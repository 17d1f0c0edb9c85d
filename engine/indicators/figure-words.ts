import {
  type FigureIndicatorWire,
  type MeasureWords,
  moneyEn,
  unitWords,
  type Programme,
  type Words,
} from '../define/index.ts'
import type { Model } from '../model/model.ts'

/** A figure's name and its unit of measure in both languages; the English of the unit is empty where it needs none. */
export interface FigureWords {
  readonly label: Words
  readonly unit: MeasureWords
}

/** The English of a unit that the definition's English does not name: money, a percentage, or the word that a sheet's column goes by, whose heading says it. */
const otherUnitEn = (unit: string): string => moneyEn[unit] ?? (unit === '%' ? unit : '')

/** What the indicator `name` of a programme is called. */
export function indicatorWords({ indicators, en }: Programme, name: string): FigureWords {
  const { label = name, unit = '' } = indicators[name] ?? {}
  const english = en.indicators[name]
  const [labelEn, said] =
    typeof english === 'object' ? [english.label, english.unit] : [english, undefined]
  return {
    label: { zh: label, en: labelEn ?? label },
    unit: unitWords(unit, said ?? otherUnitEn(unit)),
  }
}

/** The same by the figure's key, programme.indicator. */
export function figureWords({ programmes }: Model, key: string): FigureWords {
  const [programme, name = ''] = key.split('.')
  const of = programmes.find((one) => one.programme === programme)
  if (!of) throw new Error(`there is no figure ${key}`)
  return indicatorWords(of, name)
}

/** A unit of measure in which amounts of a figure are said: its own, or one of money. */
export function measureWords(model: Model, key: string, measure: string): MeasureWords {
  const { unit } = figureWords(model, key)
  return measure === unit.zh ? unit : { zh: measure, en: otherUnitEn(measure) }
}

/** What an indicator is called and how it is counted, for readers of an answer. */
export function indicatorRules(
  { programmes }: Model,
  key: string,
  lang: keyof Words,
): FigureIndicatorWire {
  const [programme, name = ''] = key.split('.')
  const of = programmes.find((one) => one.programme === programme)
  const indicator = of?.indicators[name]
  if (!of || !indicator) throw new Error(`there is no figure ${key}`)
  const { label, unit } = indicatorWords(of, name)
  const { rule, source, version } = indicator.rulebook
  const english = of.en.rules?.[name]
  const said = (zh: string, en: string | undefined): string => (lang === 'zh' ? zh : (en ?? zh))
  return {
    name: label[lang],
    kind: indicator.kind,
    unit: typeof unit[lang] === 'string' ? unit[lang] : indicator.unit,
    rule: said(rule, english?.rule),
    source: said(source, english?.source),
    version,
  }
}
