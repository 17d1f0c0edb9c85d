import { say, useLanguage } from '../words/language.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { StoredTile } from './parts/file-tiles.tsx'
import { FilesInput, idsOf } from './parts/files-input.tsx'
import { shrinkPhoto } from './parts/shrink-photo.ts'
import { fieldWords, fieldWordsIn } from './words.ts'

function Input(props: InputProps) {
  const words = fieldWords.use().files
  return (
    <FilesInput
      {...props}
      picture
      accept="image/*"
      sources={[
        { name: 'camera', label: words.takePhoto, sign: 'camera', camera: true },
        { name: 'album', label: words.choosePhoto, sign: 'picture' },
      ]}
      prepare={shrinkPhoto}
    />
  )
}

function Show({ field, value }: ShowProps) {
  const label = say(field.label, useLanguage())
  return (
    <ul className="field-tiles">
      {idsOf(value).map((id, place) => (
        <StoredTile key={id} id={id} place={place + 1} label={label} picture />
      ))}
    </ul>
  )
}

export const photos: FieldView = {
  Input,
  Show,
  asText: (value, _field, _entry, _definitions, lang) =>
    fieldWordsIn(lang).files.photos(idsOf(value).length),
  grouped: true,
}
