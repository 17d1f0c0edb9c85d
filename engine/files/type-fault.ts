import { labelOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import type { FieldFault } from '../refusals.ts'
import { fits, isPhotoType } from './file-types.ts'

/** Why a file of this type does not belong into the field; empty where it does. */
export function typeFault(
  model: RegisterModel,
  { name, field }: FieldModel,
  type: string,
): FieldFault[] {
  const { zh, en } = labelOf(field, model.en.fields[name])
  if (field.kind === 'photos' && !isPhotoType(type)) {
    return [
      {
        field: name,
        type: 'not-a-photo',
        zh: `“${zh}”只能放照片，请另选文件。`,
        en: `“${en}” takes photographs only; please choose another file.`,
      },
    ]
  }
  const { accept } = field.detail
  if (accept === undefined || fits(type, accept)) return []
  return [
    {
      field: name,
      type: 'wrong-file-type',
      zh: `“${zh}”只接受：${accept.join('、')}。`,
      en: `“${en}” accepts only: ${accept.join(', ')}.`,
    },
  ]
}
