import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { AnyRegister } from '../engine/define/index.ts'
import { suggestions } from './suggestions/suggestions.ts'
import { problems } from './upkeep/problem/problem.ts'

const listed = <T>(of: T | readonly T[]): readonly T[] => (Array.isArray(of) ? of : [of as T])

/** The lines of the diagram that a definition gives: its states, and every step that leads from one to another. */
function diagramOf(register: AnyRegister): readonly string[] {
  const states = Object.entries(register.states).map(
    ([name, label]) => `state "${label}" as ${name}`,
  )
  const steps = Object.values(register.steps).flatMap(({ from, to, label }) =>
    to === 'same' ? [] : listed(from).map((state) => `${state} --> ${to}: ${label}`),
  )
  const ends = (register.final ?? []).map((state) => `${state} --> [*]`)
  return [...states, `[*] --> ${register.start}: ${register.create.label}`, ...steps, ...ends]
}

const drawnIn = (file: string): readonly string[] => {
  const page = readFileSync(new URL(file, import.meta.url), 'utf8')
  const [, diagram = ''] = /```mermaid\nstateDiagram-v2\n(.*?)```/s.exec(page) ?? []
  return diagram
    .trim()
    .split('\n')
    .map((line) => line.trim())
}

it.each([
  ['upkeep/README.md', problems],
  ['suggestions/README.md', suggestions],
] as const)('the diagram in %s is the one of the definition', (file, register) => {
  expect(drawnIn(file).toSorted()).toEqual([...diagramOf(register)].toSorted())
})
