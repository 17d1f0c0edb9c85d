import type { TodoSection } from '../../api.ts'

/** The sections of the reader's own work, in the order people look at them. */
export const sections: readonly TodoSection[] = [
  'todo',
  'dueSoon',
  'overdue',
  'sentBack',
  'done',
  'unit',
]

/** What came, ended and moved in the last seven days; it is everybody's, not the reader's own. */
export const weekly: readonly TodoSection[] = ['opened', 'closed', 'moved']

export const isSection = (text: string | undefined): text is TodoSection =>
  [...sections, ...weekly].some((section) => section === text)
