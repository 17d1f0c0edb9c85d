const dayMs = 86_400_000
/** Day 0 of the calendar that workbooks count by; it fits from the 1st of March 1900 on, after the leap day that never was. */
const epoch = Date.UTC(1899, 11, 30)
const firstTrueDay = 61
const written = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/

/** The number by which workbooks keep `2018-05-09` or `2018-05-09 14:30:00`; null for a text that is neither, or too early. */
export function daySerial(text: string): number | null {
  const found = written.exec(text)
  if (!found) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  const serial = (Date.UTC(year, month - 1, day, hour, minute, second) - epoch) / dayMs
  return serial >= firstTrueDay ? serial : null
}
