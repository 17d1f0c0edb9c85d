import { useWords } from '../words/index.ts'

/** Where everybody may read an entry, with the QR code that leads there: to be put on paper, or sent. */
export function PublicPage({ path }: { readonly path: string | null }) {
  const w = useWords()
  if (path === null) return null
  return (
    <section className="panel public-page">
      <h2>{w.entry.public}</h2>
      <img src={`${path}/qr.svg`} alt={w.entry.publicCode} width={148} height={148} />
      <p>
        <a href={path} target="_blank" rel="noreferrer">
          {w.entry.publicRead}
        </a>
      </p>
    </section>
  )
}
