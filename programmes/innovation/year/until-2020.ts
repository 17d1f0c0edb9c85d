import type { AnyRegister, Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { atWork, type Minute, startOf, stampOf } from '../../shared/work-time.ts'
import { certifications } from '../certifications.ts'
import { consortia } from '../together/consortia.ts'
import { agreements, institutions } from '../together/partners.ts'
import { jointProjects } from '../together/projects.ts'
import { certificateLife, key, made, someEnterprise } from './enterprises.ts'
import { agreementLife, consortiumLife, projectLife } from './lives.ts'

const day = 24 * 60

/**
 * How the made-up zone came to where the aims for 2020 are judged: so many of each, one after another from a first day on. The numbers are chosen
 * so that some aims are reached, some nearly and some not.
 */
const certified = { count: 9, first: '2017-06-01', apart: 150, days: 1_095 }
const partners = { count: 68, first: '2016-02-01', apart: 26, days: 2_190 }
const alliances = { count: 104, first: '2016-06-01', apart: 16 }
const projects = { count: 82, first: '2016-09-01', apart: 19 }

/** The first minutes of a series' members. */
const begins = ({ count, first, apart }: typeof alliances): Minute[] =>
  Array.from({ length: count }, (_, index) => startOf(first) + index * apart * day)

/** An institution that an early agreement was made with. */
const partner = (index: number) => ({ entry: key('earlyInstitution', index % partners.count) })

/** A life as far as it is lived; nothing of one that has not begun. */
function* lived<R extends AnyRegister>(
  register: R,
  own: string,
  life: Iterable<Planned<R>>,
  until: Minute,
): Generator<Story> {
  const told = toldUntil(life, until)
  if (told.length > 0) yield story<R>(register, { key: own, ...made, told })
}

function* certificateStories(until: Minute): Generator<Story> {
  for (const [index, from] of begins(certified).entries()) {
    const of = { enterprise: index + 15, tier: 'highTech', days: certified.days } as const
    const life = certificateLife(of, from, `示例-2020-${index + 1}`)
    yield* lived(certifications, key('earlyCertification', index), life, until)
  }
}

function* partnerStories(until: Minute): Generator<Story> {
  const at = stampOf(atWork(startOf(partners.first) - 20 * day))
  for (const [index, signed] of begins(partners).entries()) {
    const name = `示例高校${index + 1}`
    yield story(institutions, {
      key: key('earlyInstitution', index),
      ...made,
      told: [{ step: 'create', by: 'innovationOfficer', at, values: { name, kind: 'university' } }],
    })
    const life = agreementLife(`与${name}合作协议`, partner(index), signed, partners.days)
    yield* lived(agreements, key('earlyAgreement', index), life, until)
  }
}

/** The years before 2021, made up: certificates, agreements, consortia and projects that the aims for 2020 count. */
export function* until2020(until: Minute): Generator<Story> {
  const random = randomOf(54_000)
  const together = (name: string, index: number, from: Minute) => ({
    name: `${name}${index + 1}`,
    enterprise: someEnterprise(random),
    institution: partner(index),
    from,
  })
  yield* certificateStories(until)
  yield* partnerStories(until)
  for (const [index, founded] of begins(alliances).entries()) {
    const life = consortiumLife(together('示例产学研联合体', index, founded))
    yield* lived(consortia, key('earlyConsortium', index), life, until)
  }
  for (const [index, started] of begins(projects).entries()) {
    const life = projectLife(together('示例产学研项目', index, started), random)
    yield* lived(jointProjects, key('earlyProject', index), life, until)
  }
}
