/** What the engine itself writes into the history of an entry, beside its creation; no step of a definition has such a name. */
export const engineSteps = {
  /** A step of another entry wrote into this one. */
  marked: 'marked',
  /** The working days of a year were announced or moved, and the limits that reach into it counted anew. */
  recounted: 'recounted',
  /** An import that had corrected the entry was undone: it has its former values back. */
  restored: 'restored',
  /** An import that had made the entry was undone: it left its register, and this is the last line of its history. */
  takenBack: 'takenBack',
} as const

/** Those that no clock looks at. Values that are restored may be those that a limit is held in. */
export const unclockedSteps: ReadonlySet<string> = new Set([
  engineSteps.marked,
  engineSteps.recounted,
  engineSteps.takenBack,
])

/** How a line of the history names the limit of a step among its changes; no field has a dot in its name. */
export const limitOfStep = (step: string): string => `limit.${step}`

/** The step whose limit a change is of; undefined where it is of a field. */
export const stepOfLimit = (field: string): string | undefined =>
  field.startsWith('limit.') ? field.slice('limit.'.length) : undefined
