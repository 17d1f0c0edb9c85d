import { choice, integer, list, longText, text, unit, yesNo } from '../../engine/define/index.ts'
import { limitUnitNames } from '../shared/limit-units.ts'
import { everybody, steward } from '../shared/roles.ts'

/**
 * What is filed and when it is good: one row a condition, several to a sub-class. Codes have the shape of GB/T 30428.2 (two
 * digits major, two digits minor). The standard's own text was not read, so every row says whether it has been checked (待核).
 */
export const standards = list('standard', {
  label: '立结案标准',
  about: '什么情形立案、整改到什么程度结案、多长时间内处置。',
  prefix: 'BZ',
  fields: {
    name: text('名称', { required: true }),
    class: choice('类型', { component: '部件', event: '事件' }, { required: true }),
    major: text('大类代码', { required: true, pattern: '^[0-9]{2}$' }),
    majorName: text('大类', { required: true }),
    minor: text('小类代码', { required: true, pattern: '^[0-9]{2}$' }),
    minorName: text('小类', { required: true }),
    condition: integer('情形序号', { required: true, min: 1 }),
    filing: longText('立案条件', { required: true }),
    closing: longText('结案条件', { required: true }),
    limitAmount: integer('处置时限', { required: true, min: 1 }),
    limitUnit: choice('时限单位', limitUnitNames, { required: true }),
    authority: unit('主管部门'),
    checked: yesNo('已对照标准原文核对', { required: true }),
  },
  title: 'name',
  list: ['name', 'class', 'majorName', 'minorName', 'limitAmount', 'limitUnit', 'checked'],
  unique: { once: ['class', 'major', 'minor', 'condition'] },
  by: steward,
  read: everybody,
})
