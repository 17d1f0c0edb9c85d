import type { Page } from 'playwright-core'
import { today } from '../../web/format.ts'
import { addMonths } from '../../web/views/calendar-days.ts'
import { colleague } from './colleague.ts'
import { signedIn } from './people.ts'
import type { RunningLedger } from './server.global.ts'

/** A screen of the desk (index.html) or of the phone's own app (phone.html). */
export interface Screen {
  readonly name: string
  readonly app: 'desk' | 'phone'
  /** Who looks at it; nobody for the sign-in. */
  readonly by: string | null
  readonly path: string
  /** What is there once the screen is whole. */
  readonly ready: string
}

const desk = (name: string, path: string, ready: string, by: string | null = 'dana'): Screen => ({
  name,
  app: 'desk',
  by,
  path,
  ready,
})
const phone = (name: string, path: string, ready: string, by: string | null = 'ines'): Screen => ({
  name,
  app: 'phone',
  by,
  path: `/m/${path}`,
  ready,
})

/** Every screen there is, each as somebody meets it in the day's work. */
export async function screensOf(ledger: RunningLedger): Promise<readonly Screen[]> {
  const problems = '/r/upkeep/problem'
  const first = async (signIn: string, query: string) => {
    const { entries } = await (await colleague(ledger, signIn)).list('upkeep.problem', query)
    const id = entries[0]?.id
    if (id === undefined) throw new Error(`${signIn} sees no problem with ${query}`)
    return id
  }
  const toDispatch = await first('dana', 'state=filed')
  const officer = await colleague(ledger, 'lu')
  const account = (await officer.list('renewal.account', 'sort=no')).entries[0]?.id ?? ''
  const struckOff = await first('dana', 'state=struckOff')
  const toCheck = await first('cui', 'state=fedBack')
  const month = today().slice(0, 7)
  const sheet = { report: 'upkeep.handling', from: addMonths(month, -11), to: month }
  const leader = await colleague(ledger, 'zhou')
  const { id: published } = await leader.publish({ title: '环境城管问题办理情况', sheet })
  const asked = new URLSearchParams(sheet).toString()
  return [
    desk('sign-in', '/', '.sign-in', null),
    desk('home', '/', '.home, .page'),
    desk('home-of-a-unit-head', '/', '.home, .page', 'wang'),
    desk('to-do', '/todo/todo', '.page table'),
    desk('list', problems, '.page table'),
    desk('board', `${problems}/board`, '.board'),
    desk('map', `${problems}/map`, '.map-canvas canvas'),
    desk('calendar', `${problems}/calendar`, '.calendar-grid'),
    desk('entry', `${problems}/${toDispatch}`, '.step-panel'),
    desk('entry-step', `${problems}/${toDispatch}#step-dispatch`, '.step-form'),
    desk('entry-struck-off', `${problems}/${struckOff}`, '.timeline li'),
    desk('report', `${problems}/new`, '.create-form'),
    desk('reaches-map', '/r/upkeep/reach/map', '.map-canvas canvas'),
    desk('figures', '/figures', '.chart-panel svg', 'zhou'),
    desk('moves', '/moves', '.panel select', 'he'),
    desk(
      'figure-entries',
      '/figures/entries?indicator=upkeep.struckOffRate&from=2018-01&to=2030-12',
      '.figure-verified',
      'zhou',
    ),
    desk(
      'figure-entries-of-a-stock',
      '/figures/entries?indicator=innovation.certified&from=2018-01&to=2030-12&side=left',
      '.figure-verified',
      'zhou',
    ),
    desk('reports', '/reports', '.report-groups', 'zhou'),
    desk('sheet', `/sheet?${asked}`, '.sheet-table', 'zhou'),
    desk('own-sheet', '/sheet', '.sheet-form', 'zhou'),
    desk('publications', '/publications', '.publications', 'zhou'),
    desk('publication', `/publications/${published}`, '.sheet-table', 'zhou'),
    desk('circular', `/circular?${asked}`, '.circular-text', 'zhou'),
    desk('jobs', '/jobs', '.page h1', 'he'),
    desk('exports', '/exports', '.page h1', 'he'),
    desk('about', '/about', '.page h1'),
    desk('matrix', '/r/conduct/filing/matrix', '.matrix tbody tr', 'gong'),
    desk('draw', '/r/conduct/crossCheck/draw', '.create-form', 'gong'),
    desk('account', `/r/renewal/account/${account}`, '.book', 'lu'),
    desk('spans', '/r/renewal/project/spans', '.spans-chart', 'lu'),
    desk('pipeline', '/r/renewal/source/board', '.board', 'lu'),
    desk('suggest', '/r/suggestions/suggestion/new', '.create-form'),
    phone('phone-sign-in', '', '.sign-in', null),
    phone('phone-home', '#/home', '.phone-report'),
    phone('phone-report', '#/report/upkeep.problem', '.phone-form'),
    phone('phone-to-do', '#/todo', '.phone-main', 'cui'),
    phone('phone-search', '#/search', '.phone-search'),
    phone('phone-entry', `#/entry/upkeep.problem/${toCheck}`, '.step-panel', 'cui'),
    phone('phone-account', `#/entry/renewal.account/${account}`, '.book', 'lu'),
    phone('phone-me', '#/me', '.phone-main'),
    phone('phone-reports', '#/reports', '.phone-links', 'zhou'),
    phone(
      'phone-sheet',
      `#/sheet/upkeep.handling/${sheet.from}/${sheet.to}`,
      '.phone-sheet',
      'zhou',
    ),
    phone('phone-published', `#/publication/${published}`, '.phone-sheet', 'zhou'),
    phone('phone-waiting', '#/waiting', '.phone-main'),
    phone('phone-suggest', '#/new/suggestions.suggestion', '.phone-form'),
  ]
}

/** Drawing goes on for a moment after the last answer: charts, maps, pictures (milliseconds). */
const settle = 350

/** Opens a screen in a page that belongs to nobody else, and waits until it is whole. */
export async function show(page: Page, ledger: RunningLedger, screen: Screen): Promise<void> {
  await page.context().clearCookies()
  if (screen.by !== null) await signedIn(page, ledger, screen.by)
  // Another address first: a change behind the # alone would not load the page anew for the next person.
  await page.goto('about:blank')
  await page.goto(screen.path)
  await page.locator(screen.ready).first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.waitForTimeout(settle)
}
