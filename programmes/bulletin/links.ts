import { list, ref, text } from '../../engine/define/index.ts'
import { actions } from '../conduct/actions.ts'
import { projects } from '../renewal/projects.ts'
import { editor, everybody } from '../shared/roles.ts'
import { replantings } from '../upkeep/greening/replanting.ts'
import { cleanUps } from '../upkeep/rivers/clean-ups.ts'
import { articles } from './articles.ts'

/** The entries that an article tells of: whoever doubts it opens them. */
export const links = list('link', {
  label: '稿件所依条目',
  about: '一篇稿件写到的台账条目。',
  prefix: 'GL',
  fields: {
    note: text('说明', { required: true }),
    article: ref('稿件', articles, { required: true }),
    cleanUp: ref('河道清理', cleanUps),
    replanting: ref('绿地补植', replantings),
    project: ref('改造项目', projects),
    action: ref('活动开展', actions),
  },
  title: 'note',
  lineOf: 'article',
  by: editor,
  read: everybody,
})
