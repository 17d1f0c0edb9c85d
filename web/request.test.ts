import { expect, it } from 'vitest'
import { newClientId } from './api.ts'
import { address } from './request.ts'

it('writes equal queries as equal addresses, whatever the order of their words', () => {
  expect(address('/api/a', { state: 'x', q: '樟 树' })).toBe(
    address('/api/a', { q: '樟 树', state: 'x' }),
  )
  expect(address('/api/a', { q: '樟', after: undefined, state: '' })).toBe('/api/a?q=%E6%A8%9F')
  expect(address('/api/a')).toBe('/api/a')
})
it('makes ids that are version 4 UUIDs and never the same', () => {
  const ids = Array.from({ length: 200 }, newClientId)
  expect(new Set(ids).size).toBe(200)
  expect(
    ids.every((id) =>
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
    ),
  ).toBe(true)
})
