import { choice, list, polyline, text, unit } from '../../engine/define/index.ts'
import { everybody, steward } from '../shared/roles.ts'

/** The roads of the zone and who answers for them: owner (权属), authority (主管), maintainer (养护), territory (属地). */
export const roads = list('road', {
  label: '道路',
  about: '绿色廊道和城区道路，及其权属、主管、养护、属地单位。',
  prefix: 'DL',
  fields: {
    name: text('名称', { required: true }),
    kind: choice(
      '种类',
      { corridor: '绿色廊道', gateway: '进出市口', street: '城区道路' },
      { required: true },
    ),
    owner: unit('权属单位'),
    authority: unit('主管部门'),
    maintainer: unit('养护单位'),
    territory: unit('属地', { unitKinds: ['township'] }),
    course: polyline('走向'),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'kind', 'owner', 'maintainer', 'territory'],
  unique: { once: ['name'] },
  by: steward,
  read: everybody,
})
