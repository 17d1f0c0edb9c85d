import { useSession } from '../queries.ts'
import { useWords } from '../words/index.ts'

/** Marks an entry that was invented for trying things out. Shown wherever the entry is; `short` where there is little room. */
export function SyntheticBadge({ short = false }: { readonly short?: boolean }) {
  const { app } = useWords()
  return (
    <span className="badge-synthetic" title={app.synthetic}>
      {short ? app.syntheticShort : app.synthetic}
    </span>
  )
}

/** Says on every screen, whatever it shows, that made-up entries are among what is counted and drawn. */
export function SyntheticZone({ short = false }: { readonly short?: boolean }) {
  const { app } = useWords()
  const { data: session } = useSession()
  if (!session?.zone.synthetic) return null
  return (
    <span className="badge-synthetic" title={app.syntheticZone}>
      {short ? app.syntheticShort : app.synthetic}
    </span>
  )
}

/** Where an entry's content comes from, with a link when it is an address. */
export function SourceLine({ source }: { readonly source: string }) {
  const w = useWords()
  const isAddress = /^https?:\/\//.test(source)
  return (
    <p className="source-line">
      {w.app.source}
      {isAddress ? (
        <a href={source} rel="noreferrer noopener" target="_blank">
          {source}
        </a>
      ) : (
        source
      )}
    </p>
  )
}
