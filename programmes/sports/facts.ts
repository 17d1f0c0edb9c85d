import type { Story } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { story } from '../shared/story.ts'
import { meets, schools } from './meets.ts'

/**
 * What the page tells: the zone's primary and middle schools held their 2018 spring meets, and a photograph shows that of 文苑街道小学. It counts
 * neither pupils nor athletes, so none are made up for it.
 */
export const facts = (): readonly Story[] => [
  story(schools, {
    key: 'fact/school/文苑街道小学',
    source: from('sports'),
    synthetic: false,
    told: [
      {
        step: 'create',
        by: 'steward',
        at: '2018-04-02T09:00:00+08:00',
        values: { name: '文苑街道小学', stage: 'primary', township: { unit: 'wenyuan' } },
      },
    ],
  }),
  story(meets, {
    key: 'fact/meet/文苑街道小学/2018春',
    source: from('sports'),
    synthetic: false,
    told: [
      {
        step: 'create',
        by: 'handlerWenyuan',
        at: '2018-04-16T09:00:00+08:00',
        detail: '该版只说“近日”，日期为示例',
        values: {
          name: '文苑街道小学2018年春季运动会',
          school: { entry: 'fact/school/文苑街道小学' },
          heldOn: '2018-05-09',
        },
      },
      { step: 'open', by: 'handlerWenyuan', at: '2018-05-09T08:00:00+08:00' },
      { step: 'publish', by: 'headWenyuan', at: '2018-05-10T09:00:00+08:00' },
    ],
  }),
]
