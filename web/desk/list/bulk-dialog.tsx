import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import type { BulkWire, EntryWire, RegisterWire, StepWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import type { Definitions } from '../../definitions.ts'
import { ActForm } from '../../form/act-form.tsx'
import { actFields, bodyOf, refusalOf } from '../../form/act-model.ts'
import { useDraft } from '../../form/draft.ts'
import { Failure } from '../../parts/failure.tsx'
import { keys, useSession } from '../../queries.ts'
import { say, useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'

interface BulkDialogProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly step: StepWire
  readonly entries: readonly EntryWire[]
  /** `done` is true when something was changed. */
  readonly onClose: (done: boolean) => void
}

/** A step over many entries: the form, a preview that changes nothing, and the outcome for each. */
export function BulkDialog({ register, definitions, step, entries, onClose }: BulkDialogProps) {
  const w = useDeskWords()
  const ui = useWords()
  const client = useQueryClient()
  const { data: session } = useSession()
  const handle = useDraft(`${session?.person?.id}/${register.key}/bulk/${step.name}`)
  const [preview, setPreview] = useState<BulkWire>()
  const send = (chosen: readonly EntryWire[], isPreview: boolean) => {
    const body = bodyOf(actFields(register, step), handle.draft, () => null, {})
    return api.bulkStep(register.key, step.name, {
      ...body,
      entries: chosen.map(({ id, version }) => ({ id, version })),
      preview: isPreview,
    })
  }
  const look = useMutation({ mutationFn: () => send(entries, true), onSuccess: setPreview })
  const willing = entries.filter((entry) =>
    preview?.results.some((result) => result.id === entry.id && result.ok),
  )
  const act = useMutation({
    mutationFn: () => send(willing, false),
    onSuccess: () => {
      handle.clear()
      void client.invalidateQueries({ queryKey: keys.register(register.key) })
      void client.invalidateQueries({ queryKey: keys.home })
    },
  })
  const error = act.error ?? look.error
  const refusal = refusalOf(error)
  const outcome = act.data ?? preview
  const ok = act.data?.results.filter((result) => result.ok).length ?? 0
  return (
    <Modal
      open
      title={w.bulk.title(say(step.label), entries.length)}
      width={760}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => onClose(act.isSuccess)}
    >
      {error && !refusal && <Failure error={error} />}
      {!outcome && (
        <>
          <p className="faint">{w.bulk.previewHelp}</p>
          <ActForm
            register={register}
            definitions={definitions}
            act={step}
            handle={handle}
            refusal={refusal}
          />
        </>
      )}
      {outcome && <Outcome bulk={outcome} entries={entries} made={act.isSuccess} />}
      {act.isSuccess && <p role="status">{w.bulk.finished(ok, act.data.results.length - ok)}</p>}
      {preview && !act.isSuccess && willing.length === 0 && (
        <p role="status">{w.bulk.allRefused}</p>
      )}
      <div className="form-buttons">
        {!preview && (
          <button
            type="button"
            className="button button-primary"
            disabled={look.isPending}
            onClick={() => look.mutate()}
          >
            {w.bulk.preview}
          </button>
        )}
        {preview && !act.isSuccess && (
          <>
            <button
              type="button"
              className="button button-primary"
              disabled={act.isPending || willing.length === 0}
              onClick={() => act.mutate()}
            >
              {w.bulk.willDo(willing.length)}
            </button>
            <button type="button" className="button" onClick={() => setPreview(undefined)}>
              {w.bulk.edit}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={() => onClose(act.isSuccess)}>
          {act.isSuccess ? ui.act.done : ui.act.cancel}
        </button>
      </div>
    </Modal>
  )
}

/** What would happen, or happened, to each entry. */
function Outcome({
  bulk,
  entries,
  made,
}: {
  readonly bulk: BulkWire
  readonly entries: readonly EntryWire[]
  readonly made: boolean
}) {
  const w = useDeskWords()
  const number = (id: string) => entries.find((entry) => entry.id === id)?.no ?? id
  return (
    <div className="bulk-outcome" tabIndex={0} role="region" aria-label={w.bulk.outcome}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.bulk.no}</th>
            <th scope="col">{w.bulk.outcome}</th>
            <th scope="col">{w.bulk.why}</th>
          </tr>
        </thead>
        <tbody>
          {bulk.results.map((result) => (
            <tr key={result.id} data-ok={result.ok}>
              <th scope="row" className="digits">
                {result.no ?? number(result.id)}
              </th>
              <td>{result.ok ? `✓ ${made ? w.bulk.made : w.bulk.ok}` : `✕ ${w.bulk.refused}`}</td>
              <td>
                {result.refusal &&
                  [
                    result.refusal.detail,
                    ...(result.refusal.fields ?? []).map((one) => one.detail),
                  ].join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
