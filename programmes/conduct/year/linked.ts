import type { Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import type { PostCode } from '../../shared/posts.ts'
import { story } from '../../shared/story.ts'
import { afterWork, type Minute } from '../../shared/work-time.ts'
import { referredProblems } from '../../upkeep/year/problems.ts'
import { issues } from '../issues.ts'

/** What a township makes of a problem at its river that city upkeep put on its list, up to its acceptance. */
function* issueLife(unit: string, listed: Minute): Generator<Planned<typeof issues>> {
  const by: PostCode = `liaison/${unit}`
  let minute = afterWork(listed, 500)
  yield {
    step: 'plan',
    by,
    minute,
    values: { measures: '河段责任到人，镇级河长每周复查', days: 10 },
  }
  minute = afterWork(minute, 3000)
  yield { step: 'finish', by, minute, values: { result: '责任人已明确，复查三次未反弹' } }
  minute = afterWork(minute, 700)
  yield { step: 'strikeOff', by: 'campaign2', minute, values: { finding: '查看复查记录，属实' } }
}

/** How the entries go on that problems of city upkeep opened. */
export function* linkedYear(until: Minute): Generator<Story> {
  for (const { key, unit, minute } of referredProblems(until))
    yield story(issues, {
      key: `${key}/issue`,
      source: null,
      synthetic: true,
      opened: true,
      told: toldUntil(issueLife(unit, minute), until),
    })
}
