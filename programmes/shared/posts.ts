import type { PostSeed, Role, Words } from '../../engine/define/index.ts'
import * as roles from './roles.ts'
import { type UnitCode, units } from './units.ts'

/*
 * The posts of the demonstration zone. Every holder is made up and says so in the name. A sign-in name that stands at two
 * posts is one person who holds both, as is usual in a township.
 */

type Seed = readonly [
  role: (typeof roles.postRoles)[keyof typeof roles.postRoles],
  unit: UnitCode,
  signIn: string,
  name: string,
  nameEn: string,
  /** The sign-in name of somebody else's who stands in. */
  deputy?: string,
]

const seeds = {
  leader: [roles.zoneLeader, 'zone', 'zhou', '周建国', 'Zhou Jianguo'],
  districtChief: [roles.districtChief, 'zone', 'zhou', '周建国', 'Zhou Jianguo'],
  supervision: [roles.supervisionOffice, 'zone', 'sun', '孙立平', 'Sun Liping'],
  steward: [roles.steward, 'zone', 'he', '何静', 'He Jing'],
  reader: [roles.reader, 'zone', 'ren', '任晓敏', 'Ren Xiaomin'],
  evaluator1: [roles.evaluator, 'zone', 'kong', '孔繁荣', 'Kong Fanrong'],
  evaluator2: [roles.evaluator, 'zone', 'bai', '白雪梅', 'Bai Xuemei'],

  cityHead: [roles.unitHead, 'cityManagement', 'hua', '华文斌', 'Hua Wenbin'],
  intake1: [roles.intakeClerk, 'cityManagement', 'lina', '李娜', 'Li Na'],
  intake2: [roles.intakeClerk, 'cityManagement', 'fang', '方圆', 'Fang Yuan'],
  shiftLead: [roles.shiftLead, 'cityManagement', 'shi', '石磊', 'Shi Lei'],
  dispatcher1: [roles.dispatcher, 'cityManagement', 'dana', '戴娜', 'Dai Na'],
  dispatcher2: [roles.dispatcher, 'cityManagement', 'dong', '董平', 'Dong Ping'],
  collector1: [roles.collector, 'cityManagement', 'ines', '尹思', 'Yin Si'],
  collector2: [roles.collector, 'cityManagement', 'cui', '崔健民', 'Cui Jianmin'],
  collector3: [roles.collector, 'cityManagement', 'cao', '曹玉兰', 'Cao Yulan'],
  gardener1: [roles.gardener, 'cityManagement', 'lin', '林森', 'Lin Sen'],
  gardener2: [roles.gardener, 'cityManagement', 'mei', '梅秀英', 'Mei Xiuying'],

  handlerCity: [roles.handler, 'cityManagement', 'chen', '陈志强', 'Chen Zhiqiang'],
  handlerFoodDrug: [roles.handler, 'foodDrug', 'yao', '姚军', 'Yao Jun'],
  handlerLiwan: [roles.handler, 'liwan', 'lei', '雷鸣', 'Lei Ming'],
  handlerWenyuan: [roles.handler, 'wenyuan', 'wen', '文学军', 'Wen Xuejun'],
  handlerWenchang: [roles.handler, 'wenchang', 'chang', '常青', 'Chang Qing'],
  handlerYangmiao: [roles.handler, 'yangmiao', 'yang', '杨帆', 'Yang Fan'],
  handlerNingguo: [roles.handler, 'ningguo', 'guo', '郭建军', 'Guo Jianjun'],
  handlerSujiazuo: [roles.handler, 'sujiazuo', 'su', '苏明', 'Su Ming'],
  contractor1: [roles.contractor, 'greening1', 'kai', '康凯', 'Kang Kai'],
  contractor2: [roles.contractor, 'greening2', 'qiu', '邱实', 'Qiu Shi'],

  innovationOfficer: [roles.innovationOfficer, 'zone', 'ke', '柯明', 'Ke Ming'],
  statistician: [roles.statistician, 'zone', 'shu', '舒宁', 'Shu Ning'],
  projectOfficer: [roles.projectOfficer, 'urbanInvestment', 'tan', '谭立新', 'Tan Lixin'],
  approvalOfficer: [roles.approvalOfficer, 'renewal', 'qin', '秦岚', 'Qin Lan'],
  fundReviewer1: [roles.fundReviewer, 'renewal', 'xu', '徐敏', 'Xu Min'],
  fundReviewer2: [roles.fundReviewer, 'finance', 'gao', '高洁', 'Gao Jie'],
  treasurer: [roles.treasurer, 'urbanInvestment', 'lu', '鲁平', 'Lu Ping'],
  headRenewal: [roles.unitHead, 'renewal', 'wei', '魏东', 'Wei Dong'],
  headInvestment: [roles.unitHead, 'urbanInvestment', 'ruan', '阮成林', 'Ruan Chenglin'],

  headLiwan: [roles.unitHead, 'liwan', 'pan', '潘越', 'Pan Yue'],
  headWenyuan: [roles.unitHead, 'wenyuan', 'yuan', '袁方', 'Yuan Fang'],
  headWenchang: [roles.unitHead, 'wenchang', 'jiang', '江涛', 'Jiang Tao'],
  headYangmiao: [roles.unitHead, 'yangmiao', 'wang', '王志远', 'Wang Zhiyuan'],
  headNingguo: [roles.unitHead, 'ningguo', 'ning', '宁海涛', 'Ning Haitao'],
  headSujiazuo: [roles.unitHead, 'sujiazuo', 'song', '宋长河', 'Song Changhe'],

  chiefYangmiao: [roles.townshipChief, 'yangmiao', 'wang', '王志远', 'Wang Zhiyuan'],
  chiefNingguo: [roles.townshipChief, 'ningguo', 'ning', '宁海涛', 'Ning Haitao'],
  chiefMazhuang: [roles.villageChief, 'mazhuang', 'zhuang', '庄永顺', 'Zhuang Yongshun'],
  chiefYangyi: [roles.villageChief, 'yangyi', 'yi', '易守田', 'Yi Shoutian'],
  chiefBeiguanzhuang: [roles.villageChief, 'beiguanzhuang', 'guan', '关保山', 'Guan Baoshan'],
  campaign1: [roles.campaignOfficer, 'campaignOffice', 'gong', '龚正', 'Gong Zheng'],
  campaign2: [roles.campaignOfficer, 'campaignOffice', 'ming', '明远', 'Ming Yuan'],
  campaignHead: [roles.unitHead, 'campaignOffice', 'xiang', '向阳', 'Xiang Yang'],
  inspector1: [roles.inspector, 'campaignOffice', 'cha', '查文清', 'Zha Wenqing'],
  inspector2: [roles.inspector, 'finance', 'jian', '简朴', 'Jian Pu'],
  supervisor1: [roles.invitedSupervisor, 'zone', 'dai', '代明义', 'Dai Mingyi'],
  supervisor2: [roles.invitedSupervisor, 'zone', 'qi', '齐兴业', 'Qi Xingye'],

  chiefEditor: [roles.chiefEditor, 'zone', 'shang', '尚书华', 'Shang Shuhua'],
  chiefEditorReads: [roles.reader, 'zone', 'shang', '尚书华', 'Shang Shuhua'],
  editor1: [roles.editor, 'zone', 'bian', '卞文', 'Bian Wen'],
  editorReads: [roles.reader, 'zone', 'bian', '卞文', 'Bian Wen'],
  layout1: [roles.layoutEditor, 'zone', 'tu', '屠画', 'Tu Hua'],
  proofreader1: [roles.proofreader, 'zone', 'xi', '席细', 'Xi Xi'],
  typesetter1: [roles.typesetter, 'zone', 'zu', '祖版', 'Zu Ban'],
  correspondent1: [roles.correspondent, 'yangmiao', 'tong', '童讯', 'Tong Xun'],

  chiefMacun: [roles.villageChief, 'macun', 'ma', '马福来', 'Ma Fulai'],

  healthOffice: [roles.healthOffice, 'health', 'shen', '申玉梅', 'Shen Yumei'],
  registrarHospital: [roles.registrar, 'hospital', 'xia', '夏雨荷', 'Xia Yuhe'],
  registrarLiwan: [roles.registrar, 'clinicLiwan', 'jin', '金巧云', 'Jin Qiaoyun'],
  registrarWenchang: [roles.registrar, 'clinicWenchang', 'tao', '陶桂芬', 'Tao Guifen'],
  registrarYangmiao: [roles.registrar, 'clinicYangmiao', 'lan', '兰秀琴', 'Lan Xiuqin'],
  registrarSujiazuo: [roles.registrar, 'clinicSujiazuo', 'ding', '丁淑华', 'Ding Shuhua'],
  consortiumOffice: [roles.consortiumOffice, 'hospital', 'lian', '连海波', 'Lian Haibo'],
  doctorHospital: [roles.clinician, 'hospital', 'luo', '罗明远', 'Luo Mingyuan'],
  doctorLiwan: [roles.clinician, 'clinicLiwan', 'gaojm', '高建民', 'Gao Jianmin'],
  doctorWenchang: [roles.clinician, 'clinicWenchang', 'meng', '孟繁星', 'Meng Fanxing'],
  doctorYangmiao: [roles.clinician, 'clinicYangmiao', 'tian', '田玉山', 'Tian Yushan'],
  doctorSujiazuo: [roles.clinician, 'clinicSujiazuo', 'qinsy', '秦守义', 'Qin Shouyi'],
  failsafeHospital: [roles.failsafeOfficer, 'hospital', 'xue', '薛丽萍', 'Xue Liping', 'shen'],
  failsafeLiwan: [roles.failsafeOfficer, 'clinicLiwan', 'jin', '金巧云', 'Jin Qiaoyun', 'shen'],
  failsafeWenchang: [
    roles.failsafeOfficer,
    'clinicWenchang',
    'tao',
    '陶桂芬',
    'Tao Guifen',
    'shen',
  ],
  failsafeYangmiao: [
    roles.failsafeOfficer,
    'clinicYangmiao',
    'lan',
    '兰秀琴',
    'Lan Xiuqin',
    'shen',
  ],
  failsafeSujiazuo: [
    roles.failsafeOfficer,
    'clinicSujiazuo',
    'ding',
    '丁淑华',
    'Ding Shuhua',
    'shen',
  ],
} as const satisfies Record<string, Seed>

