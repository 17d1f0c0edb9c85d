/** Field kinds: what the kinds of fields have in common is asked here, and what differs is answered by one file each. */
export { checkValue, type Checked, fromText } from './check-value.ts'
export { headingOf, labelOf, unitOf } from './field-words.ts'
export {
  fromColumn,
  jsonSchemaOf,
  searchTextOf,
  toMask,
  toParameter,
  toText,
} from './field-values.ts'
export type { FieldEnglish, FieldKindRules, Filled, JsonSchema, Presentation } from './kind.ts'
export { kindOf } from './kinds.ts'
export { maskName } from './name-mask.ts'
export { typeParsers } from './pg-parsers.ts'
export { filterOf, isPrivate, sortableOf } from './private.ts'
