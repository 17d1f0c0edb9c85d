import type { Model, RegisterModel } from '../../engine/model/model.ts'
import { StartRefusal } from '../start-refusal.ts'

/** The register that somebody names on the command line; a name that is none is answered with those that are. */
export function whichRegister(
  model: Model,
  key: string | undefined,
  option: string,
): RegisterModel {
  const found = key === undefined ? undefined : model.registers.get(key)
  if (found) return found
  const all = [...model.registers.values()]
    .map((one) => `${one.key}  ${one.register.label} ${one.en.label}`)
    .join('\n')
  if (key === undefined)
    throw new StartRefusal(`请用 ${option} 指明台账：`, `Name the register by ${option}:`, all)
  throw new StartRefusal(
    `没有名为“${key}”的台账，可选：`,
    `There is no register “${key}”; there are:`,
    all,
  )
}
