import type { Story } from '../../../engine/define/index.ts'
import { exampleIdentity } from '../../shared/example-identity.ts'
import { randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dateOf, stampOf, startOfDay } from '../../shared/work-time.ts'
import { clinics, cycles } from '../clinics.ts'
import { women } from '../women.ts'
import { clinicKey, daysAgo, placeAt, places } from './places.ts'

/** Women of the made-up year. The first ones are of an age for the two cancers, the others for having children. */
export const womenCount = 54
export const eligibleCount = 30
export const womanKey = (index: number): string => `screening/year/woman/${index + 1}`
export const nameOf = (index: number): string => `示例${String(index + 1).padStart(2, '0')}`
export const cycleKey = 'screening/year/cycle'

export function* clinicStories(today: number): Generator<Story> {
  for (const one of places)
    yield story(clinics, {
      key: clinicKey(one),
      source: null,
      synthetic: true,
      told: [
        {
          step: 'create',
          by: 'healthOffice',
          at: stampOf(daysAgo(today, 420)),
          values: {
            name: one.name,
            unit: { unit: one.clinic },
            failsafe: { post: one.failsafe },
            note: '机构名称出自《示范区头条》，承担的筛查为示例',
          },
        },
      ],
    })
  yield story(cycles, {
    key: cycleKey,
    source: null,
    synthetic: true,
    told: [
      {
        step: 'create',
        by: 'healthOffice',
        at: stampOf(daysAgo(today, 420)),
        values: {
          name: '示例周期',
          opensOn: dateOf(startOfDay(today - 400)),
          closesOn: dateOf(startOfDay(today + 1425)),
          source: '示例：五年',
        },
      },
    ],
  })
}

/** Her day of birth, so many whole years and some days ago. */
function bornOn(index: number, today: number): string {
  const random = randomOf(7_000 + index)
  const years = index < eligibleCount ? random.between(36, 62) : random.between(22, 33)
  return dateOf(startOfDay(today - Math.floor(years * 365.25) - random.between(20, 300)))
}

export function* womenYear(today: number): Generator<Story> {
  for (let index = 0; index < womenCount; index += 1) {
    const at = placeAt(index)
    const birthday = bornOn(index, today).slice(0, 10)
    const urban = index % 7 === 6
    yield story(women, {
      key: womanKey(index),
      source: null,
      synthetic: true,
      told: [
        {
          step: 'create',
          by: at.registrar,
          at: stampOf(daysAgo(today, 395, index)),
          values: {
            name: nameOf(index),
            identity: exampleIdentity(birthday, index),
            bornOn: birthday,
            residence: urban ? 'urbanAllowance' : 'rural',
            ...(urban && { allowanceCheckedOn: dateOf(startOfDay(today - 396)) }),
            ...(urban && { allowanceCheckedBy: '民政所（示例）' }),
            township: { unit: at.township },
            clinic: { entry: clinicKey(at) },
          },
        },
      ],
    })
  }
}