/** The codes of the posts; stories name who acts by them. Every department, township and institution has a liaison. */
export type PostCode = keyof typeof seeds | `liaison/${string}`

const titleOf = ({ role: name, label }: Role<keyof typeof roles.postRoles>): Words => ({
  zh: label,
  en: roles.rolesEn[name],
})

const holderOf = ([, , signIn, name, nameEn]: Seed): PostSeed['holder'] => ({
  signIn,
  name: { zh: `${name}（示例）`, en: `${nameEn} (example)` },
})
/** Who stands in: somebody who holds a post of their own. */
const deputyOf = (signIn: string): PostSeed['holder'] => {
  const found = Object.values<Seed>(seeds).find((seed) => seed[2] === signIn)
  if (!found) throw new Error(`nobody signs in as ${signIn}`)
  return holderOf(found)
}

const named = Object.entries<Seed>(seeds).map(([code, seed]): PostSeed => {
  const [held, unit, , , , deputy] = seed
  return {
    code,
    role: held.role,
    unit,
    title: titleOf(held),
    holder: holderOf(seed),
    ...(deputy !== undefined && { deputy: deputyOf(deputy) }),
  }
})

const obliged: readonly string[] = ['department', 'township', 'institution']
/** The units that owe the zone's offices their plans and reports: 20 departments, 6 townships, 14 stationed institutions. */
export const obligedUnits = units.filter(({ kind }) => obliged.includes(kind))

const liaisons = obligedUnits.map(({ code }, index): PostSeed => ({
  code: `liaison/${code}`,
  role: roles.liaison.role,
  unit: code,
  title: titleOf(roles.liaison),
  holder: {
    signIn: `liaison${index + 1}`,
    name: { zh: `联络员${index + 1}（示例）`, en: `Liaison ${index + 1} (example)` },
  },
}))

export const posts: readonly PostSeed[] = [...named, ...liaisons]
