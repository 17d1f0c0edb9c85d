import { expect, it } from 'vitest'
import { posts } from './posts.ts'
import { postRoles } from './roles.ts'
import { units } from './units.ts'

const ofKind = (kind: string) => units.filter((unit) => unit.kind === kind)

it('the zone has 20 departments, 6 townships and 14 stationed institutions', () => {
  expect(ofKind('department')).toHaveLength(20)
  expect(ofKind('township')).toHaveLength(6)
  expect(ofKind('institution')).toHaveLength(14)
})

it('units that the page does not name say so', () => {
  const silent = units.filter(
    ({ name, placeholder }) => (placeholder === true) !== name.zh.includes('待补名'),
  )
  expect(silent).toEqual([])
})

it('the zone is known by the names under which its offices write, the former ones too', () => {
  const [zone] = ofKind('zone')
  for (const name of ['示范区管委会', '高新区管委会', '焦作高新区'])
    expect(zone?.aliases).toContain(name)
})

it('townships carry their division codes', () => {
  expect(ofKind('township').map(({ divisionCode }) => divisionCode)).toEqual([
    '410871060',
    '410871061',
    '410871062',
    '410871100',
    '410871101',
    '410871203',
  ])
})

it('every unit but the zone hangs below another, and no code stands twice', () => {
  const codes = new Set(units.map(({ code }) => code))
  expect(codes.size).toBe(units.length)
  const alone = units.filter(({ parent }) => parent === undefined || !codes.has(parent))
  expect(alone.map(({ code }) => code)).toEqual(['zone'])
})

it('posts stand in units that exist and together hold every role', () => {
  const codes = units.map(({ code }) => code)
  for (const { unit } of posts) expect(codes).toContain(unit)
  expect(new Set(posts.map(({ role }) => role))).toEqual(new Set(Object.keys(postRoles)))
})

it('one sign-in name is one person, and everybody is marked as an example', () => {
  const nameOf = new Map<string, string>()
  for (const { holder } of posts) {
    expect(holder.name.zh).toMatch(/（示例）$/)
    expect(nameOf.get(holder.signIn) ?? holder.name.zh).toBe(holder.name.zh)
    nameOf.set(holder.signIn, holder.name.zh)
  }
  expect(new Set(nameOf.values()).size).toBe(nameOf.size)
})

/** Twice the area of a ring by the shoelace formula; of either sign. */
const twice = (ring: readonly (readonly [number, number])[]) =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)

it('the sketched townships lie beside each other: no corner is one township’s alone but on the rim, and none is empty', () => {
  const rings = ofKind('township').flatMap(({ outline }) => (outline ? [outline.ring] : []))
  expect(rings).toHaveLength(6)
  for (const ring of rings) expect(Math.abs(twice(ring))).toBeGreaterThan(0.0005)
  const inner = rings.flat().filter(([x, y]) => x > 113.25 && x < 113.35 && y > 35.16 && y < 35.24)
  const shared = inner.filter(
    (corner) =>
      rings.filter((ring) => ring.some(([x, y]) => x === corner[0] && y === corner[1])).length > 1,
  )
  expect(shared).toHaveLength(inner.length)
})
