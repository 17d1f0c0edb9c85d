/**
 * Who sees which entries of the example, written down once more by hand: what the tests of access compare the engine with.
 * It reads the definitions as a person would and shares no code with the engine.
 */
import type { Entry } from '../../engine/store/entry.ts'
import type { TestLedger } from '../ledger-for-tests.ts'
import { type PersonName, posts, units } from '../people.ts'

interface Held {
  readonly role: string
  readonly unit: string
}

/** The posts somebody holds or stands in for. */
export const heldBy = (who: PersonName): readonly Held[] =>
  posts
    .filter(({ holder, deputy }) => holder.signIn === who || deputy?.signIn === who)
    .map(({ role, unit }) => ({ role, unit }))

const parents = new Map(units.map(({ code, parent }) => [code, parent]))
/** Whether a unit is another one or lies below it, by their codes. */
const lies = (code: string | undefined, below: string): boolean =>
  code !== undefined && (code === below || lies(parents.get(code), below))

/** What the roles of a register see. `all`: everything. */
type Sight = 'all' | ((entry: Entry, held: Held, who: PersonName) => boolean)

/** The sights of the example, by register and role; roles that are not named see nothing. */
export function sightsOf(ledger: TestLedger, entryOf: (id: unknown) => Entry | undefined) {
  const codes = new Map(units.map(({ code }) => [ledger.unit(code), code]))
  const inUnit = (id: unknown, { unit }: Held): boolean => lies(codes.get(String(id)), unit)
  const staff = {
    dispatcher: 'all',
    crew: 'all',
    inspector: 'all',
    gardener: 'all',
    keeper: 'all',
    head: 'all',
  } as const
  const sights: Readonly<Record<string, Readonly<Record<string, Sight>>>> = {
    tool: staff,
    bed: { ...staff, visitor: 'all' },
    repair: {
      dispatcher: 'all',
      inspector: 'all',
      head: 'all',
      crew: ({ values }, held) => inUnit(values['unit'], held),
      gardener: ({ values }, _, who) => values['reporter'] === ledger.person(who),
      keeper: ({ values }, held) => inUnit(entryOf(values['tool'])?.values['kept'], held),
    },
    walk: {
      dispatcher: 'all',
      head: 'all',
      gardener: ({ values }, held) => inUnit(entryOf(values['bed'])?.values['tended'], held),
    },
    part: { dispatcher: 'all', inspector: 'all', crew: 'all', head: 'all' },
    return: {
      dispatcher: 'all',
      inspector: 'all',
      head: 'all',
      gardener: ({ values }, held) => inUnit(values['unit'], held),
    },
    permit: { dispatcher: 'all', head: 'all', gardener: 'all' },
  }
  return {
    /** Whether any entry of the register could be theirs to see, or to create. */
    opens: (who: PersonName, register: string): boolean =>
      heldBy(who).some(({ role }) => sights[register]?.[role] !== undefined),
    sees: (who: PersonName, register: string, entry: Entry): boolean =>
      heldBy(who).some((held) => {
        const sight = sights[register]?.[held.role]
        return sight === 'all' || (sight?.(entry, held, who) ?? false)
      }),
  }
}
