/** The English of what every plain list has. */
export const listEnglish = {
  states: { inUse: 'In use', retired: 'Retired' },
  create: 'Register',
  steps: { amend: 'Correct', retire: 'Retire', restore: 'Restore' },
} as const
