import { useRef, type ReactNode, type RefObject } from 'react'
import type { FieldValue } from '../../../engine/define/wire.ts'
import { say, useLanguage } from '../../words/language.ts'
import type { InputProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'
import { SendingTile, StoredTile } from './file-tiles.tsx'
import { Sign, type SignName } from './sign.tsx'
import { useUploads, type Prepare } from './use-uploads.ts'

/** The ids a field of files holds. */
export const idsOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []

/** As many as a field takes that names no limit of its own. */
const usualMax = 9

/** One way to add files: the camera, the album, the file chooser. */
export interface FileSource {
  readonly name: string
  readonly label: string
  readonly sign: SignName
  readonly camera?: true
}
interface FilesInputProps extends InputProps {
  readonly picture: boolean
  readonly accept: string | undefined
  readonly sources: readonly FileSource[]
  readonly prepare: Prepare
}

interface SourceButtonProps {
  readonly id: string | undefined
  readonly source: FileSource
  readonly accept: string | undefined
  readonly full: boolean
  readonly describedBy: string | undefined
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens the device's own chooser, so that it looks alike everywhere and works over plain http. */
function SourceButton({
  id,
  source,
  accept,
  full,
  describedBy,
  onFiles,
}: SourceButtonProps): ReactNode {
  const chooser: RefObject<HTMLInputElement | null> = useRef(null)
  return (
    <>
      <button
        type="button"
        id={id}
        className="field-button is-large"
        disabled={full}
        aria-describedby={describedBy}
        onClick={() => chooser.current?.click()}
      >
        <Sign name={source.sign} /> {source.label}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={source.label}
        accept={accept}
        multiple={!source.camera}
        capture={source.camera && 'environment'}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []))
          // The same file can be chosen again after it was removed.
          event.target.value = ''
        }}
      />
    </>
  )
}

/** Photos or files: added, sent at once with their progress, removed, tried again. */
export function FilesInput(props: FilesInputProps): ReactNode {
  const { field, value, onChange, id, describedBy } = props
  const words = fieldWords.use().files
  const label = say(field.label, useLanguage())
  const ids = idsOf(value)
  const max = field.max ?? usualMax
  const { uploads, add, again, cancel, remove } = useUploads(
    ids,
    (next) => onChange(next.length === 0 ? null : next),
    { prepare: props.prepare, into: `${props.context.register.key}.${field.name}` },
  )
  const left = Math.max(0, max - ids.length - uploads.length)
  return (
    <fieldset className="field-files" aria-labelledby={`${id}-label`}>
      {ids.length + uploads.length > 0 && (
        <ul className="field-tiles">
          {ids.map((one, place) => (
            <StoredTile
              key={one}
              id={one}
              place={place + 1}
              label={props.picture ? label : words.file(place + 1)}
              picture={props.picture}
              onRemove={() => remove(one)}
            />
          ))}
          {uploads.map((one, place) => (
            <SendingTile
              key={one.key}
              upload={one}
              place={ids.length + place + 1}
              picture={props.picture}
              onAgain={() => again(one)}
              onCancel={() => cancel(one)}
            />
          ))}
        </ul>
      )}
      <div className="field-sources">
        {props.sources.map((source, place) => (
          <SourceButton
            key={source.name}
            id={place === 0 ? id : undefined}
            source={source}
            accept={props.accept}
            full={left === 0}
            describedBy={[describedBy, `${id}-left`].filter(Boolean).join(' ')}
            onFiles={(files) => add(files.slice(0, left))}
          />
        ))}
        <span id={`${id}-left`} className="field-note">
          {left === 0 ? words.full(max) : words.left(left)}
        </span>
      </div>
    </fieldset>
  )
}
