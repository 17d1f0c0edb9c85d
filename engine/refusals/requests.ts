/** Refusals about a request as such: its form, its size, its frequency, the files it brings. */
import type { Words } from '../define/index.ts'
import { both, kind } from './kind.ts'

const megabytes = (bytes: number) => `${Number((bytes / 1024 ** 2).toFixed(1))} MB`

/** A query word that means nothing here, with the values that it can have or the words that there are, where they are few. */
interface BadQuery {
  readonly word: string
  readonly values?: readonly string[]
  readonly words?: readonly string[]
  /** What it should be, where that is a sort of value. */
  readonly wanted?: Words
}

export const requests = {
  notAnImage: kind(422, both('不是图片', 'Not an image'), () =>
    both(
      '无法识别为图片，请上传 JPEG、PNG 或 WebP 照片。',
      'This cannot be read as an image. Please upload a JPEG, PNG or WebP photograph.',
    ),
  ),
  tooManyPixels: kind(
    413,
    both('图片尺寸过大', 'The image has too many pixels'),
    ({ most }: { most: number }) =>
      both(
        `最多 ${most / 10_000} 万像素，请缩小后再上传。`,
        `At most ${most / 1_000_000} million pixels. Please make it smaller and upload it again.`,
      ),
  ),
  tooManyNumbers: kind(
    400,
    both('要的数太多', 'Too many numbers at once'),
    ({ periods, most }: { periods: number; most: number }) =>
      both(
        `一次最多 ${periods} 个期间、共 ${most} 个数。请缩短时间范围，用更长的期间（per=month、year），或少选指标、单位。`,
        `At most ${periods} periods and ${most} numbers at once. Ask for a shorter time, longer periods (per=month, year), or fewer indicators or units.`,
      ),
  ),
  tooManyViews: kind(
    409,
    both('保存的视图太多', 'Too many saved views'),
    ({ most }: { most: number }) =>
      both(
        `每个台账最多保存 ${most} 个视图。请先删除不用的，或用已有的名称覆盖。`,
        `At most ${most} views of one register can be saved. Delete one that you no longer use, or save under a name that is there.`,
      ),
  ),
  tooManyUploads: kind(
    409,
    both('未使用的上传文件过多', 'Too many uploads unused'),
    ({ files, hours }: { files: number; hours: number }) =>
      both(
        `您有 ${files} 个已上传但还没有提交的文件。请先提交用到它们的表单，或等它们在 ${hours} 小时后自动清除，再继续上传。`,
        `You hold ${files} uploaded files that no entry uses yet. Submit the forms they belong to, or wait until they are cleared away after ${hours} hours, before you upload more.`,
      ),
  ),
  uploadBroken: kind(400, both('上传中断', 'The upload broke off'), () =>
    both(
      '文件没有传完，什么也没有保存，请重新上传。',
      'The file did not arrive whole and nothing was kept. Please upload it again.',
    ),
  ),
  badQuery: kind(
    400,
    both('查询条件有误', 'Query not understood'),
    ({ word, values, words, wanted }: BadQuery) => {
      if (wanted)
        return both(
          `查询条件“${word}”应为${wanted.zh}。`,
          `The query word “${word}” should be ${wanted.en}.`,
        )
      if (values)
        return both(
          `查询条件“${word}”只能为：${values.join('、')}。`,
          `The query word “${word}” can only be: ${values.join(', ')}.`,
        )
      const instead = words
        ? both(`可用：${words.join('、')}`, `Possible: ${words.join(', ')}`)
        : both('请检查写法，或去掉后再查', 'Check how it is written, or leave it out')
      return both(
        `查询条件“${word}”无法识别，${instead.zh}。`,
        `The query word “${word}” is not understood. ${instead.en}.`,
      )
    },
  ),
  cannotPublish: kind(
    422,
    both('不能发布', 'This cannot be published'),
    ({ why, figure }: { why: 'sight' | 'building' | 'growth' | 'same'; figure: Words }) =>
      ({
        sight: both(
          `“${figure.zh}”要由能查看其全部条目的人发布。请由他们发布，或去掉这一项。`,
          `“${figure.en}” is published by those who may read all of its entries. Let one of them publish it, or leave it out.`,
        ),
        building: both(
          `“${figure.zh}”的规则刚修改，正在重新计算，请稍后再发布。`,
          `“${figure.en}” is being counted anew by a new rule. Publish it when that is done.`,
        ),
        growth: both(
          `“${figure.zh}”是增减幅，没有自己的条目，不能发布。请发布被比较的两期数字。`,
          `“${figure.en}” is a growth and has no entries of its own. Publish the figures of the two periods instead.`,
        ),
        same: both(
          `“${figure.zh}”发布以来没有变动，无需修订。`,
          `Nothing in “${figure.en}” has changed since it was published: there is nothing to revise.`,
        ),
      })[why],
  ),
  unitMove: kind(
    422,
    both('机构不能这样调整', 'The unit cannot be moved like this'),
    ({ why }: { why: 'below' | 'same' | 'root' | 'day' | 'reason' }) =>
      ({
        below: both(
          '新的上级在该机构之下，请另选上级。',
          'The new parent lies below the unit itself. Choose another one.',
        ),
        same: both('该机构已在此上级之下。', 'The unit stands under this parent already.'),
        root: both(
          '最高一级机构没有上级，不能调整。',
          'The topmost unit has no parent and cannot be moved.',
        ),
        day: both(
          '生效日期应为今天或以前，且晚于该机构上一次调整。',
          'The day must be today or earlier, and after the unit’s last move.',
        ),
        reason: both('请写明调整依据。', 'Say by what decision the unit is moved.'),
      })[why],
  ),
  badCursor: kind(400, both('翻页位置已失效', 'Page position not valid'), () =>
    both('请从第一页重新查询。', 'Please start again from the first page.'),
  ),
  badJson: kind(400, both('内容不是有效的 JSON', 'Not valid JSON'), () =>
    both('请检查提交内容的格式后重新提交。', 'Check the form of what you send and send it again.'),
  ),
  tooLarge: kind(413, both('内容过大', 'Too large'), ({ limit }: { limit: number }) =>
    both(
      `最大 ${megabytes(limit)}，请缩小或分次提交。`,
      `At most ${megabytes(limit)}. Send something smaller, or send it in parts.`,
    ),
  ),
  wrongMediaType: kind(
    415,
    both('不支持的内容类型', 'Media type not supported'),
    ({ accepted }: { accepted: readonly string[] }) =>
      both(`可以使用：${accepted.join('、')}。`, `Accepted here: ${accepted.join(', ')}.`),
  ),
  limitReached: kind(
    429,
    both('操作过于频繁', 'Too many requests'),
    ({ seconds }: { seconds: number }) =>
      both(`请在 ${seconds} 秒后再试。`, `Please try again in ${seconds} seconds.`),
  ),
  importFile: kind(
    422,
    both('导入文件有误', 'The file cannot be imported'),
    ({ line, text }: { line: number; text: Words }) =>
      both(
        `第 ${line} 行：${text.zh}尚未导入任何内容，更正后可重新导入。`,
        `Line ${line}: ${text.en} Nothing has been imported; correct the file and import it again.`,
      ),
  ),
  badReference: kind(
    422,
    both('引用的数字读不出', 'A figure cannot be read'),
    ({ reference }: { reference: string }) =>
      both(
        `“${reference}”读不出数字：请核对指标名、期间和写法，如 {{专项.指标 2018}}，并确认您有权查看该指标。`,
        `"${reference}" gives no figure. Check the indicator, the period and how it is written, and that you may see that figure.`,
      ),
  ),
  oneDimension: kind(
    422,
    both('只能按一个分类查看', 'One breakdown at a time'),
    ({ figure }: { figure: Words }) =>
      both(
        `“${figure.zh}”对您只显示汇总数，一次只能按一个分类查看，请只保留一个。`,
        `You see “${figure.en}” as totals only, broken down one way at a time. Ask for one breakdown.`,
      ),
  ),
  cannotScore: kind(
    409,
    both('还不能计分', 'Cannot be scored yet'),
    ({ why, figure }: { why: 'none' | 'hidden'; figure?: Words }) =>
      why === 'none'
        ? both(
            '还没有可以计分的数据，请在有验收、复查等结果后再办理。',
            'There is nothing to count yet. Take this step once results are in the ledger.',
          )
        : both(
            `您无权查看“${figure?.zh ?? ''}”的数字，不能据此计分。请由有权查看的岗位办理。`,
            `You may not see the number of “${figure?.en ?? ''}”, so it cannot be scored by you. Please ask a post that may.`,
          ),
  ),
  drawExhausted: kind(
    422,
    both('抽不出结果', 'No draw is possible'),
    ({ units }: { units: number }) =>
      both(
        `${units}个单位已无法在不自查、不重复的条件下各抽一个，请增加参加单位或登记新的专项。`,
        `Among ${units} units no draw is left in which none draws itself and no two meet again. Let more units take part, or begin anew.`,
      ),
  ),
  clientIdUsed: kind(409, both('重复的提交编号', 'Submission id used before'), () =>
    both(
      '这个提交编号已用于另一件事，请换一个编号重新提交。',
      'This client id was used for something else. Send again with a new one.',
    ),
  ),
  sentDifferently: kind(
    409,
    both('已提交过，内容不同', 'Sent before with other content'),
    ({ no }: { no: string }) =>
      both(
        `这份表单已经提交成功（${no}），这次的内容与当时不同，没有保存。请打开 ${no} 核对，需要时在那里更正。`,
        `This form was sent before and kept as ${no}; what you send now differs and was not saved. Open ${no} and correct it there if need be.`,
      ),
  ),
  foreignOrigin: kind(403, both('来自其他网站的请求', 'Request from another site'), () =>
    both(
      '只能从本系统的页面提交，请回到本系统后再操作。',
      'Only pages of this ledger may write to it. Go back to it and try again.',
    ),
  ),
  busy: kind(503, both('系统正忙', 'The ledger is busy'), () =>
    both(
      '刚才的操作没有保存，请稍后再试。',
      'What you just did was not saved. Please try again in a moment.',
    ),
  ),
}
