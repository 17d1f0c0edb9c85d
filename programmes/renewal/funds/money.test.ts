import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../../engine/refusals.ts'
import { refused } from '../../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../../test/zone-ledger.ts'
import { demonstration } from '../../demonstration.ts'
import { ledger } from '../../index.ts'

let zone: ZoneLedger
let village: string
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'renewal')
  const officer = zone.as('projectOfficer')
  const values = { name: '某村改造', kind: 'village', year: 2018, unit: zone.unit('renewal') }
  const project = { ...(await officer.create('project', values)), of: 'project' }
  for (const step of ['prepare', 'start']) await officer.take(step, project)
  village = project.id
}, 60_000)
afterAll(() => zone.close())

let made = 0
const anAccount = async (): Promise<string> =>
  (await zone.as('treasurer').create('account', { name: `专户${(made += 1)}`, bank: '某银行' })).id

const agreed = async (amount: number) => {
  const values = { name: '放款', kind: 'loan', provider: '某银行', amount }
  const source = { ...(await zone.as('treasurer').create('source', values)), of: 'source' }
  await zone.as('treasurer').take('agree', source, { agreedOn: '2018-05-10' })
  return source
}
const received = async (account: string, amount: number) =>
  zone.as('treasurer').take('receive', await agreed(amount), { account })

const request = async (account: string, amount: number, values = {}) => ({
  ...(await zone.as('projectOfficer').create('request', {
    purpose: '工程进度款',
    kind: 'construction',
    project: village,
    account,
    payee: '施工单位',
    amount,
    ...values,
  })),
  of: 'request',
})
const approved = async (account: string, amount: number, values = {}) => {
  const asked = await request(account, amount, values)
  await zone.as('fundReviewer1').take('review', asked)
  await zone.as('fundReviewer2').take('approve', asked)
  return asked
}
const pay = async (account: string, amount: number) =>
  zone.as('treasurer').take('pay', await approved(account, amount))

describe('a request for money', () => {
  it('needs two reviewers, and neither of them pays', async () => {
    const account = await anAccount()
    await received(account, 1_000_00)
    const asked = await request(account, 400_00)
    const early = await refused(zone.as('treasurer').take('pay', asked))
    expect(early.name).toBe('stepNotOpen')
    await zone.as('fundReviewer1').take('review', asked)
    const twice = await refused(zone.as('fundReviewer1').take('approve', asked))
    expect(twice.name).toBe('samePerson')
    await zone.as('fundReviewer2').take('approve', asked)
    expect((await refused(zone.as('fundReviewer2').take('pay', asked))).name).toBe('notAllowed')
    expect((await zone.as('treasurer').take('pay', asked)).state).toBe('paid')
  })

  it('goes back with a reason and comes again, to be reviewed by two anew', async () => {
    const account = await anAccount()
    const asked = await request(account, 400_00)
    const sendBack = (reason?: string) =>
      zone
        .as('fundReviewer1')
        .take('sendBack', asked, {}, reason === undefined ? {} : { reasonCode: reason })
    expect((await refused(sendBack())).name).toBe('reasonMissing')
    await sendBack('papers')
    const again = await zone.as('projectOfficer').take('resubmit', asked, { amount: 300_00 })
    expect(again.state).toBe('submitted')
  })

  it('pays for building only once the project has started; preliminary costs may go before', async () => {
    const account = await anAccount()
    await received(account, 1_000_00)
    const values = { name: '未开工村', kind: 'village', year: 2018, unit: zone.unit('renewal') }
    const { id: project } = await zone.as('projectOfficer').create('project', values)
    const building = await approved(account, 100_00, { project })
    const early = await refused(zone.as('treasurer').take('pay', building))
    expect(early.detail.zh).toContain('项目已开工（前期费用除外）')
    const design = await approved(account, 100_00, { project, kind: 'preliminary' })
    expect((await zone.as('treasurer').take('pay', design)).state).toBe('paid')
  })

  it('is not paid from an account that does not hold so much, and then nothing has moved', async () => {
    const account = await anAccount()
    await received(account, 1_000_00)
    const asked = await approved(account, 1_000_01)
    const met = await refused(zone.as('treasurer').take('pay', asked))
    expect([met.name, met.detail.zh]).toEqual([
      'ruleBroken',
      '不符合规则“专户余额不得为负”，请更正后再提交。',
    ])
    expect((await zone.as('treasurer').read(asked)).entry.state).toBe('approved')
    expect((await bookOf(account)).at(-1)?.left).toBe(1_000_00)
  })

  it('of two that are paid in the same moment, one waits for the other: the account is never overdrawn', async () => {
    const account = await anAccount()
    await received(account, 1_000_00)
    const both = [await approved(account, 600_00), await approved(account, 600_00)]
    const paid = await Promise.allSettled(both.map((one) => zone.as('treasurer').take('pay', one)))
    expect(paid.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await bookOf(account)).at(-1)?.left).toBe(400_00)
  })
})

