import type { Story, StoryValue, Told } from '../define/index.ts'
import type { Model } from '../model/model.ts'
import { StoryFault } from './story-fault.ts'

type Member = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Member =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textAt(object: Member, member: string, place: string): string {
  const value = object[member]
  if (typeof value !== 'string' || value === '')
    throw new StoryFault(`${place}.${member}: a text is needed`)
  return value
}

function toldAt(value: unknown, place: string): Told {
  if (!isObject(value)) throw new StoryFault(`${place}: an object with step, by, at is needed`)
  const at = textAt(value, 'at', place)
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(at) || Number.isNaN(Date.parse(at))) {
    throw new StoryFault(
      `${place}.at: a moment with its offset is needed, such as 2018-05-09T10:00:00+08:00`,
    )
  }
  const values = value['values'] ?? {}
  if (!isObject(values)) throw new StoryFault(`${place}.values: an object is needed`)
  return {
    step: textAt(value, 'step', place),
    by: textAt(value, 'by', place),
    at,
    values: values as Readonly<Record<string, StoryValue>>,
    ...(typeof value['reason'] === 'string' && { reason: value['reason'] }),
    ...(typeof value['reasonCode'] === 'string' && { reasonCode: value['reasonCode'] }),
  }
}

/**
 * Reads stories from a file's JSON: a list of `{ key, register: 'programme.register', source, synthetic, told: [{ step, by, at, values }] }`,
 * the same that programmes write down. Throws StoryFault with the place of the first fault.
 */
export function readStories(model: Model, json: unknown): Story[] {
  if (!Array.isArray(json)) throw new StoryFault(`file: a list of stories is needed`)
  return json.map((value: unknown, at) => {
    const place = `[${at}]`
    if (!isObject(value)) throw new StoryFault(`${place}: an object is needed`)
    const key = textAt(value, 'register', place)
    const register = model.registers.get(key)?.register
    if (!register)
      throw new StoryFault(
        `${place}.register: there is no register ${key}; there are ${[...model.registers.keys()].join(', ')}`,
      )
    const told = value['told']
    if (!Array.isArray(told) || told.length === 0)
      throw new StoryFault(`${place}.told: at least one step is needed`)
    return {
      key: textAt(value, 'key', place),
      register,
      source: typeof value['source'] === 'string' ? value['source'] : null,
      synthetic: value['synthetic'] === true,
      told: told.map((one: unknown, step) => toldAt(one, `${place}.told[${step}]`)),
    }
  })
}
