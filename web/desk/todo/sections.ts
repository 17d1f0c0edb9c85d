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

export const isSection = (text: string | undefined): text is TodoSection =>
  sections.some((section) => section === text)
