import type { AnyRegister, AnyStep, Story, StoryValue, Told } from '../../engine/define/index.ts'
import type { PostCode } from './posts.ts'

/** A step of a story, checked against the register it belongs to: a misspelt step, field or post does not compile. */
export interface ToldOf<R extends AnyRegister> extends Omit<
  Told,
  'step' | 'by' | 'values' | 'reasonCode'
> {
  readonly step: 'create' | Extract<keyof R['steps'], string>
  readonly by: PostCode | 'system'
  readonly values?: Readonly<Partial<Record<Extract<keyof R['fields'], string>, StoryValue>>>
  readonly reasonCode?: Extract<keyof NonNullable<R['reasons']>, string>
}

/** Writes the life of one entry down. `source` names where it is from; null with `synthetic: true` means made up. */
export const story = <R extends AnyRegister>(
  register: R,
  given: Omit<Story, 'register' | 'told'> & { readonly told: readonly ToldOf<R>[] },
): Story => ({ ...given, register, told: given.told as readonly Told[] })

/** A register whose entries are recorded by one person and confirmed by another. */
type ConfirmedRegister = AnyRegister & { readonly steps: { readonly confirm: AnyStep } }

/** The life of an entry that is recorded once the work is done, and confirmed by the head of the unit. */
export const confirmedStory = <R extends ConfirmedRegister>(
  register: R,
  given: Omit<Story, 'register' | 'told'> & {
    readonly values: NonNullable<ToldOf<R>['values']>
    readonly recorded: { readonly by: PostCode; readonly at: string }
    /** Left out while nobody has confirmed it. */
    readonly confirmed?: { readonly by: PostCode; readonly at: string } | undefined
  },
): Story => {
  const { values, recorded, confirmed, ...rest } = given
  const created: Told = {
    step: 'create',
    ...recorded,
    values: values as NonNullable<Told['values']>,
  }
  return {
    ...rest,
    register,
    told: confirmed ? [created, { step: 'confirm', ...confirmed }] : [created],
  }
}
