import type { FastifyRequest } from 'fastify'
import type { Words } from '../define/index.ts'
import type { Query } from '../lists/filters.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Channel } from '../steps/decision.ts'
import type { Wish } from '../steps/take-step.ts'
import { isId } from '../store/uuid.ts'
import { mayOpen } from '../access/may-open.ts'

/** The reader's language: the first of Accept-Language that the ledger speaks, Chinese otherwise. */
export function langOf(request: FastifyRequest): keyof Words {
  const [first] = (request.headers['accept-language'] ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().slice(0, 2))
    .filter((one) => one === 'zh' || one === 'en')
  return first === 'en' ? 'en' : 'zh'
}

/** Acts from a telephone are told apart in the history. */
const channelOf = (request: FastifyRequest): Channel =>
  /Mobi|Android|iPhone|HarmonyOS/i.test(request.headers['user-agent'] ?? '') ? 'phone' : 'web'

/** The query's words; one given twice counts as a list. */
export function queryOf(request: FastifyRequest): Query {
  const given = request.query as Readonly<Record<string, string | string[]>>
  const words = Object.entries(given).map(
    ([word, value]) => [word, Array.isArray(value) ? value.join(',') : value] as const,
  )
  // The database's texts hold everything but NUL, and nobody searches for half a character.
  const strange = words.find(
    ([word, value]) =>
      word.includes('\0') || value.includes('\0') || !value.isWellFormed() || value.length > 2_000,
  )
  if (strange) throw refuse.badQuery({ word: strange[0].replaceAll('\0', '').slice(0, 40) })
  return Object.fromEntries(words)
}

/** The language of a file is asked for in its address: a link cannot say it in a header. */
export function languageIn(request: FastifyRequest): readonly [keyof Words, Query] {
  const { lang, ...rest } = queryOf(request)
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') throw refuse.badQuery({ word: 'lang' })
  return [lang ?? langOf(request), rest]
}

/** The register an address names; one the actor may not open is as unknown as one that is not there. */
export function registerFor(
  context: Context,
  actor: Actor,
  request: FastifyRequest,
): RegisterModel {
  const { programme, register } = request.params as { programme: string; register: string }
  const key = `${programme}.${register}`
  const model = context.model.registers.get(key)
  if (!model || !mayOpen(actor, model)) throw refuse.unknownRegister({ register: key.slice(0, 80) })
  return model
}

export function idOf(request: FastifyRequest): string {
  const { id } = request.params as { id: string }
  if (!isId(id)) throw refuse.notFound()
  return id
}

type Body = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The body as an object with none but these members. */
export function bodyOf(request: FastifyRequest, members: readonly string[]): Body {
  const body = request.body ?? {}
  if (!isObject(body)) throw refuse.badJson()
  const strange = Object.keys(body).find((member) => !members.includes(member))
  if (strange !== undefined) throw refuse.unknownField({ field: strange.slice(0, 80) })
  return body
}

const faulty = (field: string): never => {
  throw refuse.invalid({
    fields: [
      {
        field,
        type: 'wrong-type',
        zh: `“${field}”的类型不对。`,
        en: `“${field}” has the wrong type.`,
      },
    ],
  })
}
/** Whether a value is a text that the database can hold. */
export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && value.isWellFormed() && !value.includes('\0')

export function textMember(body: Body, member: string, most = 2_000): string | undefined {
  const value = body[member]
  if (value === undefined || value === null) return undefined
  return isText(value, most) ? value : faulty(member)
}
const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 31
export const versionMember = (body: Body): number =>
  isVersion(body['version']) ? body['version'] : faulty('version')

/** What a creation or a step asks for, read from a body. */
export function wishOf(request: FastifyRequest, body: Body): Wish {
  const values = body['values'] ?? {}
  if (!isObject(values)) return faulty('values')
  return {
    values,
    channel: channelOf(request),
    clientId: textMember(body, 'clientId', 100),
    post: textMember(body, 'post', 40),
    reason: textMember(body, 'reason'),
    reasonCode: textMember(body, 'reasonCode', 100),
  }
}

export interface EntryVersion {
  readonly id: string
  readonly version: number
}
/** Entries of a bulk step, at most this many at a time. */
const mostAtOnce = 200
export function entriesMember(body: Body): readonly EntryVersion[] {
  const list = body['entries']
  if (!Array.isArray(list) || list.length === 0 || list.length > mostAtOnce)
    return faulty('entries')
  return list.map((one: unknown) =>
    isObject(one) && isId(one['id']) && isVersion(one['version'])
      ? { id: one['id'], version: one['version'] }
      : faulty('entries'),
  )
}
export const booleanMember = (body: Body, member: string): boolean =>
  typeof body[member] === 'boolean' ? body[member] : faulty(member)
