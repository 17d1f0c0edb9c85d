import { describe, expect, it, vi } from 'vitest'
import { isId, newId } from './uuid.ts'

const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

describe('a new id', () => {
  it('is a UUID of version 7 that carries its millisecond', () => {
    const before = Date.now()
    const id = newId()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(timeOf(id)).toBeGreaterThanOrEqual(before)
    expect(timeOf(id)).toBeLessThanOrEqual(Date.now() + 1)
  })

  it('sorts after every id made before it and is never made twice', () => {
    const ids = Array.from({ length: 100_000 }, () => newId())
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('goes on rising when more than 4,096 are made in one millisecond, or the clock is set back', async () => {
    vi.resetModules()
    const { newId: fresh } = await import('./uuid.ts')
    const ids = [
      ...Array.from({ length: 10_000 }, () => fresh(1_000_000)),
      fresh(999_000),
      fresh(1_000_001),
    ]
    expect(ids.toSorted()).toEqual(ids)
    expect(timeOf(ids[0] ?? '')).toBe(1_000_000)
  })

  it('shares no random part with its neighbours', () => {
    const tails = Array.from({ length: 10_000 }, () => newId().slice(19))
    expect(new Set(tails).size).toBe(tails.length)
  })
})

describe('an id from outside', () => {
  it.each([newId(), '0190b8f2-7c1e-7aaa-8bbb-0123456789ab'])('%s is one', (id) => {
    expect(isId(id)).toBe(true)
  })
  it.each([
    '',
    newId().toUpperCase(),
    `${newId()} `,
    `${newId()}\n`,
    newId().replaceAll('-', ''),
    '-'.repeat(36),
    7,
    null,
    {},
  ])('%j is none', (id) => {
    expect(isId(id)).toBe(false)
  })
})
