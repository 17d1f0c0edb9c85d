import { lazy, Suspense, useState } from 'react'
import type { EntryPageWire, RegisterWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { say, useWords } from '../../words/index.ts'

const Lightbox = lazy(async () => ({ default: (await import('./lightbox.tsx')).Lightbox }))

export interface Photo {
  readonly id: string
  /** Which field it belongs to, in words. */
  readonly label: string
}

/** The entry's photographs, field by field (before, after); a press shows one large. */
export function Photos({
  register,
  page,
}: {
  readonly register: RegisterWire
  readonly page: EntryPageWire
}) {
  const w = useWords()
  const [large, setLarge] = useState<number>()
  const groups = register.fields
    .filter((field) => field.kind === 'photos')
    .map((field) => {
      const value = page.entry.values[field.name]
      return {
        name: field.name,
        label: say(field.label),
        ids: Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [],
      }
    })
    .filter(({ ids }) => ids.length > 0)
  const photos: readonly Photo[] = groups.flatMap(({ ids, label }) =>
    ids.map((id) => ({ id, label })),
  )
  if (photos.length === 0) return null
  return (
    <section className="panel">
      <h2>{w.entry.photos}</h2>
      <div className="photo-groups">
        {groups.map((group) => (
          <figure key={group.name}>
            <figcaption>{group.label}</figcaption>
            <ul>
              {group.ids.map((id) => {
                const index = photos.findIndex(
                  (photo) => photo.id === id && photo.label === group.label,
                )
                return (
                  <li key={id}>
                    <button
                      type="button"
                      aria-label={`${group.label} ${w.entry.larger(index + 1, photos.length)}`}
                      onClick={() => setLarge(index)}
                    >
                      <img
                        src={api.thumbnailAddress(id)}
                        alt=""
                        loading="lazy"
                        width="144"
                        height="108"
                      />
                    </button>
                  </li>
                )
              })}
            </ul>
          </figure>
        ))}
      </div>
      <Suspense>
        {large !== undefined && (
          <Lightbox
            photos={photos}
            files={page.files}
            index={large}
            onIndex={setLarge}
            onClose={() => setLarge(undefined)}
          />
        )}
      </Suspense>
    </section>
  )
}
