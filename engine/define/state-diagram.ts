import type { AnyRegister } from './register.ts'

const listed = <T>(of: T | readonly T[]): readonly T[] => (Array.isArray(of) ? of : [of as T])

/**
 * The life of a register's entries as the lines of a Mermaid state diagram, under the labels of the working language: its states, and every
 * step that leads from one to another. Steps that keep the state (a correction, an urging) are not drawn.
 */
export function stateDiagram(register: AnyRegister): readonly string[] {
  const states = Object.entries(register.states).map(
    ([name, label]) => `state "${label}" as ${name}`,
  )
  const steps = Object.values(register.steps).flatMap(({ from, to, label }) =>
    to === 'same' ? [] : listed(from).map((state) => `${state} --> ${to}: ${label}`),
  )
  const { judge } = register.create
  const judged = judge ? [`[*] --> ${judge.otherwise}: ${register.create.label}`] : []
  const ends = (register.final ?? []).map((state) => `${state} --> [*]`)
  return [
    'stateDiagram-v2',
    ...[
      ...states,
      `[*] --> ${register.start}: ${register.create.label}`,
      ...judged,
      ...steps,
      ...ends,
    ].map((line) => `  ${line}`),
  ]
}
