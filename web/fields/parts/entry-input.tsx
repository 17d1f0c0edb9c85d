import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { RegisterWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { keys } from '../../queries.ts'
import { useLanguage } from '../../words/language.ts'
import type { InputProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'
import { Combobox } from './combobox.tsx'
import { entryTitle } from './entry-title.ts'
import { readingOf, rememberReading } from './readings.ts'
import { useSettled } from './use-settled.ts'

/** More than fit into a list that is read; who needs others types another letter. */
const shownAtOnce = '20'

/** The register with this key, if the reader may see it. */
const registerOf = (input: InputProps, key: string): RegisterWire | undefined =>
  input.context.definitions.programmes
    .flatMap((programme) => programme.registers)
    .find((register) => register.key === key)

/** Entries of a register, found by the register's own search (text, numbers, pinyin initials). */
export function EntryInput({
  input,
  target,
}: {
  readonly input: InputProps
  readonly target: string
}): ReactNode {
  const as = useLanguage()
  const words = fieldWords.use()
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(false)
  const asked = useSettled(query.trim())
  const register = registerOf(input, target)
  const { notIn } = input.field
  const search = {
    q: asked,
    limit: shownAtOnce,
    ...(notIn &&
      register && {
        state: register.states
          .map(({ name }) => name)
          .filter((name) => !notIn.includes(name))
          .join(','),
      }),
  }
  const answer = useQuery({
    queryKey: [...keys.register(target), 'choose', search],
    queryFn: ({ signal }) => api.list(target, search, signal),
    enabled: opened,
  })
  const known = readingOf(input, as)
  const unread = typeof input.value === 'string' && known === undefined
  const only = { ids: String(input.value), limit: '1' }
  const single = useQuery({
    queryKey: [...keys.register(target), 'choose', only],
    queryFn: ({ signal }) => api.list(target, only, signal),
    enabled: unread,
  })
  const named = single.data?.entries[0]
  const reads =
    known ??
    (named && register
      ? entryTitle(named, register, input.context.definitions, as)
      : words.search.chosen)
  return (
    <Combobox
      {...input}
      chosen={input.value === null ? '' : reads}
      placeholder={words.search.place}
      query={query}
      onQuery={setQuery}
      onOpen={() => setOpened(true)}
      onPick={(option) =>
        rememberReading(option.id, {
          label: option.label,
          ...(option.detail && { no: option.detail }),
        })
      }
      found={{
        // An entry never names itself.
        options: (answer.data?.entries ?? []).flatMap((entry) => {
          if (entry.id === input.context.entry) return []
          const title = register
            ? entryTitle(entry, register, input.context.definitions, as)
            : entry.no
          return [{ id: entry.id, label: title, detail: title === entry.no ? undefined : entry.no }]
        }),
        status: answer.isError ? 'failed' : answer.isPending ? 'busy' : 'ready',
        more: answer.data?.next !== null && answer.data !== undefined,
        retry: () => void answer.refetch(),
      }}
    />
  )
}
