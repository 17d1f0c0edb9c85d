import type { FieldValue, Story } from '../define/index.ts'
import type { Context } from '../context.ts'
import { figureValues, readsFigures } from '../quotes/figure-values.ts'
import type { Cast } from './cast.ts'

const freezing = ({ register, told }: Story): number =>
  told.findIndex(({ step }) => readsFigures(register.steps[step]))

const names = ({ told }: Story, keys: ReadonlySet<string>): boolean =>
  told.some(({ values = {} }) =>
    Object.values(values).some(
      (value) =>
        typeof value === 'object' && value !== null && 'entry' in value && keys.has(value.entry),
    ),
  )

/** Stories that keep figures as they are at a step, and those that name such a story, apart: what is counted must be told first. */
export function quotingLast(stories: Iterable<Story>): {
  readonly plain: readonly Story[]
  readonly quoting: readonly Story[]
} {
  const [plain, quoting]: [Story[], Story[]] = [[], []]
  const later = new Set<string>()
  for (const one of stories) {
    const waits = freezing(one) >= 0 || (later.size > 0 && names(one, later))
    if (waits) later.add(one.key)
    ;(waits ? quoting : plain).push(one)
  }
  return { plain, quoting }
}

/** The figures that such a story keeps, read as the one who takes the step may read them. */
export async function frozenIn(
  context: Context,
  cast: Cast,
  story: Story,
): Promise<Readonly<Record<string, FieldValue>>> {
  const at = freezing(story)
  const told = story.told[at]
  if (!told) return {}
  const said: Record<string, unknown> = {}
  for (const { values = {} } of story.told.slice(0, at + 1))
    for (const [name, value] of Object.entries(values)) said[name] = cast.value(value, (key) => key)
  const step = story.register.steps[told.step]
  return figureValues(context, cast.reader(told.by), step, said, new Date(told.at).toISOString())
}
