import { creditCheckCharacter, type Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story, type ToldOf } from '../../shared/story.ts'
import { atWork, dateOf, type Minute, startOf, stampOf } from '../../shared/work-time.ts'
import { certifications, type tiers } from '../certifications.ts'
import { enterprises, type industries } from '../enterprises.ts'
import { renewals } from '../renewals.ts'

export const made = { source: null, synthetic: true } as const
export const key = (kind: string, ...parts: readonly (string | number)[]): string =>
  `year/innovation/${kind}/${parts.join('/')}`
const day = 24 * 60

const enterpriseCount = 36
export const aboveScaleCount = 24
const industryNames = [
  'equipment',
  'equipment',
  'biomedicine',
  'newMaterials',
  'informationTechnology',
  'highEndEquipment',
  'other',
] as const satisfies readonly (keyof typeof industries)[]
const townships = ['liwan', 'wenyuan', 'wenchang', 'yangmiao', 'ningguo', 'sujiazuo'] as const

export const someEnterprise = (random: Random) => ({
  entry: key('enterprise', random.between(1, enterpriseCount)),
})

/** A made-up credit code with a true check character; 000000 is no registration office. */
export function creditCodeOf(index: number): string {
  const body = `91000000MA${String(index).padStart(7, '0')}`
  return `${body}${creditCheckCharacter(body)}`
}

/** Of the made-up enterprises, counted from 0, those in high-tech or strategic emerging industries. */
export const isHighTech = (index: number): boolean => index % 7 !== 6 && index % 3 !== 1

function enterpriseStory(index: number, from: Minute, random: Random): Story {
  const by = 'innovationOfficer'
  const industry = industryNames[index % industryNames.length] ?? 'other'
  const told: ToldOf<typeof enterprises>[] = [
    {
      step: 'create',
      by,
      at: stampOf(atWork(from + index * 10)),
      values: {
        name: `示例企业${index + 1}`,
        code: creditCodeOf(index + 1),
        industry,
        highTech: isHighTech(index),
        service: index % 6 === 0,
        township: { unit: random.pick(townships) },
      },
    },
  ]
  if (index < aboveScaleCount)
    told.push({
      step: 'enterScale',
      by,
      at: stampOf(atWork(from + day + index * 10)),
      values: { scaleFrom: dateOf(from + day) },
    })
  return story(enterprises, { key: key('enterprise', index + 1), ...made, told })
}

interface Certificate {
  readonly enterprise: number
  readonly tier: keyof typeof tiers
  /** Days before today on which it began, and how many it is valid. */
  readonly ago: number
  readonly days: number
}
/** Three years for a high-tech enterprise (国科发火〔2016〕32号 第十二条), one for a technology SME; the others are made up. */
const certificates: readonly Certificate[] = [
  ...Array.from({ length: 7 }, (_, index) => ({
    enterprise: index + 1,
    tier: 'highTech' as const,
    ago: 1_000 - index * 110,
    days: 1_095,
  })),
  // One that lapsed in the year, and whose renewal did not succeed.
  { enterprise: 9, tier: 'highTech', ago: 1_200, days: 1_095 },
  ...Array.from({ length: 12 }, (_, index) => ({
    enterprise: 14 + index,
    tier: 'sme' as const,
    ago: 330 - index * 25,
    days: 365,
  })),
  { enterprise: 3, tier: 'leader', ago: 500, days: 1_095 },
  { enterprise: 5, tier: 'gazelle', ago: 400, days: 730 },
  { enterprise: 8, tier: 'littleGiant', ago: 260, days: 1_095 },
]

export function* certificateLife(
  { enterprise, tier, days }: Omit<Certificate, 'ago'>,
  from: Minute,
  number: string,
): Generator<Planned<typeof certifications>> {
  const ends = from + days * day
  yield {
    step: 'create',
    by: 'innovationOfficer',
    minute: atWork(from),
    values: {
      enterprise: { entry: key('enterprise', enterprise) },
      tier,
      number,
      validFrom: dateOf(from),
      expiresOn: dateOf(ends),
      renewBy: dateOf(ends - 90 * day),
    },
  }
  yield { step: 'verify', by: 'statistician', minute: atWork(from + day) }
  yield { step: 'remind', by: 'system', minute: ends - 90 * day }
  yield { step: 'lapse', by: 'system', minute: ends }
}

function* renewalLife(reminded: Minute, ends: Minute): Generator<Planned<typeof renewals>> {
  const by = 'innovationOfficer'
  yield { step: 'prepare', by, minute: atWork(reminded + 12 * day) }
  yield { step: 'submit', by, minute: atWork(reminded + 40 * day) }
  yield { step: 'end', by, minute: atWork(ends + 10 * day), reasonCode: 'refused' }
}

function* certificateStories(until: Minute): Generator<Story> {
  for (const [index, of] of certificates.entries()) {
    const from = until - of.ago * day
    const own = key('certification', index + 1)
    const number = `示例-${of.tier.toUpperCase()}-${index + 1}`
    const told = toldUntil(certificateLife(of, from, number), until)
    yield story(certifications, { key: own, ...made, told })
    const ends = from + of.days * day
    const further = toldUntil(renewalLife(ends - 90 * day, ends), until)
    if (told.some(({ step }) => step === 'remind') && further.length > 0)
      yield story(renewals, { key: `${own}/renewal`, ...made, opened: true, told: further })
  }
}

/** Made-up enterprises with their certificates and renewals. */
export function* enterpriseYear(until: Minute): Generator<Story> {
  const random = randomOf(52_000)
  const from = startOf('2016-01-04')
  for (let index = 0; index < enterpriseCount; index += 1)
    yield enterpriseStory(index, from, random)
  yield* certificateStories(until)
}
