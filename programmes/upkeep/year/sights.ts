import type { RowOf } from '../../../engine/define/index.ts'
import type { problems } from '../problem/problem.ts'
import type { Where } from './places.ts'

/** Something that is seen again and again: what it is filed as, how people put it, and what mends it. */
export interface Sight {
  readonly kind: RowOf<typeof problems>['kind']
  readonly where: Where
  readonly standard: string
  readonly weight: number
  readonly words: string
  readonly result: string
}

type Line = readonly [where: Where, standard: string, weight: number, words: string, result: string]

const of = (kind: Sight['kind'], lines: readonly Line[]): readonly Sight[] =>
  lines.map(([where, standard, weight, words, result]) => ({
    kind,
    where,
    standard,
    weight,
    words,
    result,
  }))

export const sights: readonly Sight[] = [
  ...of('occupying', [
    ['street', 'event-0501-1', 7, '流动摊点占道经营', '已劝离，路面清扫干净'],
    ['street', 'event-0502-1', 6, '门店超出门窗经营', '已规范入店经营'],
    ['street', 'event-0503-1', 3, '夜市摊点占用人行道', '已取缔，引导入市经营'],
    ['street', 'event-0506-1', 3, '占道堆放建材', '物料已清走'],
    ['street', 'event-0507-1', 2, '占道露天烧烤', '炉具已撤走，油污已清洗'],
    ['street', 'event-0508-1', 1, '学校旁无证食品摊点', '已停止经营并登记'],
    ['corridor', 'event-0506-1', 3, '廊道边堆放砂石', '砂石已清走，路肩恢复'],
  ]),
  ...of('structure', [
    ['corridor', 'event-0101-1', 3, '林下新搭简易棚', '棚子已拆除，场地平整'],
    ['corridor', 'event-0101-2', 2, '廊道内违建小房', '已依法拆除并清运'],
    ['reach', 'event-0101-1', 1, '岸坡搭建窝棚', '窝棚已拆除'],
  ]),
  ...of('crops', [['corridor', 'event-0109-1', 5, '林下种植庄稼', '庄稼已清除，补撒草籽']]),
  ...of('grazing', [['corridor', 'event-0110-1', 4, '林下放养羊群', '已劝离，粪便清理干净']]),
  ...of('dumping', [
    ['street', 'event-0102-1', 8, '路边散落垃圾', '垃圾已清理'],
    ['corridor', 'event-0102-2', 6, '村口成堆生活垃圾', '垃圾已清运，设置警示牌'],
    ['street', 'event-0103-1', 4, '路边倾倒建筑渣土', '渣土已清运'],
    ['corridor', 'event-0103-2', 3, '大量渣土偷倒', '渣土已清运，已查明车辆'],
  ]),
  ...of('parking', [
    ['street', 'event-0504-1', 6, '机动车停在人行道上', '车辆已驶离'],
    ['street', 'event-0505-1', 4, '共享单车成片乱放', '已摆放整齐'],
    ['corridor', 'event-0504-1', 2, '货车停压绿地', '车辆已驶离，绿地修复'],
  ]),
  ...of('river', [
    ['reach', 'event-0105-1', 6, '水面漂浮垃圾', '已打捞干净'],
    ['reach', 'event-0106-1', 5, '岸坡堆放秸秆垃圾', '岸坡已清理'],
    ['reach', 'event-0105-2', 1, '水中有死猪', '已打捞并无害化处理'],
    ['reach', 'component-0501-1', 2, '河长公示牌破损', '公示牌已更换'],
    ['reach', 'component-0502-1', 1, '护坡开裂', '裂缝已修补'],
  ]),
  ...of('outfall', [
    ['reach', 'event-0107-1', 3, '饲养场污水直排入河', '排污口已封堵'],
    ['reach', 'event-0107-2', 1, '水色发黑疑似企业废水', '已停排并移送环保部门'],
  ]),
  ...of('greening', [
    ['street', 'component-0401-1', 4, '行道树枯死', '枯树清除，补植同种苗木'],
    ['street', 'component-0401-2', 2, '大风刮倒行道树', '树木扶正支撑，断枝清走'],
    ['street', 'component-0403-1', 4, '绿篱缺株断带', '已补植到位'],
    ['street', 'component-0403-2', 3, '绿地黄土裸露', '已覆盖并补播草籽'],
    ['street', 'component-0403-3', 3, '草坪干旱发黄', '已浇水施肥'],
    ['corridor', 'component-0402-1', 2, '树木支撑架损坏', '支撑架已更换'],
    ['corridor', 'component-0401-1', 2, '廊道缺株', '已补植'],
  ]),
  ...of('facility', [
    ['street', 'component-0101-1', 3, '井盖松动响动', '井盖已更换垫圈'],
    ['street', 'component-0102-2', 1, '污水井盖缺失', '井盖已补齐'],
    ['street', 'component-0104-1', 4, '路灯不亮', '灯具已更换'],
    ['street', 'component-0104-2', 1, '整段路灯不亮', '线路已修复'],
    ['street', 'component-0201-1', 2, '路面坑洼积水', '坑洼已修补'],
    ['street', 'component-0202-1', 4, '人行道板松动', '道板已重铺'],
    ['street', 'component-0203-1', 2, '隔离护栏倾倒', '护栏已扶正'],
    ['street', 'component-0302-1', 4, '垃圾箱满溢', '已清运'],
    ['street', 'component-0302-2', 1, '垃圾箱箱门缺失', '箱门已更换'],
  ]),
  ...of('noise', [
    ['street', 'event-0601-1', 3, '商铺高音喇叭揽客', '喇叭已关停'],
    ['street', 'event-0302-1', 1, '工地夜间施工', '已停工并告诫'],
  ]),
  ...of('other', [
    ['street', 'event-0201-1', 4, '墙面乱贴小广告', '小广告已清除'],
    ['corridor', 'event-0202-1', 2, '违规设置广告牌', '广告牌已拆除'],
    ['street', 'event-0301-1', 3, '工地未覆盖扬尘', '裸土已覆盖，洒水降尘'],
    ['street', 'event-0699-1', 2, '横幅破损悬挂', '横幅已摘除'],
  ]),
]
