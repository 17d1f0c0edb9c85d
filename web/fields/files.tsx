import { formatBytes } from '../format.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { StoredTile } from './parts/file-tiles.tsx'
import { FilesInput, idsOf } from './parts/files-input.tsx'
import { fieldWords, fieldWordsIn } from './words.ts'

/** Documents are evidence as they are: they are sent unchanged. */
const asItIs = (file: File): Promise<Blob> => Promise.resolve(file)

function Input(props: InputProps) {
  const words = fieldWords.use().files
  return (
    <FilesInput
      {...props}
      picture={false}
      accept={props.field.accept?.join(',')}
      sources={[{ name: 'file', label: words.chooseFile, sign: 'file' }]}
      prepare={asItIs}
    />
  )
}

function Show({ value, files: known }: ShowProps) {
  const words = fieldWords.use().files
  return (
    <ul className="field-tiles is-list">
      {idsOf(value).map((id, place) => {
        const file = known?.[id]
        const label = file ? `${file.name} (${formatBytes(file.bytes)})` : words.file(place + 1)
        return <StoredTile key={id} id={id} place={place + 1} label={label} picture={false} />
      })}
    </ul>
  )
}

export const files: FieldView = {
  Input,
  Show,
  asText: (value, _field, _entry, _definitions, lang) =>
    fieldWordsIn(lang).files.count(idsOf(value).length),
  grouped: true,
}
