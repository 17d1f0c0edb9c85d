import type { Field, FieldKind } from '../define/index.ts'
import { address } from './address.ts'
import { area } from './area.ts'
import { choice } from './choice.ts'
import { choices } from './choices.ts'
import { computed } from './computed.ts'
import { creditCode } from './credit-code.ts'
import { date } from './date.ts'
import { decimal } from './decimal.ts'
import { files } from './files.ts'
import { identityNumber } from './identity-number.ts'
import { integer } from './integer.ts'
import type { FieldKindRules, Filled } from './kind.ts'
import { longText } from './long-text.ts'
import { moment } from './moment.ts'
import { money } from './money.ts'
import { person } from './person.ts'
import { phone } from './phone.ts'
import { photos } from './photos.ts'
import { point } from './point.ts'
import { polyline } from './polyline.ts'
import { post } from './post.ts'
import { ref } from './ref.ts'
import { self } from './self.ts'
import { text } from './text.ts'
import { unit } from './unit.ts'
import { yesNo } from './yes-no.ts'

const kinds: { readonly [K in FieldKind]: FieldKindRules<Filled> } = {
  text,
  longText,
  choice,
  choices,
  integer,
  decimal,
  money,
  date,
  moment,
  yesNo,
  ref,
  self,
  unit,
  post,
  person,
  phone,
  identityNumber,
  creditCode,
  point,
  polyline,
  area,
  photos,
  files,
  address,
  computed,
}

/** The rules of the field's kind. */
export const kindOf = (field: Field): FieldKindRules<Filled> => kinds[field.kind]
