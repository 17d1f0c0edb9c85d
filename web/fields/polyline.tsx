import type { FieldView } from './field-view.ts'
import { positionsOf } from './parts/coordinates.ts'
import { PositionsInput, PositionsShow } from './parts/positions-input.tsx'
import { fieldWordsIn } from './words.ts'

/** Two points make the shortest line. */
const least = 2

export const polyline: FieldView = {
  Input: (props) => <PositionsInput {...props} least={least} />,
  Show: PositionsShow,
  asText: (value, _field, _entry, _definitions, lang) =>
    fieldWordsIn(lang).point.points(positionsOf(value).length),
}
