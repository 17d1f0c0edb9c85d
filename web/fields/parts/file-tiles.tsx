import { useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { api } from '../../api.ts'
import { fieldWords } from '../words.ts'
import { HeldFilesContext, isHeld } from './held-files.ts'
import { Sign } from './sign.tsx'
import type { Upload } from './use-uploads.ts'

/** The address of a stored picture's thumbnail, or of the picture itself while it waits on this machine. */
function usePicture(id: string): string | undefined {
  const held = useContext(HeldFilesContext)
  const [local, setLocal] = useState<string>()
  useEffect(() => {
    if (!isHeld(id)) return
    let url: string | undefined
    let ended = false
    const open = async () => {
      const found = await held?.find(id)
      if (!found || ended) return
      url = URL.createObjectURL(found.file)
      setLocal(url)
    }
    void open()
    return () => {
      ended = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [held, id])
  return isHeld(id) ? local : api.thumbnailAddress(id)
}

const never = () => () => undefined

/** Whether a file still waits on this machine, and how far it is. */
function HeldState({ id }: { readonly id: string }): ReactNode {
  const words = fieldWords.use().files
  const held = useContext(HeldFilesContext)
  const share = useSyncExternalStore(
    held?.subscribe ?? never,
    () => held?.shareOf(id),
    () => undefined,
  )
  const says =
    share === undefined
      ? words.held
      : share < 1
        ? words.sending(Math.round(share * 100))
        : words.stored
  return <span className="field-tile-state">{says}</span>
}

interface StoredTileProps {
  readonly id: string
  readonly place: number
  readonly label: string
  readonly picture: boolean
  readonly onRemove?: (() => void) | undefined
}

function Picture({ id, alt }: { readonly id: string; readonly alt: string }): ReactNode {
  return (
    <img className="field-picture" src={usePicture(id)} alt={alt} loading="lazy" decoding="async" />
  )
}

/** A file that is part of the value. */
export function StoredTile({ id, place, label, picture, onRemove }: StoredTileProps): ReactNode {
  const words = fieldWords.use().files
  const content = picture ? (
    <Picture id={id} alt={words.photo(label, place)} />
  ) : (
    <span className="field-file">
      <Sign name="file" />
      {label}
    </span>
  )
  return (
    <li className="field-tile">
      {isHeld(id) ? (
        content
      ) : (
        <a href={api.fileAddress(id)} target="_blank" rel="noreferrer">
          {content}
        </a>
      )}
      {isHeld(id) && <HeldState id={id} />}
      {onRemove && (
        <button
          type="button"
          className="field-tile-remove"
          aria-label={words.remove(place)}
          onClick={onRemove}
        >
          <Sign name="cross" />
        </button>
      )}
    </li>
  )
}

interface SendingTileProps {
  readonly upload: Upload
  readonly place: number
  readonly picture: boolean
  readonly onAgain: () => void
  readonly onCancel: () => void
}

/** A file on its way, with how far it is. */
export function SendingTile({
  upload,
  place,
  picture,
  onAgain,
  onCancel,
}: SendingTileProps): ReactNode {
  const words = fieldWords.use().files
  const percent = Math.round(upload.share * 100)
  const says =
    upload.status === 'failed'
      ? words.failed
      : upload.status === 'preparing'
        ? words.shrinking
        : words.sending(percent)
  return (
    <li className={upload.status === 'failed' ? 'field-tile is-failed' : 'field-tile is-sending'}>
      {picture ? (
        <img className="field-picture" src={upload.preview} alt="" />
      ) : (
        <span className="field-file">
          <Sign name="file" />
          {upload.file.name}
        </span>
      )}
      <span
        className="field-tile-state"
        role={upload.status === 'failed' ? 'alert' : undefined}
        title={upload.why}
      >
        {says}
        {upload.status === 'sending' && (
          <progress
            className="field-progress"
            max={100}
            value={percent}
            aria-label={words.sending(percent)}
          />
        )}
        {upload.status === 'failed' && (
          <button type="button" className="field-button" onClick={onAgain}>
            <Sign name="again" /> {words.again}
          </button>
        )}
      </span>
      <button
        type="button"
        className="field-tile-remove"
        aria-label={words.remove(place)}
        onClick={onCancel}
      >
        <Sign name="cross" />
      </button>
    </li>
  )
}
