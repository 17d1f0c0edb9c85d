/** Why a patient is sent up or down; from the guides of the four chronic diseases and tiered care. Free text stays open beside it. */
export const criteria = {
  unclear: '诊断不明',
  worse: '病情加重或不稳定',
  beyond: '超出本级诊疗能力',
  procedure: '需手术或特殊检查',
  pregnancy: '高危妊娠或新生儿',
  stable: '急性期已过、诊断明确',
  rehabilitation: '康复或长期管理',
  endOfLife: '安宁疗护',
  other: '其他（在现病史中写明）',
} as const
export const criteriaEn = {
  unclear: 'Diagnosis not clear',
  worse: 'Getting worse or unstable',
  beyond: 'Beyond what this level can do',
  procedure: 'Needs an operation or a special examination',
  pregnancy: 'High-risk pregnancy or newborn',
  stable: 'Acute phase over, diagnosis clear',
  rehabilitation: 'Rehabilitation or long-term care',
  endOfLife: 'End-of-life care',
  other: 'Another, as written under the present illness',
} as const

/** Why a request is taken back before it is done. */
export const reasonsToWithdraw = ['elsewhere', 'unwilling', 'better', 'died', 'mistaken'] as const
export const withdrawEn = {
  elsewhere: 'The patient went elsewhere',
  unwilling: 'The patient or the family is not willing',
  better: 'The patient is better',
  died: 'The patient died',
  mistaken: 'Filled in by mistake',
} as const

/** Why a receiver does not take a patient, sends them on, or did not see them come. */
export const taskReasons = {
  noBed: '无床位或无号源',
  notOurs: '非本院诊疗范围',
  incomplete: '资料不足以判断',
  otherMember: '另一成员单位更合适',
  unreachable: '三次联系未果',
  wentElsewhere: '患者去了别处',
  recovered: '病情好转，不再需要',
  died: '患者死亡',
} as const
export const taskReasonsEn = {
  noBed: 'No bed or no slot',
  notOurs: 'Not within our scope',
  incomplete: 'Too little to judge by',
  otherMember: 'Another member is the better place',
  unreachable: 'Not reached in three attempts',
  wentElsewhere: 'The patient went elsewhere',
  recovered: 'Better, no longer needed',
  died: 'The patient died',
} as const
