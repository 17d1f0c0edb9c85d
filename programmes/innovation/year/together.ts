import type { Story } from '../../../engine/define/index.ts'
import { toldUntil } from '../../shared/life.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { atWork, dateOf, type Minute, stampOf } from '../../shared/work-time.ts'
import { talents } from '../people-and-money.ts'
import { platforms } from '../platforms.ts'
import { agreements, institutions } from '../together/partners.ts'
import { consortia } from '../together/consortia.ts'
import { jointProjects, milestones } from '../together/projects.ts'
import { key, made, someEnterprise } from './enterprises.ts'
import { agreementLife, consortiumLife, projectLife } from './lives.ts'

const day = 24 * 60
const by = 'innovationOfficer'
const institutionCount = 20
const consortiumCount = 18
const projectCount = 24

const someInstitution = (random: Random) => ({
  entry: key('institution', random.between(1, institutionCount)),
})

function* partnerStories(until: Minute, random: Random): Generator<Story> {
  for (let index = 1; index <= institutionCount; index += 1) {
    const signed = until - random.between(60, 700) * day
    const name = `示例院所${index}`
    const kind = index % 3 === 0 ? 'institute' : 'university'
    const institution = { entry: key('institution', index) }
    const at = stampOf(atWork(signed - 20 * day))
    yield story(institutions, {
      key: key('institution', index),
      ...made,
      told: [{ step: 'create', by, at, values: { name, kind } }],
    })
    const days = index % 5 === 0 ? 365 : 1_095
    const life = agreementLife(`与${name}合作协议`, institution, signed, days)
    yield story(agreements, { key: key('agreement', index), ...made, told: toldUntil(life, until) })
  }
}

function* consortiumStories(until: Minute, random: Random): Generator<Story> {
  for (let index = 1; index <= consortiumCount; index += 1) {
    const from = until - random.between(20, 800) * day
    const life = consortiumLife({
      name: `示例联合体${index}`,
      enterprise: someEnterprise(random),
      institution: someInstitution(random),
      from,
    })
    yield story(consortia, { key: key('consortium', index), ...made, told: toldUntil(life, until) })
  }
}

function* projectStories(until: Minute, random: Random): Generator<Story> {
  for (let index = 1; index <= projectCount; index += 1) {
    const started = until - random.between(30, 500) * day
    const project = key('jointProject', index)
    const named = {
      name: `示例合作项目${index}`,
      enterprise: someEnterprise(random),
      institution: someInstitution(random),
    }
    const life = projectLife({ ...named, from: started }, random)
    yield story(jointProjects, {
      key: project,
      ...made,
      told: toldUntil(life, until),
    })
    for (const [at, what] of ['方案评审', '样机试验'].entries()) {
      const due = started + (at + 1) * 120 * day
      yield story(milestones, {
        key: key('milestone', index, at),
        ...made,
        told: toldUntil<typeof milestones>(
          [
            {
              step: 'create',
              by,
              minute: atWork(started + 60),
              values: { what, project: { entry: project }, dueOn: dateOf(due) },
            },
            {
              step: 'reach',
              by,
              minute: atWork(due + random.between(-20, 30) * day),
              values: { doneOn: dateOf(due) },
            },
          ],
          until,
        ),
      })
    }
  }
}

/** Made-up partners, agreements, consortia, projects with milestones, platforms and people. */
export function* togetherYear(until: Minute): Generator<Story> {
  const random = randomOf(53_000)
  yield* partnerStories(until, random)
  yield* consortiumStories(until, random)
  yield* projectStories(until, random)
  for (const [index, name] of ['示例孵化器', '示例加速器'].entries())
    yield story(platforms, {
      key: key('platform', name),
      ...made,
      told: [
        {
          step: 'create',
          by,
          at: stampOf(atWork(until - 400 * day)),
          values: { name, kind: index === 0 ? 'incubator' : 'accelerator', level: 'provincial' },
        },
        {
          step: 'open',
          by,
          at: stampOf(atWork(until - 300 * day)),
          values: { residents: 26 + index * 9, openedOn: dateOf(until - 300 * day) },
        },
      ],
    })
  for (let index = 1; index <= 10; index += 1) {
    const came = atWork(until - random.between(10, 360) * day)
    yield story(talents, {
      key: key('talent', index),
      ...made,
      told: [
        {
          step: 'create',
          by,
          at: stampOf(came),
          values: {
            number: `示例${index}`,
            kind: index % 3 === 0 ? 'start' : 'work',
            field: '智能制造',
            enterprise: someEnterprise(random),
            cameOn: dateOf(came),
          },
        },
      ],
    })
  }
}
