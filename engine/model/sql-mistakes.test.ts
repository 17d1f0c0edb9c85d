import { describe, expect, it } from 'vitest'
import { clerk, found, type Plan, sound, step } from '../../test/example/planted.ts'
import { type AnyRegister, count, now, share, percentile, stock, today } from '../define/index.ts'

describe('a mistake in what lists and figures are made with', () => {
  it.each([
    [
      'read',
      {
        register: {
          read: {
            who: clerk,
            where: (t: { unit: { within: (u: unknown) => never }; place: { kept: unknown } }) =>
              t.unit.within(t.place.kept),
          },
        },
      },
    ],
    [
      'fly',
      {
        steps: {
          fly: step({
            when: (t: { previous: (f: string, r: object) => { after: (m: unknown) => never } }) =>
              t.previous('until', { same: ['place'], state: 'done' }).after(now),
          }),
        },
      },
    ],
    [
      'the view odd',
      {
        register: {
          views: {
            odd: {
              label: '怪',
              where: (t: { place: { kept: { within: (u: unknown) => never } }; unit: unknown }) =>
                t.place.kept.within(t.unit),
            },
          },
        },
      },
    ],
  ] as readonly (readonly [string, Plan])[])(
    'is named where lists cannot be made with a condition: %s',
    (place, plan) => {
      const said = found(plan)
      expect(said).toHaveLength(1)
      expect(said[0]).toContain(
        `programmes/office: thing: ${place}: lists cannot be made with a condition`,
      )
    },
  )

  it('is named where a figure counts what is not there', () => {
    type Thing = {
      enteredOn: (s: string) => never
      enteredAt: (s: string) => { known: () => never }
      unit: { within: (u: unknown) => never }
      place: { kept: unknown }
    }
    const book = { rule: '', source: '', version: 1 }
    const on = (t: Thing) => t.enteredOn('open')
    const of = (thing: AnyRegister) => ({ of: thing as never, on: on as never, ...book })
    expect(
      found({
        indicators: (thing) => ({
          never: count('无', '件', {
            ...of(thing),
            where: (t: Thing) => t.enteredAt('gone').known(),
          }),
        }),
      }),
    ).toContain('programmes/office: never asks about the state gone, which is never entered')
    expect(
      found({
        indicators: (thing) => ({
          gone: count('无', '件', {
            ...of(thing),
            on: (t: Thing) => t.enteredOn('gone'),
          }),
        }),
      }),
    ).toContain('programmes/office: gone asks about the state gone, which is never entered')
    expect(
      found({
        indicators: (thing) => ({
          held: stock('部分', '件', {
            of: thing as never,
            from: on,
            ...book,
            partOf: count('全部', '件', of(thing)),
          }),
        }),
      }),
    ).toContain(
      'programmes/office: held is no part of 全部: one stands on a day, the other falls into a period',
    )
    expect(
      found({
        indicators: (thing) => ({
          torn: count('无', '件', { ...of(thing), by: ['wings'] as never }),
        }),
      }),
    ).toContain('programmes/office: torn is broken down by wings, which is no field')
    expect(found({ indicators: () => ({ lost: count('无', '件', of({ ...sound })) }) })).toContain(
      'programmes/office: lost counts a register that no programme holds',
    )
    const odd = ((t: Thing) => t.unit.within(t.place.kept)) as never
    expect(
      found({
        indicators: (thing) => ({ odd: share('怪', { ...of(thing), among: odd, that: odd }) }),
      })[0],
    ).toContain('programmes/office: odd cannot be counted')
    // A measure is kept with the entry: what passes with time would never be counted again.
    expect(
      found({
        indicators: (thing) => ({
          late: count('迟', '件', { ...of(thing), where: () => today.is('2025-01-01') }),
        }),
      }),
    ).toContain('programmes/office: late cannot be counted (a measure cannot depend on the time)')
    expect(
      found({
        indicators: (thing) => ({
          most: percentile('多', '天', { ...of(thing), value: on, percent: 100 }),
        }),
      }),
    ).toContain('programmes/office: most asks for the percentile 100; there are 1 to 99')
  })
})
