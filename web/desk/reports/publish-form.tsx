import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SheetAsked } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { Failure } from '../../parts/failure.tsx'
import { keys } from '../../queries.ts'
import { announce } from '../flash.tsx'
import { reportsWords } from './reports-words.ts'

interface PublishFormProps {
  readonly asked: SheetAsked
  readonly title: string
  /** The publication that is put right. */
  readonly revises?: string
}

/** Publishes a sheet under a title, and goes to the publication. */
export function PublishForm({ asked, title, revises }: PublishFormProps) {
  const w = reportsWords.use()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [named, setNamed] = useState(title)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      api.publish({ title: named, sheet: asked, ...(revises !== undefined && { revises }) }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: keys.publications })
      if (revises !== undefined)
        void client.invalidateQueries({ queryKey: keys.publication(revises) })
      announce(w.published)
      void navigate({ to: '/publications/$id', params: { id } })
    },
  })
  return (
    <form
      className="panel publish-form"
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <p className="faint">{revises === undefined ? w.publishHelp : w.reviseHelp}</p>
      <label>
        {w.publishTitle}
        <input
          className="box"
          value={named}
          maxLength={200}
          required
          onChange={(event) => setNamed(event.target.value)}
        />
      </label>
      {error && <Failure error={error} />}
      <button type="submit" className="button button-primary" disabled={isPending}>
        {isPending ? w.publishing : revises === undefined ? w.publish : w.revise}
      </button>
    </form>
  )
}
