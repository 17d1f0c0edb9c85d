import { useId } from 'react'
import type { ActWire, PostWire } from '../../engine/define/wire.ts'
import { say, useWords } from '../words/index.ts'
import type { DraftHandle } from './draft.ts'

interface PostChoiceProps {
  readonly posts: readonly PostWire[]
  readonly act: Pick<ActWire, 'by'>
  readonly handle: DraftHandle
}

/** Under which post to act; asked only of people who hold several that may. Empty lets the server take the first that fits. */
export function PostChoice({ posts, act, handle }: PostChoiceProps) {
  const w = useWords()
  const id = useId()
  const able = posts.filter((post) => act.by.includes(post.role))
  if (able.length < 2) return null
  return (
    <div className="form-row form-post">
      <label className="form-label" htmlFor={id}>
        {w.step.post}
      </label>
      <select
        id={id}
        className="form-select"
        value={handle.draft.post}
        onChange={(event) => handle.set({ post: event.target.value })}
      >
        <option value="">{w.step.anyPost}</option>
        {able.map((post) => (
          <option key={post.id} value={post.id}>
            {say(post.title)}
          </option>
        ))}
      </select>
    </div>
  )
}
