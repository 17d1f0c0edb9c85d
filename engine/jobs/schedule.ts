/** When each task runs, in crontab's five words and UTC. Every task may run late, early or twice. */
export const schedule = {
  timers: '* * * * *',
  reminders: '* * * * *',
  escalation: '* * * * *',
  urging: '* * * * *',
  // Whoever starts a ledger with a red light in it finds its case within minutes.
  targets: '*/5 * * * *',
  thumbnails: '* * * * *',
  sessions: '17 * * * *',
  uploads: '37 * * * *',
  imports: '47 * * * *',
  figures: '*/10 * * * *',
  // A quarter past three at night in China.
  runs: '15 19 * * *',
} as const

export type ScheduledTask = keyof typeof schedule
export const scheduledTasks = Object.keys(schedule) as ScheduledTask[]

/** The schema of the queue's own tables; one a zone, so that zones of one database never take each other's jobs. */
export const queueSchema = (zone: number): string => `jobs_of_zone_${zone}`
