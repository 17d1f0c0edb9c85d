import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ImportWire, RegisterWire } from '../../../engine/define/wire.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { useDefinitions } from '../../queries.ts'
import { say } from '../../words/index.ts'
import { NotFound } from '../not-found.tsx'
import { PageHead } from '../page.tsx'
import { registerParams } from '../register-params.ts'
import './import.css'
import { Done, Returned, Undone } from './import-done.tsx'
import { type ImportActs, useImport, useImportActs } from './import-queries.ts'
import { Effect } from './effect.tsx'
import { importWords } from './import-words.ts'
import { Mapping } from './mapping.tsx'
import { Rows } from './rows.tsx'
import { Unread } from './unread.tsx'

/** One file on its way into a register: how it was understood, what would become of each row, and what was written. */
export function ImportPage() {
  const { programme, register: name, id } = useParams({ strict: false })
  const register = useDefinitions().registers.get(`${programme}.${name}`)
  return register?.create && id !== undefined ? (
    <Page key={id} register={register} id={id} />
  ) : (
    <NotFound />
  )
}

function Page({ register, id }: { readonly register: RegisterWire; readonly id: string }) {
  const w = importWords.use()
  const answer = useImport(register.key, id)
  const acts = useImportActs(register.key, id)
  const { data } = answer
  const error = acts.plan.error ?? acts.commit.error ?? acts.discard.error ?? acts.again.error
  return (
    <>
      <PageHead
        title={w.title(say(register.label))}
        beside={data && <p className="faint page-about">{data.fileName}</p>}
      >
        <Link
          className="button"
          to="/r/$programme/$register/import"
          params={registerParams(register.key)}
        >
          {w.back}
        </Link>
      </PageHead>
      {answer.error && !data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={8} />}
      {error && <Failure error={error} />}
      {data?.work && <Working work={data.work} />}
      {data?.problem && (
        <div className="notice notice-failed" role="alert">
          <p>{data.problem}</p>
        </div>
      )}
      {data && <Stage register={register} one={data} acts={acts} />}
    </>
  )
}

function Working({ work }: { readonly work: NonNullable<ImportWire['work']> }) {
  const w = importWords.use()
  return (
    <section className="panel" role="status">
      <p>
        {w.doing[work.doing]}
        {work.of > 0 && ` ${work.done} / ${work.of}`}
      </p>
      <progress
        className="import-progress"
        aria-label={w.doing[work.doing]}
        {...(work.of > 0 && { max: work.of, value: work.done })}
      />
      <p className="faint">{w.leave}</p>
    </section>
  )
}

function Stage({
  register,
  one,
  acts,
}: {
  readonly register: RegisterWire
  readonly one: ImportWire
  readonly acts: ImportActs
}) {
  const definitions = useDefinitions()
  const { preview } = one
  if (one.state === 'undone') return <Undone register={register} acts={acts} />
  if (one.state === 'done') return <Done one={one} register={register} acts={acts} />
  if (!preview || one.work) return null
  const turn = JSON.stringify([preview.plan, preview.counts])
  return (
    <>
      <Decide register={register} one={one} acts={acts} />
      <Mapping
        key={turn}
        register={register}
        preview={preview}
        busy={acts.plan.isPending}
        onPlan={(plan) => acts.plan.mutate(plan)}
      />
      <Unread
        key={`unread ${turn}`}
        register={register}
        definitions={definitions}
        preview={preview}
        busy={acts.plan.isPending}
        onPlan={(plan) => acts.plan.mutate(plan)}
      />
      <Rows
        key={`rows ${turn}`}
        register={register}
        definitions={definitions}
        id={one.id}
        preview={preview}
        onPlan={(plan) => acts.plan.mutate(plan)}
      />
    </>
  )
}

/** What would be written, and the choice between all rows and the good ones. */
function Decide({
  register,
  one,
  acts,
}: {
  readonly register: RegisterWire
  readonly one: ImportWire
  readonly acts: ImportActs
}) {
  const w = importWords.use()
  const navigate = useNavigate()
  const { preview } = one
  if (!preview) return null
  const { counts } = preview
  const good = counts.new + counts.changed
  const commit = (which: 'all' | 'good') => acts.commit.mutate({ which, expect: counts })
  return (
    <section className="panel decide">
      <ul className="import-counts">
        {(['new', 'changed', 'unchanged', 'refused'] as const).map((kind) => (
          <li key={kind} data-kind={kind}>
            <strong className="digits">{counts[kind]}</strong> {w.kinds2[kind]}
          </li>
        ))}
        {preview.sender !== null && <li className="faint">{w.sender(preview.sender)}</li>}
      </ul>
      <Effect preview={preview} />
      {counts.refused > 0 && <p className="faint">{w.refusedFirst(counts.refused)}</p>}
      <div className="form-buttons">
        {good === 0 ? (
          <span className="faint">{w.nothing}</span>
        ) : counts.refused === 0 ? (
          <button
            type="button"
            className="button button-primary"
            disabled={acts.commit.isPending}
            onClick={() => commit('all')}
          >
            {w.commitAll(good)}
          </button>
        ) : (
          <button
            type="button"
            className="button button-primary"
            disabled={acts.commit.isPending}
            onClick={() => commit('good')}
          >
            {w.commitGood(good, counts.refused)}
          </button>
        )}
        {counts.refused > 0 && <Returned register={register} one={one} />}
        <button
          type="button"
          className="button"
          onClick={() =>
            acts.discard.mutate(undefined, {
              onSuccess: () =>
                void navigate({
                  to: '/r/$programme/$register/import',
                  params: registerParams(register.key),
                }),
            })
          }
        >
          {w.discard}
        </button>
      </div>
    </section>
  )
}
