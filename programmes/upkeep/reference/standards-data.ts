/*
 * The standards pack (立结案标准). One line a condition:
 *   class | major code, name | minor code, name | condition | filed when | closed when | limit | authority
 * Class and sub-class names are those of the field's standards; the two-digit codes have the shape of GB/T 30428.2 and the
 * limits follow published local rules (太原, 运城) or are estimates. The standards' own text was not read: every row is 待核.
 */
export const standardsTable = `
component | 01 公用设施 | 01 上水井盖 | 1 | 井盖破损、松动、响动 | 修复或更换，平稳无响 | 1 workingDays | cityManagement
component | 01 公用设施 | 01 上水井盖 | 2 | 井盖缺失 | 先行围挡，补齐井盖 | 2 urgentHours | cityManagement
component | 01 公用设施 | 02 污水井盖 | 1 | 井盖破损、松动、响动 | 修复或更换，平稳无响 | 1 workingDays | cityManagement
component | 01 公用设施 | 02 污水井盖 | 2 | 井盖缺失 | 先行围挡，补齐井盖 | 2 urgentHours | cityManagement
component | 01 公用设施 | 03 雨水箅子 | 1 | 破损、缺失、堵塞 | 补齐疏通，排水正常 | 1 workingDays | cityManagement
component | 01 公用设施 | 04 路灯 | 1 | 单灯不亮、灯杆歪斜 | 恢复照明，灯杆扶正 | 3 workingDays | cityManagement
component | 01 公用设施 | 04 路灯 | 2 | 连续三盏以上不亮 | 恢复照明 | 1 workingDays | cityManagement
component | 02 道路交通 | 01 机动车道 | 1 | 路面坑洼、破损 | 修补平整 | 5 workingDays | cityManagement
component | 02 道路交通 | 01 机动车道 | 2 | 路面塌陷，影响通行 | 围挡并修复 | 8 urgentHours | cityManagement
component | 02 道路交通 | 02 人行道板 | 1 | 松动、缺失、破损 | 补齐平整 | 3 workingDays | cityManagement
component | 02 道路交通 | 03 交通护栏 | 1 | 倾倒、缺失、污损 | 扶正补齐、清洗 | 2 workingDays | cityManagement
component | 02 道路交通 | 04 停车标线 | 1 | 缺失、模糊 | 重新施划 | 7 workingDays | cityManagement
component | 03 市容环境 | 01 公共厕所 | 1 | 设施损坏、污水外溢 | 修复并清洁 | 1 workingDays | cityManagement
component | 03 市容环境 | 02 垃圾箱 | 1 | 满溢、周边散落 | 清运干净 | 4 workingHours | cityManagement
component | 03 市容环境 | 02 垃圾箱 | 2 | 破损、缺失 | 修复或更换 | 3 workingDays | cityManagement
component | 03 市容环境 | 03 户外广告牌 | 1 | 破损、脱落，有安全隐患 | 加固或拆除 | 1 workingDays | cityManagement
component | 04 园林绿化 | 01 行道树 | 1 | 枯死、缺株 | 补植同种苗木；非植树季节先清除枯树 | 10 workingDays | cityManagement
component | 04 园林绿化 | 01 行道树 | 2 | 倒伏、断枝，影响通行 | 清理并扶正支撑 | 4 urgentHours | cityManagement
component | 04 园林绿化 | 02 护树设施 | 1 | 支撑、围挡损坏 | 修复更换 | 3 workingDays | cityManagement
component | 04 园林绿化 | 03 绿地 | 1 | 缺株断带 | 补植到位 | 10 workingDays | cityManagement
component | 04 园林绿化 | 03 绿地 | 2 | 黄土裸露 | 覆盖或补植 | 7 naturalDays | cityManagement
component | 04 园林绿化 | 03 绿地 | 3 | 干旱、病虫害 | 浇水、施药，长势恢复 | 3 workingDays | cityManagement
component | 04 园林绿化 | 04 绿地维护设施 | 1 | 护栏、喷灌损坏 | 修复 | 5 workingDays | cityManagement
component | 05 其他设施 | 01 河长公示牌 | 1 | 破损、倾倒、信息有误 | 修复、更正 | 5 workingDays |
component | 05 其他设施 | 02 水工建筑物 | 1 | 杂乱、损毁、开裂 | 清理、修复或设警示 | 10 workingDays |
component | 05 其他设施 | 03 界桩 | 1 | 缺失、移位 | 恢复 | 10 workingDays |
component | 05 其他设施 | 99 其他部件 | 1 | 其他设施损坏 | 修复 | 5 workingDays |
event | 01 市容环境 | 01 私搭乱建 | 1 | 廊道、河道内新搭建 | 拆除并清理 | 5 workingDays | cityManagement
event | 01 市容环境 | 01 私搭乱建 | 2 | 廊道、河道内已建成 | 依法拆除并清理 | 15 naturalDays | cityManagement
event | 01 市容环境 | 02 暴露垃圾 | 1 | 街面零散垃圾 | 清理干净 | 2 workingHours | cityManagement
event | 01 市容环境 | 02 暴露垃圾 | 2 | 村口、廊道成堆垃圾 | 清运并恢复原貌 | 1 workingDays | cityManagement
event | 01 市容环境 | 03 积存垃圾渣土 | 1 | 一立方米以下 | 清运干净 | 1 workingDays | cityManagement
event | 01 市容环境 | 03 积存垃圾渣土 | 2 | 一立方米以上 | 清运干净，查明来源 | 3 workingDays | cityManagement
event | 01 市容环境 | 04 道路不洁 | 1 | 抛撒、积泥、污渍 | 清扫冲洗 | 4 workingHours | cityManagement
event | 01 市容环境 | 05 水域不洁 | 1 | 漂浮垃圾、废弃物 | 打捞干净 | 1 workingDays |
event | 01 市容环境 | 05 水域不洁 | 2 | 死亡畜禽 | 打捞并无害化处理 | 12 urgentHours |
event | 01 市容环境 | 05 水域不洁 | 3 | 颜色、气味异常 | 查明来源并处置 | 24 urgentHours |
event | 01 市容环境 | 06 河岸垃圾 | 1 | 岸坡生活、建筑、农业垃圾 | 清运干净 | 2 workingDays |
event | 01 市容环境 | 07 违规排污口 | 1 | 旱厕、饲养场污水直排 | 封堵排污口 | 3 workingDays |
event | 01 市容环境 | 07 违规排污口 | 2 | 企业废水入河 | 停排并移送查处 | 24 urgentHours |
event | 01 市容环境 | 08 绿地脏乱 | 1 | 绿地、林下垃圾杂草 | 清理干净 | 1 workingDays | cityManagement
event | 01 市容环境 | 09 林下种植 | 1 | 廊道林下种植庄稼 | 清除并恢复 | 5 workingDays |
event | 01 市容环境 | 10 林下放养 | 1 | 廊道林下放养牲畜 | 劝离并清理 | 4 workingHours |
event | 02 宣传广告 | 01 非法小广告 | 1 | 乱贴乱画 | 清除干净 | 1 workingDays | cityManagement
event | 02 宣传广告 | 02 违规户外广告 | 1 | 廊道、路侧违规设置 | 拆除 | 3 workingDays | cityManagement
event | 03 施工管理 | 01 施工扬尘 | 1 | 未覆盖、未洒水 | 整改到位 | 4 workingHours | cityManagement
event | 03 施工管理 | 02 施工噪声 | 1 | 夜间违规施工 | 停工整改 | 2 urgentHours | cityManagement
event | 04 突发事件 | 01 水管破裂 | 1 | 路面冒水 | 止水、修复路面 | 12 urgentHours | cityManagement
event | 05 街面秩序 | 01 无照经营游商 | 1 | 占道流动摊点 | 劝离 | 2 workingHours | cityManagement
event | 05 街面秩序 | 02 店外经营 | 1 | 超出门店经营 | 规范入店 | 4 workingHours | cityManagement
event | 05 街面秩序 | 03 占道夜市 | 1 | 夜市摊点占道 | 取缔或入市经营 | 2 workingDays | cityManagement
event | 05 街面秩序 | 04 机动车乱停放 | 1 | 占用人行道、绿地 | 驶离或依法处理 | 2 workingHours | cityManagement
event | 05 街面秩序 | 05 非机动车乱停放 | 1 | 成片乱停 | 摆放整齐 | 2 workingHours | cityManagement
event | 05 街面秩序 | 06 乱堆物堆料 | 1 | 占道堆放物料 | 清走 | 1 workingDays | cityManagement
event | 05 街面秩序 | 07 露天烧烤 | 1 | 占道烧烤 | 一小时到场，停止并清理 | 2 urgentHours | cityManagement
event | 05 街面秩序 | 08 食品流动摊点 | 1 | 无证食品摊点 | 停止经营、移送处理 | 1 workingDays | foodDrug
event | 06 其他事件 | 01 噪声扰民 | 1 | 商铺、广场噪声 | 劝止 | 4 workingHours | cityManagement
event | 06 其他事件 | 99 其他 | 1 | 其他影响市容环境的情形 | 处理完毕 | 5 workingDays |
`
