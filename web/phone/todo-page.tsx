import type { HomeWire } from '../../engine/define/wire.ts'
import { useHome, useTodo } from '../queries.ts'
import { EntryCards } from './entry-cards.tsx'
import { Page } from './page.tsx'
import { hrefOf } from './place.ts'
import { openSection, sections, useSection, type Section } from './todo-section.ts'
import { phoneWords } from './words.ts'

const countOf = (counts: HomeWire['counts'] | undefined, section: Section): number | undefined =>
  section === 'done' ? undefined : counts?.[section]

interface TodoTabsProps {
  readonly counts: HomeWire['counts'] | undefined
  readonly section?: Section
}

/** The kinds of work with how much there is of each. */
export function TodoTabs({ counts, section }: TodoTabsProps) {
  const words = phoneWords.use().todo
  return (
    <nav className="phone-kinds" aria-label={words.switch}>
      {sections.map((one) => {
        const n = countOf(counts, one)
        return (
          <a
            key={one}
            href={hrefOf({ at: 'todo' })}
            aria-current={one === section ? 'true' : undefined}
            data-alarm={one === 'overdue' && n ? true : undefined}
            onClick={() => openSection(one)}
          >
            {words[one]}
            {n !== undefined && <strong className="digits">{n}</strong>}
          </a>
        )
      })}
    </nav>
  )
}

/** All of the person's own work, kind by kind. */
export function TodoPage() {
  const words = phoneWords.use()
  const section = useSection()
  const home = useHome()
  const todo = useTodo(section, { limit: '20' })
  return (
    <Page title={words.tabs.todo}>
      <TodoTabs counts={home.data?.counts} section={section} />
      <EntryCards answer={todo} none={words.todo.none} />
    </Page>
  )
}
