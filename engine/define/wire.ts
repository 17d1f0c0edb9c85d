/*
 * What the API says, as types: the one contract between the server and everybody who reads it. Routes are
 *   GET    /api/session                      SessionWire          POST {signIn, password} signs in, DELETE signs out
 *   GET    /api/definitions                  DefinitionsWire      what the signed-in person may see of the definitions
 *   GET    /api/home                         HomeWire
 *   GET    /api/overview                     OverviewWire  ?unit=
 *   GET    /api/todo?section=…&register=…    TodoWire             section: todo | dueSoon | overdue | sentBack | unit | done,
 *                                                                or with unit=: overdue | dueSoon | opened | closed | moved
 *   GET    /api/<programme>/<register>       ListWire             see the query words below
 *   POST   /api/<programme>/<register>       WriteAnswer          body CreateBody
 *   GET    …/<register>/export.csv           the same query, all rows, UTF-8 with BOM
 *   GET    …/<register>/board | counts?by= | map?box= | calendar?from=&to=      BoardWire | CountsWire | MapWire | CalendarWire
 *   GET    …/<register>/matrix               MatrixWire           of a register of what units owe
 *   POST   …/<register>/draw                 DrawWire             body DrawBody; of a register whose entries a lot decides
 *   POST   …/<register>/steps/<step>         BulkWire             body BulkBody; preview: true changes nothing
 *   GET    …/<register>/imports              ImportWire[]         POST (multipart "file", "clientId") takes a table in, ImportWire
 *   GET    …/<register>/imports/<id>         ImportWire           DELETE gives it up
 *   GET    …/imports/<id>/rows?kind=&after=  ImportRowsWire       what becomes of each row
 *   POST   …/imports/<id>/plan               ImportWire           body ImportPlanWire; …/again {sheet} takes the file's next sheet
 *   POST   …/imports/<id>/commit             ImportWire           body {which: 'all' | 'good', expect: ImportCountsWire}
 *   POST   …/imports/<id>/undo               ImportUndoneWire     body {partly: boolean}
 *   GET    …/imports/<id>/returned           the same file, refused rows marked; GET …/<register>/template.xlsx an empty one
 *   GET    …/<register>/<id>                 EntryPageWire
 *   GET    …/<register>/<id>/history         HistoryWire
 *   POST   …/<register>/<id>/steps/<step>    WriteAnswer          body StepBody
 *   POST   /api/files (multipart "file")     FileWire             GET /api/files/<id>, /api/files/<id>/thumbnail
 *   GET    /api/people?q= | /api/posts?q=    NamedWire[]
 *   GET    /api/views, POST, DELETE /api/views/<id>   SavedViewWire
 *   GET    /api/figures?indicators=a.b,…&from=2018-01&to=2018-12&by=field&unit=…   FiguresWire
 *   GET    /api/figures/verification?indicators=a.b,…   VerificationWire[]   POST {indicator} compares one now
 *   GET    /api/units/moves                  UnitMoveWire[]       POST /api/units/<id>/move {parent, day, reason, preview?}
 *   GET    /api/targets                      TargetsWire
 *   GET    /api/sheets?report=a.b&from=&to=  ReportSheetWire      the sheet as it stands; /api/sheets.xlsx&lang= the same as a file
 *   GET    /api/publications?after=          PublicationsWire     POST, body PublicationBody
 *   GET    /api/publications/<id>            PublicationWire      …/sheet.xlsx?lang= the file as it was published
 *   GET    /api/jobs                         JobsWire
 *   GET    /api/exports?after=              ExportsWire
 *   GET    /api/notices                      NoticeWire[]         POST /api/notices/read {ids?} marks them as read
 *   GET    /api/changes                      server-sent events named "change", data ChangeWire
 *   GET    /api/openapi.json, /api/docs, /healthz
 * Query words of lists: q (search), state=a,b, <field>=a,b (is one of), <field>.from, <field>.to (inclusive), <field>.known=yes|no,
 * due.from, due.to, overdue=yes, synthetic=yes|no, view=<name>, sort=<field> or -<field> (also no, due, updated, created), after=<cursor>,
 * limit (1..200, default 50), ids=a,b, count=yes.
 * The language of texts made by the server follows Accept-Language (zh by default, en).
 */

export type * from './wire-bodies.ts'
export type * from './wire-definitions.ts'
export type * from './wire-dhis2.ts'
export type * from './wire-entry.ts'
export type * from './wire-imports.ts'
export type * from './wire-news.ts'
export type * from './wire-publications.ts'
export type * from './wire-refusal.ts'
export type * from './wire-reports.ts'
export type * from './wire-session.ts'
export type * from './wire-targets.ts'
export type * from './wire-values.ts'
export type * from './wire-views.ts'
export type * from './wire-write.ts'
