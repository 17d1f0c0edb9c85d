import type { AnyCounted, Indicator, ValueNode } from '../define/index.ts'
import { type Model, type RegisterModel, registerFor } from './model.ts'

/** What a number is a number of: its unit of measure, null where its field names none; and whether it counts things or measures an amount. */
interface Quantity {
  readonly unit: string | null
  readonly of: 'things' | 'amount' | 'number'
}

const things: Quantity = { unit: null, of: 'things' }
/** A factor, or a number of times: it takes the unit of what it stands beside. */
const bare: Quantity = { unit: null, of: 'number' }

function ofField(register: RegisterModel, path: readonly string[]): Quantity {
  const [first = '', ...rest] = path
  const found = register.fieldOf.get(first)
  if (rest.length > 0) return found?.target ? ofField(found.target, rest) : bare
  const { kind, detail } = found?.field ?? { kind: undefined, detail: {} }
  // Money is kept in 分, see engine/fields/money.ts.
  if (kind === 'money') return { unit: '分', of: 'amount' }
  return { unit: detail.unit ?? null, of: kind === 'integer' ? 'things' : 'amount' }
}

/** What a value is a number of; mistakes within it are told to `tell`. */
function quantityOf(
  register: RegisterModel,
  node: ValueNode,
  tell: (mistake: string) => void,
): Quantity {
  switch (node.value) {
    case 'field':
      return ofField(register, node.path)
    case 'daysBetween':
      return { unit: '天', of: 'amount' }
    case 'hoursBetween':
      return { unit: '小时', of: 'amount' }
    case 'plus':
    case 'minus':
    case 'times2': {
      const left = quantityOf(register, node.left, tell)
      const right = quantityOf(register, node.right, tell)
      const main = left.of === 'number' || left.unit === null ? right : left
      if (node.value === 'times2')
        return left.unit === null || right.unit === null
          ? main
          : { unit: `${left.unit}·${right.unit}`, of: 'amount' }
      if (!isLike(left, right)) tell(`adds up ${said(left)} and ${said(right)}`)
      return main
    }
    default:
      return bare
  }
}

/** Of one unit; a number of entries is like a number of things that a field counts, and like no amount. */
const isLike = (a: Quantity, b: Quantity): boolean =>
  a.of === 'number' ||
  b.of === 'number' ||
  (a.unit !== null && b.unit !== null ? a.unit === b.unit : a.of === b.of)

const said = ({ unit, of }: Quantity): string =>
  unit ?? (of === 'things' ? 'a number of entries' : 'an amount without a unit')

/**
 * Figures whose numbers do not go together: an amount that is said in another unit than its field has, a sum of unlike amounts, and a share of
 * two unlike things that passes for a percentage. A quotient of unlike things (元 an entry, hours a bed) must name its unit.
 */
export function unitMistakes(model: Model, indicator: Indicator): string[] {
  const found = new Set<string>()
  const tell = (mistake: string): void => void found.add(mistake)
  const quantity = (counted: AnyCounted): Quantity => {
    const register = registerFor(model, counted.of)
    const node = register && (counted.sum ?? counted.value)?.(register.paths).node
    return register && node ? quantityOf(register, node, tell) : things
  }
  const { kind, unit, num, den } = indicator
  const above = quantity(num)
  if (kind === 'share' && den) {
    const below = quantity(den)
    if (unit === '%' && !isLike(above, below))
      tell(`is a share of ${said(above)} in ${said(below)}, two unlike things: name its unit`)
    if ((num.stock ?? false) !== (den.stock ?? false))
      tell('is a share of what falls into a period in what stands on a day')
  } else if (kind !== 'growth' && (num.sum ?? num.value)) {
    if (above.unit !== null && above.unit !== unit)
      tell(`is said in ${unit}, but its amounts are ${above.unit}`)
  }
  return [...found]
}
