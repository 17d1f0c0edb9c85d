import type { Story } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { story } from '../shared/story.ts'
import type { ClinicCode } from '../shared/units.ts'
import { agreements, members, provisions } from './members.ts'

/* What the page tells: the consortium was signed on 9 May 2018, who leads it and who belongs to it, how it works, and the city's goal. */

const signedOn = '2018-05-09'
const at = `${signedOn}T17:00:00+08:00`
const told = { source: from('consortium'), synthetic: false } as const

interface MemberFact {
  readonly clinic: ClinicCode
  readonly name: string
  readonly part: 'head' | 'member'
}
export const memberFacts: readonly MemberFact[] = [
  { clinic: 'hospital', name: '河南理工大学第一附属医院', part: 'head' },
  { clinic: 'clinicLiwan', name: '李万社区卫生服务中心', part: 'member' },
  { clinic: 'clinicWenchang', name: '文昌社区卫生服务中心', part: 'member' },
  { clinic: 'clinicYangmiao', name: '阳庙镇卫生院', part: 'member' },
  { clinic: 'clinicSujiazuo', name: '苏家作乡卫生院', part: 'member' },
]
export const memberKey = (clinic: ClinicCode): string => `fact/consortium/member/${clinic}`

const provided = {
  first: ['基层首诊', '常见病、多发病先在成员单位就诊。'],
  referral: ['双向转诊', '需要上级诊治的转牵头医院，康复和慢病管理转回成员单位。'],
  parted: ['急慢分治', '急性期在医院，慢性期在基层。'],
  linked: ['上下联动', '牵头医院与成员单位诊疗衔接。'],
  seconded: ['下派医生', '牵头医院医生下到成员单位坐诊；居民应知道谁在哪里，可以选择在那里就诊。'],
  goal: ['2018年全市目标', '城区建成两个成效明显的医疗集团。'],
} as const

export const facts = (): readonly Story[] => [
  ...memberFacts.map(({ clinic, name, part }) =>
    story(members, {
      ...told,
      key: memberKey(clinic),
      told: [
        {
          step: 'create',
          by: 'consortiumOffice',
          at,
          values: { name, unit: { unit: clinic }, part, joinedOn: signedOn },
        },
      ],
    }),
  ),
  ...memberFacts
    .filter(({ part }) => part === 'member')
    .map(({ clinic, name }) =>
      story(agreements, {
        ...told,
        key: `fact/consortium/agreement/${clinic}`,
        told: [
          {
            step: 'create',
            by: 'consortiumOffice',
            at,
            values: { name: `与${name}合作协议`, member: { entry: memberKey(clinic) }, signedOn },
          },
        ],
      }),
    ),
  ...Object.entries(provided).map(([key, [name, words]]) =>
    story(provisions, {
      ...told,
      key: `fact/consortium/provision/${key}`,
      told: [
        {
          step: 'create',
          by: 'consortiumOffice',
          at,
          values: { name, words, decidedOn: signedOn },
        },
      ],
    }),
  ),
]
