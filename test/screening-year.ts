/** A made-up year of screening behind the web server, for those who see its figures without reading anybody's entry. */
import type { FigureRow, FiguresWire } from '../engine/define/index.ts'
import { buildMeasures, syncMeasures } from '../engine/indicators/measure-state.ts'
import { demonstration } from '../programmes/demonstration.ts'
import { ledger } from '../programmes/index.ts'
import { indicators } from '../programmes/screening/indicators.ts'
import { year } from '../programmes/screening/year/index.ts'
import { type TestApp, testApp } from './app-for-tests.ts'
import { type ZoneLedger, zoneLedger } from './zone-ledger.ts'

export const today = '2026-06-01'
/** May read every entry. */
export const office = 'healthOffice'
/** Sees every figure and no entry. */
export const leader = 'leader'

export interface ScreeningYear {
  readonly zone: ZoneLedger
  readonly app: TestApp<string>
  readonly clinics: readonly string[]
  readonly rowsFor: (
    who: string,
    words: Readonly<Record<string, string>>,
  ) => Promise<readonly FigureRow[]>
  readonly close: () => Promise<void>
}

export const names = Object.keys(indicators).map((name) => `screening.${name}`)
export const asked = (words: Readonly<Record<string, string>>): string =>
  new URLSearchParams(words).toString()
export const question = (words: Readonly<Record<string, string>> = {}): string =>
  asked({ indicators: names.join(','), from: '2025-06', to: '2026-05', per: 'month', ...words })

export const isFew = (n: number | null): boolean => n !== null && n > 0 && n < 5

export async function screeningYear(): Promise<ScreeningYear> {
  const zone = await zoneLedger(ledger, demonstration(today), 'screening')
  zone.setNow(`${today}T09:00:00+08:00`)
  await zone.tell(year(today))
  await syncMeasures(zone.context)
  await buildMeasures(zone.context, new AbortController().signal)
  const app = await testApp<string>(zone)
  return {
    zone,
    app,
    clinics: zone.context.units.units.filter(({ kind }) => kind === 'clinic').map(({ id }) => id),
    rowsFor: async (who, words) =>
      ((await app.get(who, `/api/figures?${question(words)}`)).body as FiguresWire).rows,
    close: async () => {
      await app.close()
      await zone.close()
    },
  }
}
