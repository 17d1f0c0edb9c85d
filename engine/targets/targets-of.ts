import { scaleTo, type Target, type TargetEnglish } from '../define/index.ts'
import { type Figure, measuresOf } from '../indicators/measure.ts'
import type { Model } from '../model/model.ts'

/** A target with its figure. */
export interface TargetModel {
  /** programme.target */
  readonly key: string
  readonly programme: string
  readonly target: Target
  readonly en: TargetEnglish
  readonly figure: Figure
  /** What the figure is multiplied with to be said in the target's unit of measure. */
  readonly scale: number
}

function compileTargets(model: Model): readonly TargetModel[] {
  const figures = [...measuresOf(model).figures.values()]
  return model.programmes.flatMap(({ programme, targets = {}, en }) =>
    Object.entries(targets).map(([name, target]) => {
      const key = `${programme}.${name}`
      const figure = figures.find(({ indicator }) => indicator === target.indicator)
      const english = en.targets?.[name]
      const scale = scaleTo(target.indicator, target.in)
      if (!figure || !english || scale === null)
        throw new Error(`the target ${key} was not looked at by findMistakes`)
      return { key, programme, target, en: english, figure, scale }
    }),
  )
}

const compiled = new WeakMap<Model, readonly TargetModel[]>()
/** The targets of all programmes, in the order of the definitions. */
export function targetsOf(model: Model): readonly TargetModel[] {
  const known = compiled.get(model) ?? compileTargets(model)
  compiled.set(model, known)
  return known
}
