import { Modal } from 'antd'
import { useEffect } from 'react'
import type { FileWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { formatMoment } from '../../format.ts'
import { useWords } from '../../words/index.ts'
import type { Photo } from './photos.tsx'

interface LightboxProps {
  readonly photos: readonly Photo[]
  readonly files: Readonly<Record<string, FileWire>>
  readonly index: number
  readonly onIndex: (index: number) => void
  readonly onClose: () => void
}

/** One photograph large; the arrows go through all of the entry's. */
export function Lightbox({ photos, files, index, onIndex, onClose }: LightboxProps) {
  const w = useWords()
  const move = (by: number) => onIndex((index + by + photos.length) % photos.length)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft') move(-1)
      if (event.key === 'ArrowRight') move(1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  const photo = photos[index]
  if (!photo) return null
  const file = files[photo.id]
  return (
    <Modal
      open
      footer={null}
      width="min(1100px, 94vw)"
      onCancel={onClose}
      title={`${photo.label} · ${w.entry.larger(index + 1, photos.length)}`}
    >
      <div className="lightbox">
        <img src={api.fileAddress(photo.id)} alt={photo.label} />
        <p>
          <button
            type="button"
            className="button"
            disabled={photos.length < 2}
            onClick={() => move(-1)}
          >
            ← {w.entry.previous}
          </button>
          <span className="faint">
            {file?.name} {file?.takenAt && `${w.entry.taken} ${formatMoment(file.takenAt)}`}
          </span>
          <button
            type="button"
            className="button"
            disabled={photos.length < 2}
            onClick={() => move(1)}
          >
            {w.entry.next} →
          </button>
        </p>
      </div>
    </Modal>
  )
}
