import type { SetValue } from './step.ts'
import type { Position, Words } from './field.ts'
import type { AnyRegister } from './register.ts'

/** Where the land of a unit ends, WGS 84 degrees. */
export interface UnitOutline {
  /** The corners in their order; the last is joined to the first. */
  readonly ring: readonly Position[]
  /** Drawn by hand for orientation, not surveyed: the map says so. */
  readonly isSketch?: boolean
}

/** A unit of the zone, as a programme folder lists it. `position` is the official order, never the alphabet. */
export interface UnitSeed {
  readonly code: string
  readonly name: Words
  readonly kind:
    | 'zone'
    | 'department'
    | 'township'
    | 'institution'
    | 'village'
    | 'contractor'
    | 'clinic'
  /** The code of the unit above; only the zone has none. */
  readonly parent?: string
  readonly position: number
  /** GB/T 2260 and its statistical extension, for townships and villages. */
  readonly divisionCode?: string
  /** The unit exists but its name is not known from the source; the screen says so. */
  readonly placeholder?: boolean
  /** For units that have land: townships, villages. */
  readonly outline?: UnitOutline
  /** Other names under which offices write the unit. */
  readonly aliases?: readonly string[]
}

/** A post: a role held in a unit. In the demonstration zone its holders are synthetic people. */
export interface PostSeed {
  readonly code: string
  readonly role: string
  readonly unit: string
  readonly title: Words
  readonly holder: { readonly signIn: string; readonly name: Words }
  readonly deputy?: { readonly signIn: string; readonly name: Words }
}

/** A value in a story: plain, or named by a code because ids are given only when the story is told. */
export type StoryValue =
  | SetValue
  | readonly (string | number | readonly [number, number])[]
  | { readonly entry: string }
  | { readonly unit: string }
  | { readonly post: string }
  | { readonly holderOf: string }

/** One step of a story: which step, by which post, when, with what. */
export interface Told {
  readonly step: string
  readonly by: string
  /** ISO 8601 moment with its offset; stories lie in the past and are told in order. */
  readonly at: string
  readonly values?: Readonly<Record<string, StoryValue>>
  readonly reason?: string
  readonly reasonCode?: string
  /** Where in its source the step stands, such as a file and its line; shown on the timeline. */
  readonly detail?: string
}

/**
 * The life of one entry, from its creation (`step: 'create'`) on, as facts and synthetic years are written down. Telling it goes
 * through the same rules as a person's own steps. `key` is stable: a story already told is not told again.
 */
export interface Story {
  readonly key: string
  readonly register: AnyRegister
  /** Where the facts come from (the page, an article, a file); shown on the entry. */
  readonly source: string | null
  /** Made up: marked as synthetic wherever it is shown. */
  readonly synthetic: boolean
  /**
   * The entry was opened by a step of another story, and this one tells how it went on: `told` has no creation. Its key is that
   * story's key, a slash and the register; a second entry of the register has `/2` after it.
   */
  readonly opened?: boolean
  /**
   * The key of an earlier story whose entry goes on here, after what other stories did to it: a referral is closed once its task has
   * answered. `told` has no creation.
   */
  readonly continues?: string
  readonly told: readonly Told[]
}

/** What a zone starts with. Stories are a generator so that a year need not be held in memory. */
export interface Demonstration {
  readonly zone: { readonly code: string; readonly name: Words }
  readonly units: readonly UnitSeed[]
  readonly posts: readonly PostSeed[]
  /** Reference entries that every zone needs (roads, category standards …); loaded into an empty zone too. */
  readonly reference: () => Iterable<Story>
  /** The page's facts and the synthetic year. */
  readonly stories: () => Iterable<Story>
}
