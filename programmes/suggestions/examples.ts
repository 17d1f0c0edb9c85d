import type { Story } from '../../engine/define/index.ts'
import type { PostCode } from '../shared/posts.ts'
import { story, type ToldOf } from '../shared/story.ts'
import {
  afterWork,
  dayNumber,
  stampOf,
  startOf,
  startOfDay,
  workdayUpTo,
} from '../shared/work-time.ts'
import { suggestions } from './suggestions.ts'

interface Example {
  readonly key: string
  readonly by: PostCode
  /** So many days before today. */
  readonly ago: number
  readonly subject: string
  readonly words: string
  readonly answer?: string
}

const examples: readonly Example[] = [
  {
    key: 'village-names',
    by: 'chiefMazhuang',
    ago: 20,
    subject: '河段按村名排序',
    words: '巡河时河段太多不好找，希望本村的排在前面。',
    answer: '已调整：只列出本人负责的河段。',
  },
  {
    key: 'photos',
    by: 'handlerNingguo',
    ago: 9,
    subject: '小问题不必拍照',
    words: '劝离摊点这类事当场就办完了，希望不强求照片。',
    answer: '照片一律选填，只在核查时说明情况。',
  },
  {
    key: 'limits',
    by: 'contractor1',
    ago: 2,
    subject: '非植树季的补植时限',
    words: '夏季缺株十个工作日补不活，建议直接挂账到秋季。',
  },
]

/** A few made-up suggestions, the latest of them still open. */
export function* suggestionExamples(today: string): Generator<Story> {
  for (const { key, by, ago, subject, words, answer } of examples) {
    const raised = afterWork(startOfDay(workdayUpTo(dayNumber(startOf(today)) - ago)), 90)
    const told: ToldOf<typeof suggestions>[] = [
      { step: 'create', by, at: stampOf(raised), values: { subject, words } },
    ]
    if (answer) {
      const at = stampOf(afterWork(raised, 700))
      told.push({ step: 'answer', by: 'steward', at, values: { answer } })
    }
    yield story(suggestions, {
      key: `example/suggestion/${key}`,
      source: null,
      synthetic: true,
      told,
    })
  }
}
