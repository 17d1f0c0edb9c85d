/* The result codes of the pathways: TBS for cytology, BI-RADS for imaging, stages for cancers; and what a positive leads to. */

export const hpvs = {
  negative: '阴性',
  type1618: '16/18型阳性',
  other: '其他高危型阳性',
  visible: '肉眼可见异常',
} as const
export const cytologies = {
  ascus: 'ASC-US',
  asch: 'ASC-H',
  lsil: 'LSIL',
  hsil: 'HSIL',
  agc: 'AGC',
  scc: 'SCC',
  ais: 'AIS 或腺癌',
} as const
export const cervicalPathologies = {
  cin1: 'LSIL（CIN1）',
  cin2: 'HSIL（CIN2）',
  cin3: 'HSIL（CIN3）',
  ais: 'AIS',
  microinvasive: '微小浸润癌（IA1）',
  invasive: '浸润癌',
} as const

/** BI-RADS categories as an ultrasound or a mammogram reports them. */
export const birads = { b0: '0类', b1: '1类', b2: '2类', b3: '3类', b4: '4类', b5: '5类' } as const
export const stages = {
  s0: '0期',
  s1: 'Ⅰ期',
  s2: 'Ⅱ期',
  s3: 'Ⅲ期',
  s4: 'Ⅳ期',
  unknown: '分期不详',
} as const

export const pathways = {
  prenatal: '产前筛查',
  blood: '两病筛查',
  hearing: '听力筛查',
  cervical: '宫颈癌检查',
  breast: '乳腺癌检查',
} as const
export const needs = {
  recall: '召回复查',
  triage: '细胞学分流',
  diagnose: '进一步诊断',
  treat: '治疗或干预',
} as const
