import type { Report } from './report.ts'

let taken: Report | undefined

/** Hands a refused report over to the form it is mended in. */
export function mend(report: Report): void {
  taken = report
}

/** The report that was handed over for this register, once. */
export function takeMended(register: string): Report | undefined {
  const report = taken?.register === register ? taken : undefined
  if (report) taken = undefined
  return report
}
