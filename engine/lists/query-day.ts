/** Days as queries name them. */

/** Whether a text is a day of the calendar that the database holds, and the day after it too: four digits of the year. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) || text >= '9999-12-31') return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
}

const dayLength = 86_400_000

/** The first moment of a day in the zone's own time. */
export const startOfDay = (of: string, offsetMinutes: number): string =>
  new Date(Date.parse(`${of}T00:00:00Z`) - offsetMinutes * 60_000).toISOString()

/** The first moment of the day after. */
export const endOfDay = (of: string, offsetMinutes: number): string =>
  new Date(Date.parse(startOfDay(of, offsetMinutes)) + dayLength).toISOString()
