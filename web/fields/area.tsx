import type { FieldView } from './field-view.ts'
import { polyline } from './polyline.tsx'
import { PositionsInput, PositionsShow } from './parts/positions-input.tsx'

/** Three points make the smallest area. */
const least = 3

export const area: FieldView = {
  Input: (props) => <PositionsInput {...props} least={least} />,
  Show: PositionsShow,
  asText: polyline.asText,
}
