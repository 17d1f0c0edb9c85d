import { useEffect, useMemo, useState } from 'react'
import type { EntryWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { readingText } from '../../fields/parts/readings.ts'
import { Failure } from '../../parts/failure.tsx'
import { MoreButton } from '../../parts/pages.tsx'
import { Empty, Skeleton } from '../../parts/quiet.tsx'
import { useList } from '../../queries.ts'
import { language, say, useLanguage, useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'
import { EntryTable } from '../table/entry-table.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { columnsNamed } from './columns.tsx'
import type { Readings } from './filter-texts.ts'
import {
  columnsOf,
  columnsWord,
  filteredBy,
  queryOf,
  valuesOf,
  withoutFilters,
  withWords,
} from './list-query.ts'
import { RegisterFrame, type RegisterScreen } from './register-frame.tsx'
import { SavedViews } from './saved-views.tsx'

/** A register as a list: filters, views, columns and order in the address, rows loaded as one scrolls. */
export function ListPage() {
  const [readings, setReadings] = useState<Readings>({})
  return (
    <RegisterFrame mode="list" readings={readings} Tools={ListTools}>
      {(screen) => <Rows key={screen.register.key} {...screen} onReadings={setReadings} />}
    </RegisterFrame>
  )
}

const ListTools = (screen: RegisterScreen) => (
  <>
    <ColumnChooser {...screen} />
    <SavedViews {...screen} />
    <ExportLinks {...screen} />
  </>
)

function ExportLinks({ register, words }: RegisterScreen) {
  const w = useDeskWords()
  const ui = useWords()
  // What somebody chose to see is what they take out; else all that the register has.
  const columns = valuesOf(words, columnsWord).join(',')
  // A link sends the browser's language, which may be another than the one chosen here.
  const query = { ...queryOf(words), ...(columns !== '' && { columns }), lang: useLanguage() }
  return (
    <>
      <a
        className="button"
        href={api.exportAddress(register.key, 'xlsx', query)}
        title={w.list.exportXlsxHelp}
        download
      >
        {ui.act.export} Excel
      </a>
      <a
        className="button"
        href={api.exportAddress(register.key, 'csv', { ...query, titles: 'yes' })}
        title={w.list.exportHelp}
        download
      >
        CSV
      </a>
    </>
  )
}

/** How ids read in the entries that are shown, so that filters by them can be named. */
function readingsIn(entries: readonly EntryWire[]): Readings {
  const found: Record<string, string> = {}
  for (const entry of entries)
    for (const [field, reading] of Object.entries(entry.readings)) {
      const id = entry.values[field]
      if (typeof id === 'string') found[id] = readingText(reading, language())
    }
  return found
}

function Rows({
  register,
  definitions,
  words,
  onWords,
  onReadings,
}: RegisterScreen & { readonly onReadings: (readings: Readings) => void }) {
  const w = useDeskWords()
  const ui = useWords()
  const query = queryOf(words)
  const answer = useList(register.key, query)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const pages = answer.data?.pages
  const entries = useMemo(() => pages?.flatMap((page) => page.entries) ?? [], [pages])
  useEffect(() => onReadings(readingsIn(entries)), [entries, onReadings])
  if (answer.error && !answer.data)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!pages) return <Skeleton lines={12} />
  const count = pages[0]?.count
  if (entries.length === 0) {
    const filtered = filteredBy(words).length > 0 || words.view !== undefined
    return filtered ? (
      <Empty title={w.list.noneFiltered} help={w.list.noneFilteredHelp}>
        <button
          type="button"
          className="button"
          onClick={() => onWords(withWords(withoutFilters(words), { view: '' }))}
        >
          {w.list.clearFilters}
        </button>
      </Empty>
    ) : (
      <Empty
        title={w.list.none}
        help={register.create ? w.list.noneHelp(say(register.create.label)) : w.list.noneHelpRead}
      />
    )
  }
  const canAct = register.steps.length > 0
  return (
    <>
      <EntryTable
        label={say(register.label)}
        columns={columnsNamed(columnsOf(register, words), register, definitions, w)}
        entries={entries}
        sort={words.sort ?? '-no'}
        onSort={(sort) => onWords(withWords(words, { sort }))}
        selection={canAct ? { ids: selected, onChange: setSelected } : undefined}
        onNearEnd={() => answer.hasNextPage && !answer.isFetching && void answer.fetchNextPage()}
        ending={
          answer.hasNextPage ? (
            <MoreButton answer={answer} />
          ) : (
            <span className="faint">{w.list.end}</span>
          )
        }
      />
      <p className="list-foot faint" role="status">
        {count && w.list.count(count.n, count.exact)} · {w.list.shown(entries.length)}
        {answer.isFetching && ` · ${ui.app.loading}`}
      </p>
      {selected.size > 0 && (
        <BulkBar
          register={register}
          definitions={definitions}
          entries={entries.filter((entry) => selected.has(entry.id))}
          onClear={() => setSelected(new Set())}
        />
      )}
    </>
  )
}
