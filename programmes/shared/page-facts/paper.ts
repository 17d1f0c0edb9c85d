import { each, type Fact, told } from './fact.ts'

/** 报头与编务, 阳光体育. */
export const paperFacts: readonly Fact[] = [
  ...told('masthead', [
    ['有印刷版', { entry: 'fact/channel/print', shows: { 种类: '印刷版' } }],
    [
      '公众号由二维码进入',
      {
        entry: 'fact/channel/account',
        shows: { 名称: '示范区头条', 种类: '公众号', 说明: '二维码' },
      },
    ],
    ...each(
      ['编辑', '版式', '校对', '组版'],
      (role) => `设${role}`,
      (role) => ({ entry: 'fact/channel/print', shows: { 说明: role } }),
    ),
    ...each(
      ['记者', '通讯员'],
      (role) => `稿件署${role}`,
      (role) => ({ entry: 'fact/channel/print', shows: { 说明: role } }),
    ),
    ['一稿写一个专项', { entry: 'fact/channel/print', shows: { 说明: '一稿写一个专项' } }],
    ['图片配说明', { entry: 'fact/channel/print', shows: { 说明: '图片配说明' } }],
  ]),
  ...told('sports', [
    [
      '中小学举办2018年春季运动会',
      {
        entry: 'fact/meet/文苑街道小学/2018春',
        shows: { 名称: '2018年春季运动会', 状态: '已公布成绩' },
      },
    ],
    [
      '有文苑街道小学',
      { entry: 'fact/school/文苑街道小学', shows: { 校名: '文苑街道小学', 学段: '小学' } },
    ],
  ]),
]
