import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { NamedWire } from '../../../engine/define/wire.ts'
import { say, useLanguage, type Language } from '../../words/language.ts'
import type { InputProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'
import { Combobox, type Option } from './combobox.tsx'
import { readingOf, rememberReading } from './readings.ts'
import { useSettled } from './use-settled.ts'

interface NamedInputProps {
  readonly input: InputProps
  readonly kind: 'people' | 'posts'
  readonly placeholder: string
  readonly ask: (q: string, signal: AbortSignal) => Promise<readonly NamedWire[]>
}

/** Names before titles, as offices read them: 张三 主任 · 城市管理局. */
function optionOf(named: NamedWire, input: InputProps, as: Language): Option {
  const unit = input.context.definitions.units.find((one) => one.id === named.unit)
  const detail = [named.title && say(named.title, as), unit && say(unit.name, as)]
    .filter(Boolean)
    .join(' · ')
  return { id: named.id, label: say(named.name, as), detail: detail || undefined }
}

/** People and posts are searched on the server: a zone has too many to send them all. */
export function NamedInput({ input, kind, placeholder, ask }: NamedInputProps): ReactNode {
  const as = useLanguage()
  const words = fieldWords.use()
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(false)
  const asked = useSettled(query.trim())
  const answer = useQuery({
    queryKey: [kind, asked],
    queryFn: ({ signal }) => ask(asked, signal),
    enabled: opened,
  })
  return (
    <Combobox
      {...input}
      chosen={input.value === null ? '' : (readingOf(input, as) ?? words.search.chosen)}
      placeholder={placeholder}
      query={query}
      onQuery={setQuery}
      onOpen={() => setOpened(true)}
      onPick={(option) => rememberReading(option.id, { label: option.label })}
      found={{
        options: (answer.data ?? []).map((named) => optionOf(named, input, as)),
        status: answer.isError ? 'failed' : answer.isPending ? 'busy' : 'ready',
        retry: () => void answer.refetch(),
      }}
    />
  )
}
