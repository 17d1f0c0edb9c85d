/** The garden's units, posts and people. People are called by what they do: dana dispatches, chen repairs, ines inspects. */
import type { PostSeed, UnitSeed } from '../engine/define/index.ts'

const unit = (
  code: string,
  zh: string,
  kind: UnitSeed['kind'],
  parent?: string,
  position = 1,
): UnitSeed => ({
  code,
  name: { zh, en: code },
  kind,
  position,
  aliases: [`${zh}（旧称）`],
  ...(parent !== undefined && { parent }),
})

/** Two sides with their plots, the tool house, and a workshop below it. */
export const units: readonly UnitSeed[] = [
  unit('garden', '菜园', 'zone'),
  unit('north', '北园', 'township', 'garden', 1),
  unit('south', '南园', 'township', 'garden', 2),
  unit('northPlot', '北园一组', 'village', 'north', 1),
  unit('southPlot', '南园一组', 'village', 'south', 1),
  unit('toolHouse', '工具房', 'department', 'garden', 3),
  unit('workshop', '修理间', 'institution', 'toolHouse', 1),
]

/** Somebody with a post; those in the same unit and role differ by name only. */
const post = (code: string, role: string, of: string, zh: string, deputy?: string): PostSeed => ({
  code,
  role,
  unit: of,
  title: { zh: `${zh}（${of}）`, en: `${role} of ${of}` },
  holder: { signIn: code, name: { zh, en: code } },
  ...(deputy !== undefined && { deputy: { signIn: deputy, name: { zh: deputy, en: deputy } } }),
})

export const posts: readonly PostSeed[] = [
  post('dana', 'dispatcher', 'toolHouse', '派遣员丁'),
  post('dora', 'dispatcher', 'toolHouse', '派遣员朵', 'dirk'),
  post('chen', 'crew', 'workshop', '维修员陈'),
  post('cora', 'crew', 'workshop', '维修员柯'),
  post('sven', 'crew', 'south', '维修员宋'),
  post('ines', 'inspector', 'garden', '核查员应'),
  post('ivo', 'inspector', 'garden', '核查员伊'),
  post('gita', 'gardener', 'northPlot', '园丁季'),
  post('hugo', 'gardener', 'southPlot', '园丁胡'),
  post('kai', 'keeper', 'north', '保管员凯'),
  post('hana', 'head', 'garden', '负责人韩'),
  post('olu', 'visitor', 'garden', '访客欧'),
  // Whoever mends may in a small garden also inspect: the same person holds both posts.
  {
    code: 'chenInspects',
    role: 'inspector',
    unit: 'garden',
    title: { zh: '兼职核查员', en: 'Inspector besides' },
    holder: { signIn: 'chen', name: { zh: '维修员陈', en: 'chen' } },
  },
]

/** The people of the garden, by the name they sign in with; dirk holds no post and stands in for dora. */
export const people = [
  'dana',
  'dora',
  'chen',
  'cora',
  'sven',
  'ines',
  'ivo',
  'gita',
  'hugo',
  'kai',
  'hana',
  'olu',
  'dirk',
] as const
export type PersonName = (typeof people)[number]
