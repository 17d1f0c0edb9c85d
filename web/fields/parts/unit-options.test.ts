import { describe, expect, it } from 'vitest'
import type { UnitWire } from '../../../engine/define/wire.ts'
import { unitOptions } from './unit-options.ts'

const unit = (
  id: string,
  zh: string,
  kind: string,
  parent: string | null,
  position: number,
): UnitWire => ({
  id,
  code: id,
  name: { zh, en: id },
  kind,
  parent,
  position,
  placeholder: false,
})
const units = [
  unit('village', '马村', 'village', 'town', 1),
  unit('town', '阳庙镇', 'township', 'zone', 2),
  unit('street', '文昌街道', 'township', 'zone', 1),
  unit('zone', '示范区', 'zone', null, 1),
]
const read = (kinds: readonly string[] | undefined, query: string) =>
  unitOptions(units, kinds, query, 'zh').map(
    (option) => `${' '.repeat(option.depth ?? 0)}${option.label}${option.unavailable ? ' -' : ''}`,
  )

describe('the units to choose from', () => {
  it('stand as a tree in the official order, not the order they came in', () => {
    expect(read(undefined, '')).toEqual(['示范区', ' 文昌街道', ' 阳庙镇', '  马村'])
  })
  it('keep units of other kinds as headings only where something below them fits', () => {
    expect(read(['village'], '')).toEqual(['示范区 -', ' 阳庙镇 -', '  马村'])
  })
  it('are found by a part of their name, those above them named beside', () => {
    expect(unitOptions(units, undefined, '马', 'zh')).toEqual([
      { id: 'village', label: '马村', detail: '阳庙镇' },
    ])
    expect(read(['village'], '文昌')).toEqual([])
  })
  it('are at the top when the unit above them may not be seen', () => {
    expect(unitOptions([units[0] ?? unit('x', 'x', 'x', null, 1)], undefined, '', 'zh')).toEqual([
      { id: 'village', label: '马村', depth: 0, unavailable: false },
    ])
  })
})
