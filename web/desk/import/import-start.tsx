import { Link, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ImportWire, RegisterWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { formatMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { useDefinitions } from '../../queries.ts'
import { say } from '../../words/index.ts'
import { NotFound } from '../not-found.tsx'
import { PageHead } from '../page.tsx'
import { registerParams } from '../register-params.ts'
import { useHandIn } from './drop-file.tsx'
import { useImports } from './import-queries.ts'
import { importWords } from './import-words.ts'

/** Where tables of a register are handed in, and where one comes back to those handed in before. */
export function ImportStart() {
  const { programme, register: name } = useParams({ strict: false })
  const register = useDefinitions().registers.get(`${programme}.${name}`)
  return register?.create ? <Start key={register.key} register={register} /> : <NotFound />
}

function Start({ register }: { readonly register: RegisterWire }) {
  const w = importWords.use()
  return (
    <>
      <PageHead title={w.title(say(register.label))}>
        <a className="button" href={api.templateAddress(register.key)} download>
          {w.template}
        </a>
        <Link className="button" to="/r/$programme/$register" params={registerParams(register.key)}>
          {w.back}
        </Link>
      </PageHead>
      <DropZone register={register} />
      <Past register={register} />
    </>
  )
}

function DropZone({ register }: { readonly register: RegisterWire }) {
  const w = importWords.use()
  const { handIn, percent } = useHandIn(register)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) handIn.mutate(file)
  }
  return (
    <section
      className="panel drop-zone"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <p className="drop-line">
        {w.drop}{' '}
        <button
          type="button"
          className="button button-primary"
          disabled={handIn.isPending}
          onClick={() => input.current?.click()}
        >
          {w.choose}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={w.choose}
        accept=".xlsx,.xls,.csv,.txt"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <p className="faint">{w.kinds}</p>
      {handIn.isPending && <p role="status">{w.uploading(percent)}</p>}
      {handIn.error && <Failure error={handIn.error} />}
    </section>
  )
}

/** What became of an import, in a few words. */
function outcomeOf(one: ImportWire, w: ReturnType<typeof importWords.use>): string {
  const { counts } = one
  if (one.state !== 'done' || !counts) return w.states[one.state]
  const refused = counts.refused > 0 ? ` ${w.doneRefused(counts.refused)}` : ''
  return `${w.done(counts.new, counts.changed)}${refused}`
}

function Past({ register }: { readonly register: RegisterWire }) {
  const w = importWords.use()
  const answer = useImports(register.key)
  return (
    <section className="panel">
      <h2>{w.past}</h2>
      <p className="faint">{w.keptFor}</p>
      {answer.error && !answer.data && <Failure error={answer.error} />}
      {answer.isPending && <Skeleton lines={3} />}
      {answer.data?.length === 0 && <p className="faint">{w.noPast}</p>}
      {answer.data && answer.data.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.file}</th>
              <th scope="col">{w.when}</th>
              <th scope="col">{w.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {answer.data.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link
                    to="/r/$programme/$register/import/$id"
                    params={{ ...registerParams(register.key), id: one.id }}
                  >
                    {one.fileName}
                  </Link>
                </td>
                <td className="digits">{formatMoment(one.doneAt ?? one.createdAt)}</td>
                <td>{outcomeOf(one, w)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