it('an account is closed only when nothing is left in it, and takes no more money then', async () => {
  const account = await anAccount()
  await received(account, 5_00)
  const close = () =>
    zone.as('treasurer').take('close', { id: account, of: 'account' }, {}, { reason: '项目结束' })
  expect((await refused(close())).detail.zh).toContain('专户余额为零')
  await pay(account, 5_00)
  expect((await close()).state).toBe('closed')
  const late = await refused(received(account, 1_00))
  expect(late.detail.zh).toContain('专户在用')
})

interface BookLine {
  readonly day: string
  readonly left: number
}
/** The account's own ledger: what was left after each line, by the zone's day. */
async function bookOf(account: string): Promise<readonly BookLine[]> {
  const history = await zone.as('treasurer').history({ id: account, of: 'account' })
  return history.flatMap(({ at, changes }) => {
    const left = changes.find(({ field }) => field === 'balance')?.after
    return typeof left === 'number' ? [{ day: dayOf(at), left }] : []
  })
}
const dayOf = (at: string): string =>
  new Date(Date.parse(at) + 480 * 60_000).toISOString().slice(0, 10)

/** What came in less what went out up to a day, added up from the sources and requests and from nothing else. */
async function movedUpTo(account: string, day: string): Promise<number> {
  const { rows } = await zone.context.pool.query<{ moved: number }>(
    `select (coalesce((select sum(amount) from renewal_source where account = $1 and (at_received + interval '8 hours')::date <= $2), 0)
           - coalesce((select sum(amount) from renewal_request where account = $1 and (at_paid + interval '8 hours')::date <= $2), 0))::float as moved`,
    [account, day],
  )
  return rows[0]?.moved ?? 0
}

/** The days on which the account's ledger and the sum of what moved do not say the same. */
async function unbalanced(account: string): Promise<readonly string[]> {
  const book = await bookOf(account)
  const days = new Map(book.map(({ day, left }) => [day, left]))
  const checked = await Promise.all(
    [...days].map(async ([day, left]) => ((await movedUpTo(account, day)) === left ? [] : [day])),
  )
  return checked.flat()
}

const movement = fc.record({
  comesIn: fc.boolean(),
  cents: fc.integer({ min: 1, max: 500_000_00 }),
  laterByDays: fc.integer({ min: 0, max: 3 }),
  account: fc.nat(2),
})

describe('sources less uses', () => {
  it('is the balance of every account on every day, whatever is received, paid and refused', async () => {
    const property = fc.asyncProperty(fc.array(movement, { maxLength: 12 }), async (movements) => {
      const accounts = [await anAccount(), await anAccount(), await anAccount()]
      for (const { comesIn, cents, laterByDays, account } of movements) {
        const { now } = zone.context
        zone.setNow(new Date(now().getTime() + laterByDays * 86_400_000).toISOString())
        const of = accounts[account] ?? ''
        const moved = comesIn ? received(of, cents) : pay(of, cents)
        await moved.catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
      }
      for (const account of accounts) expect(await unbalanced(account)).toEqual([])
    })
    await fc.assert(property, { numRuns: 12 })
  }, 120_000)

  it('control: one payment that did not leave the account is noticed', async () => {
    const account = await anAccount()
    await received(account, 1_000_00)
    const { id } = await pay(account, 400_00)
    expect(await unbalanced(account)).toEqual([])
    await zone.context.pool.query('update renewal_request set amount = amount + 1 where id = $1', [
      id,
    ])
    expect(await unbalanced(account)).not.toEqual([])
  })

  it('control: the database itself keeps the balance, whoever writes', async () => {
    const account = await anAccount()
    await received(account, 1_000_00)
    const written = zone.context.pool.query(
      'update renewal_account set balance = balance + 1 where id = $1',
      [account],
    )
    await expect(written).rejects.toThrow('renewal_account_rule_balanced')
  })
})
