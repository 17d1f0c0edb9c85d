import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ActWire, FieldWire, RegisterWire, Values } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { useUploading } from '../fields/parts/uploading.ts'
import { actFields, baseline, bodyOf } from '../form/act-model.ts'
import { useDraft } from '../form/draft.ts'
import { keys, useDefinitions, useSession } from '../queries.ts'
import { say, useWords } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { ActPage } from './act-page.tsx'
import { announce } from './flash.tsx'
import { NotFound } from './not-found.tsx'
import { registerParams } from './register-params.ts'
import type { SearchWords } from './search-words.ts'

/** The form for a new entry. Values in the address are filled in already: …/new?road=…. */
export function CreatePage() {
  const { programme, register: name } = useParams({ strict: false })
  const register = useDefinitions().registers.get(`${programme}.${name}`)
  if (!register?.create) return <NotFound />
  return <CreateForm key={register.key} register={register} act={register.create} />
}

function CreateForm({ register, act }: { readonly register: RegisterWire; readonly act: ActWire }) {
  const w = useWords()
  const desk = useDeskWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  // An entry made now would leave behind the photos that are still on their way.
  const uploading = useUploading()
  const { data: session } = useSession()
  const given: SearchWords = useSearch({ strict: false })
  const handle = useDraft(`${session?.person?.id}/${register.key}/new`)
  const fields = actFields(register, act)
  const values = plainValues(fields.asked.concat(fields.offered), given)
  const create = useMutation({
    mutationFn: () =>
      api.create(
        register.key,
        bodyOf(fields, handle.draft, (field) => baseline(field, undefined, {}, values), {}),
      ),
    onSuccess: (answer) => {
      handle.clear()
      announce(w.entry.saved(answer.no))
      void client.invalidateQueries({ queryKey: keys.register(register.key) })
      void client.invalidateQueries({ queryKey: keys.home })
      void navigate({
        to: '/r/$programme/$register/$id',
        params: { ...registerParams(register.key), id: answer.id },
      })
    },
  })
  return (
    <ActPage
      register={register}
      act={act}
      title={say(act.label)}
      help={desk.create.help}
      handle={handle}
      error={create.error}
      given={values}
      onSubmit={() => {
        if (!create.isPending) create.mutate()
      }}
      buttons={
        <button
          type="submit"
          className="button button-primary"
          disabled={create.isPending || uploading > 0}
        >
          {create.isPending ? w.step.sending : desk.create.submit}
        </button>
      }
    />
  )
}

/** What an address can carry for a field: single texts only; lists and places have to be chosen on the form. */
function plainValues(fields: readonly FieldWire[], given: SearchWords): Values {
  const texts = new Set<FieldWire['kind']>([
    'text',
    'longText',
    'choice',
    'date',
    'ref',
    'self',
    'unit',
    'post',
    'person',
    'address',
  ])
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = given[field.name]
      return value !== undefined && texts.has(field.kind) ? [[field.name, value]] : []
    }),
  )
}
