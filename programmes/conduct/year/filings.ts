import type { Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { obligedUnits } from '../../shared/posts.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { afterWork, dateOf, type Minute, stampOf } from '../../shared/work-time.ts'
import { campaigns, phases } from '../campaigns.ts'
import { filings } from '../filings.ts'

const made = { source: null, synthetic: true } as const
const day = 24 * 60
const campaignKey = 'year/campaign'
export const phaseKey = 'year/phase'

/** A made-up campaign of this year, in its second stage: what its units owe, filed, sent back, late or still open. */
export function* filingYear(until: Minute): Generator<Story> {
  const began = until - 90 * day
  const at = stampOf(afterWork(began, 30))
  yield story(campaigns, {
    key: campaignKey,
    ...made,
    told: [
      {
        step: 'create',
        by: 'campaign1',
        at,
        values: {
          name: '作风建设年度行动（示例）',
          lead: { unit: 'campaignOffice' },
          startsOn: dateOf(began),
          goal: '查摆问题、限期整改、逐项验收（示例）。',
        },
      },
    ],
  })
  yield story(phases, {
    key: phaseKey,
    ...made,
    told: [
      {
        step: 'create',
        by: 'campaign1',
        at,
        values: {
          name: '查摆整改（示例）',
          campaign: { entry: campaignKey },
          startsOn: dateOf(began),
          asks: '每个单位报送问题清单和整改报告（示例）。',
        },
      },
    ],
  })
  for (const [index, { code }] of obligedUnits.entries())
    for (const [which, document] of ['问题清单和整改措施', '整改情况报告'].entries()) {
      const life = filingLife(code, document, began, which, randomOf(80_000 + index * 2 + which))
      yield story(filings, {
        key: `year/filing/${code}/${which + 1}`,
        ...made,
        told: toldUntil(life, until),
      })
    }
}

function* filingLife(
  unit: string,
  document: string,
  began: Minute,
  which: number,
  random: Random,
): Generator<Planned<typeof filings>> {
  const set = afterWork(began, 60)
  // The lists were due weeks ago, the reports are due about now.
  const due = began + (which === 0 ? 40 : 92) * day
  yield {
    step: 'create',
    by: 'campaign1',
    minute: set,
    values: { phase: { entry: phaseKey }, unit: { unit }, document, dueOn: dateOf(due) },
  }
  // One unit in fifteen has not filed its list at all.
  if (which === 0 && random.chance(0.07)) return
  const values = {
    goal: `${document}（示例）`,
    leader: '责任领导（示例）',
    responsible: '责任人（示例）',
    liaison: '联络员（示例）',
  }
  let minute = afterWork(due - random.between(1, 14) * day, random.between(0, 300))
  yield { step: 'file', by: `liaison/${unit}`, minute, values }
  if (random.chance(0.15)) {
    minute = afterWork(minute, random.between(100, 600))
    yield { step: 'sendBack', by: 'campaign2', minute, reason: '与其他单位雷同，请结合实际修改' }
    minute = afterWork(minute, random.between(300, 1500))
    yield { step: 'file', by: `liaison/${unit}`, minute, values }
  }
  minute = afterWork(minute, random.between(100, 900))
  yield { step: 'accept', by: 'campaign1', minute }
}
