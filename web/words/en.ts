import type { UiWords } from './zh.ts'

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

/** The texts of the screens in English, complete against the Chinese by type. */
export const en: UiWords = {
  app: { name: 'Taizhang', skip: 'Skip to the main content', loading: 'Loading…', synthetic: 'Synthetic', source: 'Source', demonstration: 'Demonstration' },
  act: {
    save: 'Save', submit: 'Submit', cancel: 'Cancel', close: 'Close', back: 'Back', again: 'Try again', reload: 'Reload', confirm: 'Confirm', remove: 'Delete', clear: 'Clear',
    more: 'Load more', open: 'Open', add: 'Add', choose: 'Choose', search: 'Search', export: 'Export', preview: 'Preview', done: 'Done', use: 'Use', discard: 'Discard', change: 'Change',
  },
  value: { yes: 'Yes', no: 'No', none: 'Not given', unknown: 'Unknown', all: 'All', masked: 'Masked', any: 'Any' },
  field: {
    required: 'required', optional: 'optional', asked: 'needed for this step', necessity: 'Why this is needed', suggested: 'Suggested', because: 'Because',
    suggestionUsed: 'Filled in as suggested; you can change it', tooLong: (max) => `At most ${max} characters`, computed: 'Computed',
  },
  fail: {
    unreachable: 'The server cannot be reached',
    unreachableHelp: 'Check the network and try again. What you typed is still here.',
    broken: 'The server failed',
    brokenHelp: (id) => `Try again in a while. If it goes on, give the administrator this number: ${id}.`,
    brokenHelpPlain: 'Try again in a while. If it goes on, tell the administrator.',
    refused: 'This could not be done',
    summary: (n) => `${plural(n, 'thing')} to put right`,
    possible: 'Possible now',
    notFound: 'This page was not found',
    notFoundHelp: 'The address may have changed, or your post may not see it. Start again from the navigation on the left.',
    offline: 'The connection to the server is lost and is being restored. What you see may be out of date.',
    drawing: 'This part could not be shown',
    drawingHelp: 'Reload the page; everything else still works.',
  },
  stale: {
    title: 'Somebody changed this entry while you were typing',
    help: 'Everything you typed is still here. Read the changes below, then you can submit.',
    goOn: 'Go on with the newest content',
    unchanged: 'The change did not touch any field you can see.',
  },
  draft: { restored: 'What you had not submitted was restored', discard: 'Discard this draft' },
  signIn: {
    title: 'Sign in', name: 'User name', password: 'Password', enter: 'Sign in', entering: 'Signing in…', missing: 'Give a user name and a password',
    demonstration: 'Demonstration posts', demonstrationHelp: 'Choose a post to fill in its user name. The password was printed when the program started.',
    last: (at) => `Last sign-in: ${at}. If this was not you, tell the administrator.`, first: 'This is your first sign-in.', out: 'Sign out', ended: 'Your sign-in has expired. Please sign in again.',
  },
  nav: {
    main: 'Main navigation', home: 'Home', todo: 'To do', figures: 'Charts', jobs: 'Background jobs', api: 'API', about: 'About', suggestions: 'Suggestions',
    programmes: 'Programmes', system: 'System', menu: 'Menu', more: 'More', posts: 'Posts', deputy: 'deputy', language: '中文', languageHelp: 'Switch to Chinese',
    collapse: 'Hide navigation', expand: 'Show navigation', keys: 'Keyboard keys', phone: 'Phone version',
  },
  search: { label: (register) => `Search ${register}`, place: 'Text, number or pinyin initials', none: 'Open a register first, then search' },
  home: {
    title: 'Home', hello: (name) => `Hello, ${name}`, todo: 'To do', dueSoon: 'Due soon', overdue: 'Overdue', sentBack: 'Sent back', done: 'Done by me', unit: 'My unit',
    byRegister: 'By register', register: 'Register', open: 'Open', recent: 'Recent changes', recentNone: 'Nothing changed recently.', unitTitle: (unit) => `${unit} and the units below it`,
    clear: 'Nothing waits for you now.', unitNone: 'Nothing is open in your unit now.', noPosts: 'You hold no post yet, so nothing can wait for you. Ask the administrator.',
  },
  todo: {
    title: 'To do', registers: 'Registers', help: {
      todo: 'Entries waiting for one of your posts', dueSoon: 'Entries waiting for you that are nearly due', overdue: 'Entries waiting for you past their time limit', sentBack: 'Entries sent back to you',
      unit: 'Entries open in your unit and below', done: 'Entries you took a step on',
    },
    none: { todo: 'Nothing to do.', dueSoon: 'Nothing is nearly due.', overdue: 'Nothing is overdue.', sentBack: 'Nothing was sent back.', unit: 'Nothing is open in your unit.', done: 'You have not taken a step yet.' },
    noneHelp: 'Open a register on the left to see all entries.',
  },
  list: {
    views: 'Views', list: 'List', board: 'Board', map: 'Map', calendar: 'Calendar', create: (register) => `New ${register}`,
    filters: 'Filters', addFilter: 'Add a filter', clearFilters: 'Clear all filters', removeFilter: (label) => `Remove filter: ${label}`,
    from: 'From', to: 'To', min: 'At least', max: 'At most', contains: 'Contains', known: 'Given', unknownValue: 'Not given', apply: 'Apply',
    state: 'State', due: 'Due', overdue: 'Overdue', overdueYes: 'Overdue only', synthetic: 'Data', syntheticYes: 'Synthetic', syntheticNo: 'Real',
    columns: 'Columns', columnsHelp: 'Choose the columns to show', columnsReset: 'Default columns', no: 'Number', updated: 'Updated', created: 'Created', light: 'Light',
    sort: 'Sort', ascending: 'ascending', descending: 'descending', sortBy: (column) => `Sort by ${column}`,
    count: (n, exact) => (exact ? plural(n, 'entry', 'entries') : `More than ${n} entries`), shown: (n) => `${n} shown`, end: 'This is the end',
    none: 'No entries yet', noneHelp: 'Use “New” to add the first one.', noneHelpRead: 'New entries will be shown here.', noneFiltered: 'No entry matches', noneFilteredHelp: 'Remove a filter or search for another word.',
    selectAll: 'Select all shown entries', select: (no) => `Select ${no}`, selected: (n) => `${n} selected`, unselect: 'Unselect',
    bulk: 'Act on all', allView: 'All', saveView: 'Save as my view', viewName: 'Name of the view', savedViews: 'My views', noSaved: 'No saved views yet. Set filters and columns, then save them.', viewSaved: 'The view was saved',
    deleteView: (name) => `Delete view: ${name}`, exportHelp: 'Export every row of this query (CSV, opens in Excel and WPS)', fresh: 'Something changed', refresh: 'Refresh',
  },
  bulk: {
    title: (step, n) => `${step}: ${plural(n, 'entry', 'entries')}`, step: 'Choose a step', none: 'No step is possible for these entries now.',
    previewHelp: 'Preview first; nothing is changed by it.', preview: 'Preview', ok: 'Possible', refused: 'Not possible', willDo: (n) => `Do it for the ${n} possible`,
    finished: (ok, no) => (no === 0 ? `All ${ok} were done.` : `${ok} were done, ${no} were not.`), made: 'Done', no: 'Number', outcome: 'Outcome', why: 'Why', edit: 'Back to the form', allRefused: 'None of these entries can be treated this way. The reasons are below.',
  },
  entry: {
    fields: 'Content', photos: 'Photos', place: 'Place', lines: 'Lines', related: 'Related entries', timeline: 'Course of events', actions: 'What can be done now', notNow: 'What cannot be done now', none: 'There is no step you can take now.',
    over: 'This entry is closed.', sum: 'Sum', otherFields: (n) => `${n} more not given`, version: (n) => `version ${n}`, created: 'Created', updated: 'Updated', more: 'More',
    relatedLine: (register, field, n) => `${register} (${field}): ${n}`, lineAdd: (label) => `New ${label}`, linesMore: 'Open the full list',
    changed: 'This entry was just changed; the newest content is shown.', filesNone: 'No files', download: 'Download', larger: (n, all) => `Photo ${n} of ${all}`, previous: 'Previous', next: 'Next', taken: 'Taken',
    noPlace: 'No place was recorded.', aside: 'Other acts', saved: (no) => `${no} was created`, stepDone: (step) => `“${step}” was done`, createAnother: 'Create another', copy: 'Copy number', copied: 'Copied', print: 'Print',
  },
  step: {
    reason: 'Reason', reasonText: 'Reason in words', reasonMore: 'More about the reason', chooseReason: 'Choose a reason', post: 'Acting as', take: (step) => `Confirm: ${step}`, sending: 'Sending…', nothing: 'Nothing to fill in; just confirm.', goesTo: (state) => `The state becomes “${state}”`, same: 'The state stays the same',
    asked: 'Needed', offered: 'May be added', reasonMissing: 'Give a reason',
  },
  clock: {
    title: 'Time limit', due: 'Due', remaining: 'Left', over: 'Over by', within: 'Allowed', started: 'Started', stopped: 'Stopped', late: 'Late', inTime: 'In time', exempt: 'Appeal upheld: not counted as late', paused: 'Paused', running: 'Running', notStarted: 'Not started', stoppedState: 'Ended', extensions: (n) => `Extended ${n === 1 ? 'once' : `${n} times`}`, none: 'No time limit',
    onCourse: 'On course', near: 'Nearly due', used: (share) => `${share} used`,
    unit: { urgentHours: 'hours (urgent)', workingHours: 'working hours', workingMinutes: 'working minutes', workingDays: 'working days', naturalDays: 'calendar days' },
  },
  history: {
    created: 'Created', from: 'was', to: 'now', none: 'Nothing has happened yet.', recorded: (at) => `Recorded later, ${at}`, role: 'Role', reason: 'Reason', system: 'System', reading: 'Loading the course of events…', emptied: '(empty)', changes: (n) => plural(n, 'change'),
    channel: { web: 'Desk', phone: 'Phone', import: 'Import', facts: 'Published facts', system: 'System', api: 'API' },
  },
  create: { title: (label) => `New ${label}`, parts: 'Needed', more: 'May be added', help: 'Fields marked * are required. What you type is kept until you close this window.', submit: 'Submit' },
  jobs: {
    title: 'Background jobs', help: 'Reminders, escalations and thumbnails are made in the background. Failed jobs are tried again by themselves.', waiting: 'Waiting', running: 'Running', failed: 'Failed', done: 'Done', task: 'Task', status: 'Status', attempts: 'Attempts', runAt: 'Planned for', error: 'Error', recent: 'Recently done', none: 'No jobs are queued now.', recentNone: 'No jobs were done recently.', at: 'Time', outcome: 'Outcome', detail: 'Detail',
    task_: { reminder: 'Reminder', escalate: 'Escalation', thumbnail: 'Thumbnail', automatic: 'Automatic step' },
  },
  about: {
    title: 'About', text: 'Taizhang keeps every promise as one entry: who owns it, when it is due, how it went and who checked it. Every figure is computed from the entries and opens onto them.', versions: 'Versions', filing: 'Filing number', filingNone: 'Not given yet (the administrator sets it)', browser: 'Browsers', browserHelp: 'Chrome (90 or newer kernels), Edge, Firefox ESR, 360, Qianxin and UOS browsers.',
    privacy: 'Nobody checks in here, collects points, is ranked or has online time counted; nobody’s track is recorded. A photo or place is required only where a rule needs it, and the rule is shown.', privacyTitle: 'What it does not do', unready: 'The server reported no versions.',
  },
  keys: {
    title: 'Keyboard keys', search: 'Search', home: 'Home', todo: 'To do', down: 'Next entry', up: 'Previous entry', open: 'Open the current entry', help: 'Show these keys', close: 'Close a window', select: 'Select or unselect the current entry',
    note: 'The keys rest while you type in a box.',
  },
  light: { green: 'On course', blue: 'Blue', yellow: 'Yellow', orange: 'Orange', red: 'Red', overdue: 'Overdue', none: 'No limit', done: 'Ended' },
  money: { yuan: 'yuan', wan: '10k yuan', yi: '100m yuan', switch: 'Unit of money' },
  time: {
    days: (n) => plural(n, 'day'), hours: (n) => plural(n, 'hour'), minutes: (n) => plural(n, 'minute'), now: 'just now', ago: (span) => `${span} ago`, later: (span) => `in ${span}`, left: (span) => `${span} left`, overBy: (span) => `${span} over`,
  },
  views: { boardMissing: 'Board', loading: 'Opening…' },
}
