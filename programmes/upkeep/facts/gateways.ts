import type { Story } from '../../../engine/define/index.ts'
import { type Article, from } from '../../shared/page.ts'
import { confirmedStory } from '../../shared/story.ts'
import { parkingLines } from '../gateways/parking-lines.ts'
import { publicity } from '../gateways/publicity.ts'
import { stallActions } from '../gateways/stall-actions.ts'
import { volunteerDays } from '../gateways/volunteer-days.ts'
import { roadKey } from './roads.ts'

/* 进出市口 (宁郭镇), and the notices of 苏家作乡 and 阳庙镇. Days are made up, the page says only that it was lately. */

const day = { heldOn: '2018-05-08' } as const
const undated = '日期为示例'
const yingbin = { entry: roadKey('迎宾路') } as const

const times = (unit: 'Ningguo' | 'Sujiazuo' | 'Yangmiao', article: Article) =>
  ({
    source: from(article),
    synthetic: false,
    recorded: { by: `handler${unit}`, at: '2018-05-08T17:30:00+08:00' },
    confirmed: { by: `head${unit}`, at: '2018-05-09T09:30:00+08:00' },
  }) as const
const [ningguo, sujiazuo, yangmiao] = [
  times('Ningguo', 'gateways'),
  times('Sujiazuo', 'corridors'),
  times('Yangmiao', 'yangmiaoRiver'),
]

const stalls = {
  place: '迎宾路两侧',
  unit: { unit: 'ningguo' },
  ...day,
  road: yingbin,
  together: { unit: 'cityManagement' },
  note: `与区城管、食品药品监管部门联合行动；${undated}`,
} as const

const stallStory = (kind: 'nightMarket' | 'mobile', count: number): Story =>
  confirmedStory(stallActions, {
    key: `fact/stallAction/${kind}`,
    ...ningguo,
    values: { ...stalls, kind, stalls: count },
  })

const leaflets = (): Story =>
  confirmedStory(publicity, {
    key: 'fact/publicity/leaflets',
    ...ningguo,
    values: {
      title: '《创建全国文明城市　争做文明市民倡议书》',
      unit: { unit: 'ningguo' },
      ...day,
      kind: 'leaflet',
      copies: 600,
      road: yingbin,
      note: `约数：来源为“600余份”，按600计；向商铺和来往群众发放；${undated}`,
    },
  })

const parking = (): Story =>
  confirmedStory(parkingLines, {
    key: 'fact/parkingLine/beiguanzhuang',
    ...ningguo,
    values: {
      place: '北官庄段路东',
      unit: { unit: 'ningguo' },
      ...day,
      village: { unit: 'beiguanzhuang' },
      note: `规范停车；泊位数来源未载，${undated}`,
    },
  })

const volunteers = (): Story =>
  confirmedStory(volunteerDays, {
    key: 'fact/volunteerDay/yingbin',
    ...ningguo,
    values: {
      activity: '迎宾路志愿服务、蒋沟河两侧捡拾白色垃圾',
      unit: { unit: 'ningguo' },
      ...day,
      levels: ['town', 'village'],
      road: yingbin,
      note: `人数来源未载，${undated}`,
    },
  })

const noticeAlong = (road: string): Story =>
  confirmedStory(publicity, {
    key: `fact/publicity/${road}`,
    ...sujiazuo,
    values: {
      title: `${road}沿线各村张贴廊道管护公告`,
      unit: { unit: 'sujiazuo' },
      ...day,
      kind: 'notice',
      road: { entry: roadKey(road) },
      note: `份数来源未载，${undated}`,
    },
  })

const broadcast = (): Story =>
  confirmedStory(publicity, {
    key: 'fact/publicity/broadcast',
    ...sujiazuo,
    values: {
      title: '各村广播曝光损坏廊道的行为',
      unit: { unit: 'sujiazuo' },
      ...day,
      kind: 'broadcast',
      note: undated,
    },
  })

const ban = (): Story =>
  confirmedStory(publicity, {
    key: 'fact/publicity/ban',
    ...yangmiao,
    values: {
      title: '禁止河道两侧乱倒垃圾、旱厕及饲养场污水直排、企业废水入河',
      unit: { unit: 'yangmiao' },
      ...day,
      kind: 'notice',
      note: undated,
    },
  })

export const gatewayFacts = (): readonly Story[] => [
  stallStory('nightMarket', 4),
  stallStory('mobile', 5),
  leaflets(),
  parking(),
  volunteers(),
  ...['S104', '焦张线', '许官线'].map(noticeAlong),
  broadcast(),
  ban(),
]
