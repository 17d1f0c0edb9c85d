import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { Home } from './home.tsx'
import { NotFound } from './not-found.tsx'
import { searchWords } from './search-words.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute()
/** Every screen but the wall display and the circular stands in the desk's frame. */
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Shell })
const under = { getParentRoute: () => desk }

const home = createRoute({ ...under, path: '/', validateSearch: searchWords, component: Home })
const todo = createRoute({
  ...under,
  path: '/todo/$section',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./todo/todo-page.tsx'), 'TodoPage'),
})
const list = createRoute({
  ...under,
  path: '/r/$programme/$register',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/list-page.tsx'), 'ListPage'),
})
const board = createRoute({
  ...under,
  path: '/r/$programme/$register/board',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/register-views.tsx'), 'BoardPage'),
})
const map = createRoute({
  ...under,
  path: '/r/$programme/$register/map',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/register-views.tsx'), 'MapPage'),
})
const calendar = createRoute({
  ...under,
  path: '/r/$programme/$register/calendar',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/register-views.tsx'), 'CalendarPage'),
})
const spans = createRoute({
  ...under,
  path: '/r/$programme/$register/spans',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/register-views.tsx'), 'SpansPage'),
})
const funnel = createRoute({
  ...under,
  path: '/r/$programme/$register/funnel',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/register-views.tsx'), 'FunnelPage'),
})
const roster = createRoute({
  ...under,
  path: '/r/$programme/$register/roster',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/register-views.tsx'), 'RosterPage'),
})
const matrix = createRoute({
  ...under,
  path: '/r/$programme/$register/matrix',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./list/register-views.tsx'), 'MatrixPage'),
})
const draw = createRoute({
  ...under,
  path: '/r/$programme/$register/draw',
  component: lazyRouteComponent(() => import('./draw-page.tsx'), 'DrawPage'),
})
const create = createRoute({
  ...under,
  path: '/r/$programme/$register/new',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./create-page.tsx'), 'CreatePage'),
})
const importStart = createRoute({
  ...under,
  path: '/r/$programme/$register/import',
  component: lazyRouteComponent(() => import('./import/import-start.tsx'), 'ImportStart'),
})
const importOne = createRoute({
  ...under,
  path: '/r/$programme/$register/import/$id',
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
})
const entry = createRoute({
  ...under,
  path: '/r/$programme/$register/$id',
  component: lazyRouteComponent(() => import('./entry/entry-page.tsx'), 'EntryPage'),
})
const figures = createRoute({
  ...under,
  path: '/figures',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./figures-page.tsx'), 'FiguresPage'),
})
const figureEntries = createRoute({
  ...under,
  path: '/figures/entries',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./figure-entries-page.tsx'), 'FigureEntriesPage'),
})
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./wall-page.tsx'), 'WallPage'),
})
const targets = createRoute({
  ...under,
  path: '/targets',
  component: lazyRouteComponent(() => import('./targets-page.tsx'), 'TargetsPage'),
})
const reports = createRoute({
  ...under,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
})
const sheet = createRoute({
  ...under,
  path: '/sheet',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./reports/sheet-page.tsx'), 'SheetPage'),
})
const publications = createRoute({
  ...under,
  path: '/publications',
  component: lazyRouteComponent(
    () => import('./reports/publications-page.tsx'),
    'PublicationsPage',
  ),
})
const publication = createRoute({
  ...under,
  path: '/publications/$id',
  component: lazyRouteComponent(() => import('./reports/publication-page.tsx'), 'PublicationPage'),
})
const circular = createRoute({
  getParentRoute: () => root,
  path: '/circular',
  validateSearch: searchWords,
  component: lazyRouteComponent(() => import('./reports/circular-page.tsx'), 'CircularPage'),
})
const jobs = createRoute({
  ...under,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./jobs-page.tsx'), 'JobsPage'),
})
const moves = createRoute({
  ...under,
  path: '/moves',
  component: lazyRouteComponent(() => import('./moves-page.tsx'), 'MovesPage'),
})
const exported = createRoute({
  ...under,
  path: '/exports',
  component: lazyRouteComponent(() => import('./exports-page.tsx'), 'ExportsPage'),
})
const about = createRoute({
  ...under,
  path: '/about',
  component: lazyRouteComponent(() => import('./about-page.tsx'), 'AboutPage'),
})

const elsewhere = createRoute({ ...under, path: '$', component: NotFound })

/** Addresses are plain words, so that they can be read, sent and bookmarked: /r/…/problem?state=filed&due.to=2018-05-09. */
export const router = createRouter({
  routeTree: root.addChildren([
    wall,
    circular,
    desk.addChildren([
      home,
      todo,
      board,
      map,
      calendar,
      spans,
      funnel,
      roster,
      matrix,
      draw,
      create,
      importStart,
      importOne,
      entry,
      list,
      figures,
      figureEntries,
      targets,
      reports,
      sheet,
      publications,
      publication,
      jobs,
      moves,
      exported,
      about,
      elsewhere,
    ]),
  ]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(searchWords(search)).toString()
    return text === '' ? '' : `?${text}`
  },
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
