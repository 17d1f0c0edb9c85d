import type { Planned } from '../../shared/life.ts'
import type { Random } from '../../shared/random.ts'
import { atWork, dateOf, type Minute } from '../../shared/work-time.ts'
import type { consortia } from '../together/consortia.ts'
import type { agreements } from '../together/partners.ts'
import type { jointProjects } from '../together/projects.ts'

const day = 24 * 60
const by = 'innovationOfficer'
const checkedBy = 'statistician'

/** An entry that another story tells, by that story's key. */
interface Named {
  readonly entry: string
}
interface Together {
  readonly name: string
  readonly enterprise: Named
  readonly institution: Named
  readonly from: Minute
}

/** An agreement from the day it is signed to the day it ends. */
export function* agreementLife(
  name: string,
  institution: Named,
  signed: Minute,
  days: number,
): Generator<Planned<typeof agreements>> {
  const ends = signed + days * day
  yield {
    step: 'create',
    by,
    minute: atWork(signed),
    values: { name, institution, signedOn: dateOf(signed), endsOn: dateOf(ends) },
  }
  yield { step: 'verify', by: checkedBy, minute: atWork(signed + day) }
  yield { step: 'end', by: 'system', minute: ends }
}

/** A consortium, checked two days after it was founded. */
export function* consortiumLife({
  from,
  ...named
}: Together): Generator<Planned<typeof consortia>> {
  yield { step: 'create', by, minute: atWork(from), values: { ...named, foundedOn: dateOf(from) } }
  yield { step: 'verify', by: checkedBy, minute: atWork(from + 2 * day) }
}

/** A joint project of about a year, from its start to its acceptance. */
export function* projectLife(
  { from, ...named }: Together,
  random: Random,
): Generator<Planned<typeof jointProjects>> {
  yield {
    step: 'create',
    by,
    minute: atWork(from),
    values: {
      ...named,
      field: random.pick(['threeD', 'lift', 'materials', 'other']),
      startedOn: dateOf(from),
      finishBy: dateOf(from + 360 * day),
    },
  }
  const finished = atWork(from + 340 * day)
  yield { step: 'finish', by, minute: finished, values: { result: '样机通过试验。' } }
  yield { step: 'accept', by: checkedBy, minute: atWork(finished + 9 * day) }
}
