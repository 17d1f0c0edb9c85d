import { wordsOf } from '../words/index.ts'

/** The texts of the overview on the first page. */
export const overviewWords = wordsOf({
  zh: {
    title: (unit: string) => `${unit}一览`,
    unit: '单位',
    own: '本级',
    noUnit: '未定单位',
    targets: '目标',
    allTargets: '全部目标',
    noTargets: '没有您可以查看的目标。',
    value: (is: string) => `目前 ${is}`,
    byUnit: '超期，按单位',
    noneLate: '没有超期，也没有快到期的事项。',
    byProgramme: (since: string) => `各专项，最近七天（${since}起）`,
    programme: '专项',
    quiet: '没有超期，最近七天也没有变动。',
    soon: '三日内',
    lights: { red: '严重落后', yellow: '落后', green: '正常', none: '未判定' },
  },
  en: {
    title: (unit: string) => `${unit} at a glance`,
    unit: 'Unit',
    own: 'itself',
    noUnit: 'No unit yet',
    targets: 'Targets',
    allTargets: 'All targets',
    noTargets: 'There is no target that you may see.',
    value: (is: string) => `now ${is}`,
    byUnit: 'Overdue, by unit',
    noneLate: 'Nothing is overdue, and nothing is due soon.',
    byProgramme: (since: string) => `By programme, seven days (since ${since})`,
    programme: 'Programme',
    quiet: 'Nothing is overdue, and nothing moved in the last seven days.',
    soon: 'In 3 days',
    lights: { red: 'far behind', yellow: 'behind', green: 'on course', none: 'not judged' },
  },
})
