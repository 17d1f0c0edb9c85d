import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ActWire, DrawWire, RegisterWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { unitName } from '../definitions.ts'
import { actFields, baseline, bodyOf } from '../form/act-model.ts'
import { useDraft } from '../form/draft.ts'
import { keys, useDefinitions, useSession } from '../queries.ts'
import { useWords } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { ActPage } from './act-page.tsx'
import { announce } from './flash.tsx'
import { NotFound } from './not-found.tsx'
import { registerParams } from './register-params.ts'

/** A round of entries drawn by lot: what it is drawn from, what would come out, and then all of it at once. */
export function DrawPage() {
  const { programme, register: name } = useParams({ strict: false })
  const register = useDefinitions().registers.get(`${programme}.${name}`)
  if (!register?.create || !register.draw) return <NotFound />
  const { from, to } = register.draw
  const own = (field: string): boolean => field !== from && field !== to
  const act = {
    ...register.create,
    asks: register.create.asks.filter(own),
    offers: register.create.offers.filter(own),
  }
  return <DrawForm key={register.key} register={register} act={act} />
}

function DrawForm({ register, act }: { readonly register: RegisterWire; readonly act: ActWire }) {
  const w = useWords()
  const { draw } = viewWords.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: session } = useSession()
  const handle = useDraft(`${session?.person?.id}/${register.key}/draw`)
  const fields = {
    asked: actFields(register, act).asked.filter(({ name }) => act.asks.includes(name)),
    offered: [],
  }
  const wish = () => bodyOf(fields, handle.draft, (field) => baseline(field, undefined, {}, {}), {})
  const look = useMutation({
    mutationFn: () => api.draw(register.key, { ...wish(), preview: true }),
  })
  const take = useMutation({
    mutationFn: () => api.draw(register.key, { ...wish(), preview: false }),
    onSuccess: ({ pairs }) => {
      handle.clear()
      announce(draw.drawn(pairs.length))
      void client.invalidateQueries({ queryKey: keys.register(register.key) })
      void navigate({ to: '/r/$programme/$register', params: registerParams(register.key) })
    },
  })
  const error = take.error ?? look.error
  const busy = look.isPending || take.isPending
  const pairs = error ? undefined : look.data?.pairs
  return (
    <ActPage
      register={register}
      act={act}
      title={draw.title}
      help={draw.help}
      handle={handle}
      error={error}
      onSubmit={() => {
        if (!busy) look.mutate()
      }}
      result={pairs && <Pairs pairs={pairs} />}
      buttons={
        <>
          <button type="submit" className="button" disabled={busy}>
            {draw.look}
          </button>
          {pairs && (
            <button
              type="button"
              className="button button-primary"
              disabled={busy}
              onClick={() => take.mutate()}
            >
              {busy ? w.step.sending : draw.take(pairs.length)}
            </button>
          )}
        </>
      }
    />
  )
}

function Pairs({ pairs }: Pick<DrawWire, 'pairs'>) {
  const { draw } = viewWords.use()
  const definitions = useDefinitions()
  return (
    <section aria-label={draw.result}>
      <h2>{draw.result}</h2>
      <ol className="draw-pairs">
        {pairs.map(({ from, to }) => (
          <li key={from}>
            {unitName(definitions, from)} <span aria-hidden="true">→</span>{' '}
            <span className="visually-hidden">{draw.looksAt}</span> {unitName(definitions, to)}
          </li>
        ))}
      </ol>
    </section>
  )
}
