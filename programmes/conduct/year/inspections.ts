import type { Story } from '../../../engine/define/index.ts'
import { obligedUnits } from '../../shared/posts.ts'
import { randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dayNumber, type Minute, stampOf, startOfDay, workdayUpTo } from '../../shared/work-time.ts'
import { inspections } from '../inspections.ts'

const rounds = 24
const findings = [
  '在岗情况良好，台账齐全',
  '窗口服务规范，个别资料未公示',
  '一人脱岗，已当场提醒',
  '整改措施未落实到人，已反馈',
] as const

/** Made-up inspections, open and covert; one in eight is too short, or made by one person alone, and does not count. */
export function* inspectionYear(until: Minute): Generator<Story> {
  for (let index = 0; index < rounds; index += 1) {
    const random = randomOf(82_000 + index)
    const start = startOfDay(workdayUpTo(dayNumber(until) - 3 - index * 6)) + 9 * 60
    const minutes = random.chance(0.08) ? 20 : random.between(40, 120)
    const unit = obligedUnits[(index * 11) % obligedUnits.length]?.code ?? 'finance'
    yield story(inspections, {
      key: `year/inspection/${index + 1}`,
      source: null,
      synthetic: true,
      told: [
        {
          step: 'create',
          by: index % 3 === 0 ? 'inspector2' : 'inspector1',
          at: stampOf(start + minutes + 60),
          values: {
            finding: random.pick(findings),
            unit: { unit },
            manner: random.chance(0.6) ? 'covert' : 'open',
            kind: random.chance(0.8) ? 'office' : 'districts',
            people: random.chance(0.08) ? 1 : random.between(2, 4),
            startedAt: stampOf(start),
            endedAt: stampOf(start + minutes),
          },
        },
      ],
    })
  }
}
