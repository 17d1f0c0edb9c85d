import type { RegisterModel } from '../model/model.ts'
import { numberText } from '../store/entry.ts'

/** The path of a public page: QC-000012 reads better on paper than an id, and tells no more. */
export const publicPath = (model: RegisterModel, no: number): string =>
  `/public/${model.key.replace('.', '/')}/${numberText(model, no)}`
