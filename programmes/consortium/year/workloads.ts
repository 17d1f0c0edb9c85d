import type { Story } from '../../../engine/define/index.ts'
import { randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dateOf, stampOf, startOf } from '../../shared/work-time.ts'
import { memberFacts, memberKey } from '../facts.ts'
import { workloads } from '../members.ts'

/** The first day of the month that lies so many months before the day's own. */
function monthBefore(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const at = year * 12 + (month - 1) - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

/** Visits of twelve months that are over, each reported in the month after it. */
export function* workloadYear(today: string): Generator<Story> {
  for (let back = 13; back >= 2; back -= 1) {
    const month = monthBefore(today, back)
    for (const [index, { clinic, part }] of memberFacts.entries()) {
      const random = randomOf(back * 10 + index)
      const most = part === 'head' ? [21_000, 24_500] : [7_200, 11_800]
      yield story(workloads, {
        key: `consortium/year/workload/${clinic}/${14 - back}`,
        source: null,
        synthetic: true,
        told: [
          {
            step: 'create',
            by: 'consortiumOffice',
            at: stampOf(startOf(monthBefore(today, back - 1)) + 9 * 60 + index),
            values: {
              name: `${dateOf(startOf(month)).slice(0, 7)}月报`,
              member: { entry: memberKey(clinic) },
              month,
              visits: random.between(most[0] ?? 0, most[1] ?? 0),
            },
          },
        ],
      })
    }
  }
}
