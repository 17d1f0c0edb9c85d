import { Link, useNavigate } from '@tanstack/react-router'
import type { ImportWire, RegisterWire } from '../../../engine/define/wire.ts'
import { api, RefusedError } from '../../api.ts'
import { Failure } from '../../parts/failure.tsx'
import { registerParams } from '../register-params.ts'
import type { ImportActs } from './import-queries.ts'
import { importWords } from './import-words.ts'

/** The way to the returned file. */
export const Returned = ({
  register,
  one,
}: {
  readonly register: RegisterWire
  readonly one: ImportWire
}) => {
  const w = importWords.use()
  return (
    <a
      className="button"
      href={api.returnedAddress(register.key, one.id)}
      title={w.returnedHelp}
      download
    >
      {w.returned}
    </a>
  )
}

/** After the writing: what was written, and the way back. */
export function Done({
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
  const { counts } = one
  const returns = counts && counts.refused > 0 && !one.fileCleared
  const kept =
    acts.undo.error instanceof RefusedError && acts.undo.error.refusal.type.endsWith('import-kept')
  return (
    <section className="panel">
      {counts && (
        <p role="status" className="import-done">
          ✓ {w.done(counts.new, counts.changed)}{' '}
          {counts.refused > 0 && w.doneRefused(counts.refused)}
        </p>
      )}
      {acts.undo.error && <Failure error={acts.undo.error} />}
      <div className="form-buttons">
        <Link
          className="button button-primary"
          to="/r/$programme/$register"
          params={registerParams(register.key)}
        >
          {w.toList}
        </Link>
        {returns && <Returned register={register} one={one} />}
        <button
          type="button"
          className="button"
          disabled={acts.again.isPending || one.fileCleared}
          onClick={() =>
            acts.again.mutate(undefined, {
              onSuccess: ({ id }) =>
                void navigate({
                  to: '/r/$programme/$register/import/$id',
                  params: { ...registerParams(register.key), id },
                }),
            })
          }
        >
          {w.again}
        </button>
        <button
          type="button"
          className="button"
          title={w.undoAsk}
          disabled={acts.undo.isPending}
          onClick={() => acts.undo.mutate(kept)}
        >
          {kept ? w.undoRest : w.undo}
        </button>
      </div>
      {returns && <p className="faint">{w.returnedHelp}</p>}
      <p className="faint">{one.fileCleared ? w.fileCleared : w.fileKept}</p>
      <p className="faint">{w.undoAsk}</p>
    </section>
  )
}

/** After an import was taken back. */
export function Undone({
  register,
  acts,
}: {
  readonly register: RegisterWire
  readonly acts: ImportActs
}) {
  const w = importWords.use()
  const kept = acts.undo.data?.kept ?? []
  return (
    <section className="panel">
      <p role="status">{w.undone}</p>
      {kept.length > 0 && (
        <>
          <p>{w.kept}</p>
          <ul>
            {kept.map(({ line, text }) => (
              <li key={line}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Link className="button" to="/r/$programme/$register" params={registerParams(register.key)}>
        {w.toList}
      </Link>
    </section>
  )
}
