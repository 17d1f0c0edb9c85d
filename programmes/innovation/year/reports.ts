import type { Story } from '../../../engine/define/index.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story, type ToldOf } from '../../shared/story.ts'
import { atWork, dateOf, type Minute, startOf, stampOf } from '../../shared/work-time.ts'
import { reports, statistics } from '../reports.ts'
import { aboveScaleCount, isHighTech, key, made } from './enterprises.ts'

const day = 24 * 60
/** Amounts are kept in 分; ten thousand yuan are a million of them. */
const wan = 10_000_00
/** The first whole year that the enterprises report for, and the one that the aims are judged by. */
const firstYear = 2017
const aimedYear = 2020
/** Output grows by so much a year, in high-tech and emerging industries and in the others. */
const growth = { highTech: 1.12, other: 1.03 }

/** The least that an enterprise spends on research, as a share of its output: more from year to year, up to three in a hundred. */
const researchShare = (year: number): number => Math.min(0.018 + (year - firstYear) * 0.002, 0.03)

/** Figures of one year are asked for in February of the next, of the last year a month ago at the latest. */
const askedFor = (year: number, until: Minute): Minute =>
  Math.min(startOf(`${year + 1}-02-10`), until - 30 * day)

/** A year that is told of: under a name that is the same on whatever day the demonstration is loaded. */
interface ToldYear {
  readonly name: string
  readonly year: number
}
/** The years that lead to the aims, and the last three whole ones. */
function toldYears(last: number): readonly ToldYear[] {
  const aimed = Array.from({ length: aimedYear - firstYear + 1 }, (_, at) => firstYear + at)
  return [
    ...aimed.map((year) => ({ name: `${year}`, year })),
    ...[2, 1, 0].map((ago) => ({ name: `ago/${ago}`, year: last - ago })),
  ].filter(({ name, year }) => year <= last && (name === `${year}` || year > aimedYear))
}

interface Reported extends ToldYear {
  readonly enterprise: number
  readonly asked: Minute
  readonly verified: boolean
}

function reportStory({ name, year, enterprise, asked, verified }: Reported, random: Random): Story {
  const yearly = isHighTech(enterprise - 1) ? growth.highTech : growth.other
  // Each enterprise has a size of its own, from four to 24 hundred million yuan.
  const size = 40_000 + ((enterprise * 7_919) % 200_000)
  const output = size * wan * yearly ** (year - firstYear) * (0.95 + random.next() * 0.1)
  const told: ToldOf<typeof reports>[] = [
    {
      step: 'create',
      by: 'innovationOfficer',
      at: stampOf(atWork(asked + enterprise)),
      values: {
        enterprise: { entry: key('enterprise', enterprise) },
        year,
        yearEnd: `${year}-12-31`,
        output: Math.round(output),
        research: Math.round(output * (researchShare(year) + random.next() * 0.02)),
      },
    },
  ]
  if (verified)
    told.push({ step: 'verify', by: 'statistician', at: stampOf(atWork(asked + 480 + enterprise)) })
  return story(reports, { key: key('report', name, enterprise), ...made, told })
}

/** The GDP that research is set against. */
const statisticStory = ({ name, year }: ToldYear, asked: Minute): Story =>
  story(statistics, {
    key: key('statistic', name),
    ...made,
    told: [
      {
        step: 'create',
        by: 'statistician',
        at: stampOf(atWork(asked + 700)),
        values: {
          kind: 'gdp',
          year,
          yearEnd: `${year}-12-31`,
          value: (4_600_000 + (year - firstYear) * 320_000) * wan,
          publishedBy: '示例统计公报',
        },
      },
    ],
  })

/** Made-up yearly figures of the enterprises above scale; the last few of the latest year still wait for the statistician. */
export function* reportYears(until: Minute): Generator<Story> {
  const random = randomOf(55_000)
  const last = Number(dateOf(until).slice(0, 4)) - 1
  for (const told of toldYears(last)) {
    const { year } = told
    const asked = askedFor(year, until)
    for (let enterprise = 1; enterprise <= aboveScaleCount; enterprise += 1) {
      const verified = year < last || enterprise <= aboveScaleCount - 3
      yield reportStory({ ...told, enterprise, asked, verified }, random)
    }
    yield statisticStory(told, asked)
  }
}
