import { choice, longText, person, photos, ref, text } from '../../engine/define/index.ts'
import { issues } from './issues.ts'

export const fields = {
  title: text('标题', { required: true }),
  issue: ref('期次', issues, { required: true }),
  programme: choice(
    '专项',
    {
      innovation: '创新驱动',
      consortium: '医联体',
      renewal: '城中村改造',
      upkeep: '环境城管',
      conduct: '作风建设',
      screening: '免费筛查',
      bulletin: '示范区头条',
      sports: '阳光体育',
    },
    { required: true },
  ),
  place: text('版位', { pattern: '^[0-9]{2}$' }),
  byline: text('署名', { required: true }),
  body: longText('正文', {
    required: true,
    help: {
      zh: '数字写成引用，如 {{upkeep.treesPlanted 2018}}：显示台账当前数，签发时冻结。',
      en: 'Write a number as a reference, such as {{upkeep.treesPlanted 2018}}: it shows what the ledger says now and is frozen on approval.',
    },
  }),
  figures: longText('冻结的数字'),
  photos: photos('照片', { max: 6 }),
  caption: text('图片说明'),
  editor: person('编辑'),
  layout: person('版式'),
  proofreader: person('校对'),
  typesetter: person('组版'),
  correction: text('更正说明'),
} as const
