/** Fields that name something else by its id: an entry, a unit, a post, a person, files. */
import { z } from 'zod'
import { always, fault, fieldKind, type FieldKindRules } from './kind.ts'

/** Any UUID; ours are of version 7, but zones carry over others. */
const idForm = '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$'
export const isId = (text: string): boolean => idPattern.test(text)
const idPattern = new RegExp(idForm)

/**
 * A kind that names one thing. Whether the thing is there is not known here: that is asked in the transaction that writes.
 * Names are turned into ids before a text comes here, for the same reason.
 */
export const idKind = (): FieldKindRules<string> =>
  fieldKind<string>({
    sqlType: () => 'uuid',
    schema: () => z.string(fault('not-an-id')).refine(isId, fault('not-an-id')).toLowerCase(),
    complaints: {
      'not-an-id': always('请从列表中选择。', 'must be chosen from the list.'),
    },
    jsonSchema: () => ({ type: 'string', format: 'uuid' }),
    toText: (value, _field, { nameOf }) => nameOf?.(value) ?? value,
    filter: 'oneOf',
    searchText: () => null,
  })
