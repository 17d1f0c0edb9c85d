import type { Story } from '../../../engine/define/index.ts'
import { from } from '../../shared/page.ts'
import { story } from '../../shared/story.ts'
import { articles } from '../articles.ts'
import { channels, issues } from '../issues.ts'
import { links } from '../links.ts'
import { type ArticleFact, articleFacts } from './articles.ts'

/*
 * The first issue: the page's facts told anew in eight short articles. The page is printed and read through an account reached by a QR code; its
 * roles are editor, layout, proof-reader and typesetter. Who held them is not repeated here.
 */

const made = { source: from('masthead'), synthetic: false } as const
const issueKey = 'fact/issue/1'

const channelStory = (name: string, kind: 'print' | 'account', note: string): Story =>
  story(channels, {
    key: `fact/channel/${kind}`,
    ...made,
    told: [
      {
        step: 'create',
        by: 'editor1',
        at: '2018-05-02T09:00:00+08:00',
        values: { name, kind, note },
      },
    ],
  })

const issueStory = (): Story =>
  story(issues, {
    key: issueKey,
    ...made,
    told: [
      {
        step: 'create',
        by: 'editor1',
        at: '2018-05-11T09:00:00+08:00',
        detail: '来源未载期号和日期，均为示例',
        values: {
          title: '示范区头条 第1期',
          number: 1,
          issuedOn: '2018-05-15',
          staff: '编辑、版式、校对、组版：示例人员',
        },
      },
      { step: 'publish', by: 'chiefEditor', at: '2018-05-15T08:00:00+08:00' },
    ],
  })

const articleKey = ({ programme }: ArticleFact): string => `fact/article/1/${programme}`

const articleStory = (fact: ArticleFact, index: number): Story => {
  const { programme, title, byline, body } = fact
  const issue = { entry: issueKey }
  const minute = String(10 + index)
  const place = String(index + 1).padStart(2, '0')
  return story(articles, {
    key: articleKey(fact),
    ...made,
    told: [
      {
        step: 'create',
        by: 'editor1',
        at: `2018-05-11T10:${minute}:00+08:00`,
        values: { title, issue, programme, byline, body },
      },
      { step: 'edit', by: 'editor1', at: `2018-05-11T15:${minute}:00+08:00`, values: { place } },
      { step: 'layOut', by: 'layout1', at: `2018-05-14T09:${minute}:00+08:00` },
      { step: 'proof', by: 'proofreader1', at: `2018-05-14T11:${minute}:00+08:00` },
      { step: 'set', by: 'typesetter1', at: `2018-05-14T15:${minute}:00+08:00` },
      { step: 'approve', by: 'chiefEditor', at: `2018-05-14T17:${minute}:00+08:00` },
    ],
  })
}

const linkStory = (programme: string, field: string, entry: string, note: string): Story =>
  story(links, {
    key: `fact/link/1/${programme}/${field}`,
    ...made,
    told: [
      {
        step: 'create',
        by: 'editor1',
        at: '2018-05-14T17:40:00+08:00',
        values: { note, article: { entry: `fact/article/1/${programme}` }, [field]: { entry } },
      },
    ],
  })

/** The channels, the first issue with its eight articles, and some of the entries behind them. */
export function* facts(): Generator<Story> {
  yield channelStory(
    '《示范区头条》印刷版',
    'print',
    '随报发行的一版；设编辑、版式、校对、组版，稿件署记者、通讯员，一稿写一个专项，图片配说明',
  )
  yield channelStory('示范区头条', 'account', '微信公众号，由版面上的二维码进入')
  yield issueStory()
  yield* articleFacts.map(articleStory)
  yield linkStory('conduct', 'action', 'fact/action/yangmiao/reminder', '阳庙镇三期廉政提醒')
  yield linkStory('upkeep', 'cleanUp', 'fact/cleanUp/mazhuang', '马庄村清理幸福河')
}
