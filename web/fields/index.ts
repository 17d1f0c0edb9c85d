import type { FieldKind } from '../../engine/define/field.ts'
import { address } from './address.tsx'
import { area } from './area.tsx'
import { choice } from './choice.tsx'
import { choices } from './choices.tsx'
import { computed } from './computed.tsx'
import { creditCode } from './credit-code.tsx'
import { date } from './date.tsx'
import { decimal } from './decimal.tsx'
import type { FieldView } from './field-view.ts'
import './fields.css'
import { files } from './files.tsx'
import { identityNumber } from './identity-number.tsx'
import { integer } from './integer.tsx'
import { longText } from './long-text.tsx'
import { moment } from './moment.tsx'
import { money } from './money.tsx'
import { guarded } from './parts/guarded.tsx'
import { person } from './person.tsx'
import { phone } from './phone.tsx'
import { photos } from './photos.tsx'
import { point } from './point.tsx'
import { polyline } from './polyline.tsx'
import { post } from './post.tsx'
import { ref } from './ref.tsx'
import { self } from './self.tsx'
import { text } from './text.tsx'
import { unit } from './unit.tsx'
import { yesNo } from './yes-no.tsx'

/** One view for each kind; a kind that lacks one does not compile. */
const views: Readonly<Record<FieldKind, FieldView>> = {
  text: guarded(text),
  longText: guarded(longText),
  choice: guarded(choice),
  choices: guarded(choices),
  integer: guarded(integer),
  decimal: guarded(decimal),
  money: guarded(money),
  date: guarded(date),
  moment: guarded(moment),
  yesNo: guarded(yesNo),
  ref: guarded(ref),
  self: guarded(self),
  unit: guarded(unit),
  post: guarded(post),
  person: guarded(person),
  phone: guarded(phone),
  identityNumber: guarded(identityNumber),
  creditCode: guarded(creditCode),
  point: guarded(point),
  polyline: guarded(polyline),
  area: guarded(area),
  photos: guarded(photos),
  files: guarded(files),
  address: guarded(address),
  computed: guarded(computed),
}

/** How a kind of field is typed in (`Input`), shown (`Show`) and put into words (`asText`). */
export const fieldView = (kind: FieldKind): FieldView => views[kind]
