import { role, system } from '../../engine/define/index.ts'

/*
 * What a post lets its holder do. In a small zone one person often holds several posts (a township chief is also the
 * river chief); the act is then recorded under the post that was used. Terms follow the field's standard family GB/T 30428.
 */

export const collector = role('collector', '监督员')
export const intakeClerk = role('intakeClerk', '受理员')
export const shiftLead = role('shiftLead', '值班长')
export const dispatcher = role('dispatcher', '派遣员')
export const handler = role('handler', '处置人员')
export const contractor = role('contractor', '养护企业')
export const evaluator = role('evaluator', '考核员')
export const unitHead = role('unitHead', '单位负责人', { leads: true })
export const supervisionOffice = role('supervisionOffice', '督办人员')
export const districtChief = role('districtChief', '区级河长')
export const townshipChief = role('townshipChief', '镇级河长')
export const villageChief = role('villageChief', '村级河长')
export const gardener = role('gardener', '园林技术员')
export const projectOfficer = role('projectOfficer', '项目专员')
export const approvalOfficer = role('approvalOfficer', '审批专员')
export const fundReviewer = role('fundReviewer', '资金审核员')
export const treasurer = role('treasurer', '资金专管员')
export const innovationOfficer = role('innovationOfficer', '科技专员')
export const statistician = role('statistician', '统计员')
export const registrar = role('registrar', '妇幼登记员')
export const clinician = role('clinician', '医生')
export const failsafeOfficer = role('failsafeOfficer', '兜底专员')
export const healthOffice = role('healthOffice', '妇幼健康专干')
export const consortiumOffice = role('consortiumOffice', '医联体专员')
export const steward = role('steward', '台账管理员')
export const zoneLeader = role('zoneLeader', '区领导', { leads: true })
export const reader = role('reader', '查阅人员')
export const campaignOfficer = role('campaignOfficer', '活动办人员')
export const inspector = role('inspector', '督查人员')
export const liaison = role('liaison', '信息联络员')
export const invitedSupervisor = role('invitedSupervisor', '特邀监督员')
export const correspondent = role('correspondent', '通讯员')
export const editor = role('editor', '编辑')
export const layoutEditor = role('layoutEditor', '版式')
export const proofreader = role('proofreader', '校对')
export const typesetter = role('typesetter', '组版')
export const chiefEditor = role('chiefEditor', '总编')
export { system }

/** The roles that a post can carry, in the order in which a screen lists them. */
export const postRoles = {
  collector,
  intakeClerk,
  shiftLead,
  dispatcher,
  handler,
  contractor,
  evaluator,
  unitHead,
  supervisionOffice,
  districtChief,
  townshipChief,
  villageChief,
  gardener,
  projectOfficer,
  approvalOfficer,
  fundReviewer,
  treasurer,
  innovationOfficer,
  statistician,
  registrar,
  clinician,
  failsafeOfficer,
  healthOffice,
  consortiumOffice,
  steward,
  zoneLeader,
  reader,
  campaignOfficer,
  inspector,
  liaison,
  invitedSupervisor,
  correspondent,
  editor,
  layoutEditor,
  proofreader,
  typesetter,
  chiefEditor,
} as const

/** Everybody who holds a post. */
export const everybody = Object.values(postRoles)

/** All roles of the zone: those of posts, and the actor of background work. */
export const roles = { ...postRoles, system } as const

export const rolesEn = {
  collector: 'Collector',
  intakeClerk: 'Intake clerk',
  shiftLead: 'Shift lead',
  dispatcher: 'Dispatcher',
  handler: 'Handler',
  contractor: 'Maintenance company',
  evaluator: 'Evaluator',
  unitHead: 'Head of unit',
  supervisionOffice: 'Supervision officer',
  districtChief: 'District river chief',
  townshipChief: 'Township river chief',
  villageChief: 'Village river chief',
  gardener: 'Gardening technician',
  projectOfficer: 'Project officer',
  approvalOfficer: 'Approval officer',
  fundReviewer: 'Fund reviewer',
  treasurer: 'Treasurer',
  innovationOfficer: 'Innovation officer',
  statistician: 'Statistician',
  registrar: 'Registrar of mothers and children',
  clinician: 'Doctor',
  failsafeOfficer: 'Failsafe officer',
  healthOffice: 'Maternal and child health officer',
  consortiumOffice: 'Consortium officer',
  steward: 'Ledger steward',
  zoneLeader: 'Zone leader',
  reader: 'Reader',
  campaignOfficer: 'Campaign officer',
  inspector: 'Inspector',
  liaison: 'Liaison',
  invitedSupervisor: 'Invited supervisor',
  correspondent: 'Correspondent',
  editor: 'Editor',
  layoutEditor: 'Layout editor',
  proofreader: 'Proof-reader',
  typesetter: 'Typesetter',
  chiefEditor: 'Chief editor',
  system: 'System',
} as const satisfies Record<keyof typeof roles, string>
