import type { AnyAct, Words } from '../define/index.ts'
import { rolesOf } from '../access/actor.ts'
import { jsonSchemaOf } from '../fields/index.ts'
import type { Model, RegisterModel } from '../model/model.ts'
import { refusalCatalogue } from '../refusals.ts'
import { stateWords, stepWords } from '../steps/decide.ts'
import { fieldWords } from '../steps/given-values.ts'
import { fixedPaths } from './openapi-fixed.ts'

type Json = Readonly<Record<string, unknown>>
type Lang = keyof Words

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const content = (schema: Json): Json => ({ 'application/json': { schema } })
const nameOf = ({ key }: RegisterModel): string =>
  key
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

function valuesSchema(
  model: RegisterModel,
  names: readonly string[],
  required: readonly string[],
  lang: Lang,
): Json {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      names.flatMap((name) => {
        const field = model.fieldOf.get(name)?.field
        if (!field) return []
        const schema = { ...jsonSchemaOf(field), title: fieldWords(model, name)[lang] }
        return [[name, required.includes(name) ? schema : { anyOf: [schema, { type: 'null' }] }]]
      }),
    ),
    ...(required.length > 0 && { required }),
  }
}

const actValues = (model: RegisterModel, act: AnyAct, lang: Lang): Json =>
  valuesSchema(model, [...(act.asks ?? []), ...(act.offers ?? [])], act.asks ?? [], lang)

/** Refusals that a kind of route can answer with, by status; each is a problem of RFC 9457. */
const refusals = (...names: readonly string[]): Json => {
  const byStatus = Map.groupBy(
    names.map((name) => ({ name, ...refusalCatalogue(name) })),
    ({ status }) => status,
  )
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      String(status),
      {
        description: all.map(({ type, title }) => `${type} ${title.en}`).join('; '),
        content: { 'application/problem+json': { schema: ref('Refusal') } },
      },
    ]),
  )
}
const reading = ['notSignedIn', 'unknownRegister', 'badQuery'] as const
const writing = [
  'notSignedIn',
  'unknownRegister',
  'notAllowed',
  'notAllowedHere',
  'invalid',
  'ruleBroken',
  'refMissing',
  'notUnique',
  'badJson',
  'tooLarge',
  'wrongMediaType',
  'clientIdUsed',
  'busy',
] as const
const stepping = [
  ...writing,
  'notFound',
  'unknownStep',
  'stepNotOpen',
  'notYet',
  'samePerson',
  'stale',
  'reasonMissing',
  'reasonUnknown',
  'extendNotRunning',
  'extendOverdue',
  'extendTwice',
  'unknownYear',
] as const

const inQuery = (name: string, description: string): Json => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
})
const inPath = (name: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
})

function listParameters(model: RegisterModel, lang: Lang): Json[] {
  const fields = model.fields.map(({ name }) => inQuery(name, fieldWords(model, name)[lang]))
  return [
    inQuery(
      'q',
      { zh: '查找：文字、拼音首字母或编号', en: 'search: words, pinyin initials or the number' }[
        lang
      ],
    ),
    inQuery('state', model.states.join(',')),
    inQuery('sort', 'field, -field, no, due, updated'),
    inQuery('after', 'cursor of the page before'),
    inQuery('limit', '1..200'),
    inQuery('count', 'yes'),
    inQuery('overdue', 'yes | no'),
    inQuery('view', Object.keys(model.register.views ?? {}).join(',')),
    ...fields,
  ]
}

function registerPaths(model: RegisterModel, lang: Lang): Record<string, Json> {
  const base = `/api/${model.key.replace('.', '/')}`
  const tags = [{ zh: model.register.label, en: model.en.label }[lang]]
  const name = nameOf(model)
  const body = (values: Json, more: Json = {}, required: readonly string[] = ['values']): Json => ({
    required: true,
    content: content({
      type: 'object',
      additionalProperties: false,
      required,
      properties: {
        values,
        clientId: { type: 'string', maxLength: 100 },
        post: { type: 'string', format: 'uuid' },
        ...more,
      },
    }),
  })
  const read = (
    what: string,
    schema: Json,
    parameters: readonly Json[] = listParameters(model, lang),
  ): Json => ({
    get: {
      tags,
      operationId: `${what}${name}`,
      parameters,
      responses: { 200: { description: 'OK', content: content(schema) }, ...refusals(...reading) },
    },
  })
  const steps = Object.entries(model.steps).map(([step, said]) => {
    const reasons = Array.isArray(said.reason) ? { reasonCode: { enum: said.reason } } : {}
    return [
      `${base}/{id}/steps/${step}`,
      {
        post: {
          tags,
          operationId: `${step}${name}`,
          summary: stepWords(model, step)[lang],
          description: rolesOf(said.by).join(', '),
          parameters: [inPath('id')],
          requestBody: body(
            actValues(model, said, lang),
            {
              version: { type: 'integer', minimum: 1 },
              reason: { type: 'string', maxLength: 2000 },
              ...reasons,
            },
            ['version'],
          ),
          responses: {
            200: { description: 'OK', content: content(ref('WriteAnswer')) },
            ...refusals(...stepping),
          },
        },
      },
    ] as const
  })
  return {
    [base]: {
      ...read('list', {
        type: 'object',
        properties: {
          entries: { type: 'array', items: ref(name) },
          next: { type: ['string', 'null'] },
          count: ref('Count'),
        },
      }),
      post: {
        tags,
        operationId: `create${name}`,
        summary: stepWords(model, 'create')[lang],
        description: rolesOf(model.register.create.by).join(', '),
        requestBody: body(actValues(model, model.register.create, lang)),
        responses: {
          201: { description: 'Created', content: content(ref('WriteAnswer')) },
          200: { description: 'The same answer as before', content: content(ref('WriteAnswer')) },
          ...refusals(...writing),
        },
      },
    },
    [`${base}/{id}`]: read(
      'get',
      {
        type: 'object',
        properties: {
          entry: ref(name),
          steps: { type: 'array' },
          clocks: { type: 'array' },
          related: { type: 'array' },
          files: { type: 'object' },
        },
      },
      [inPath('id')],
    ),
    [`${base}/{id}/history`]: read(
      'history',
      { type: 'object', properties: { items: { type: 'array' } } },
      [inPath('id')],
    ),
    [`${base}/board`]: read('board', { type: 'object' }),
    [`${base}/counts`]: read('counts', { type: 'object' }),
    [`${base}/map`]: read('map', { type: 'object' }),
    [`${base}/calendar`]: read('calendar', { type: 'object' }),
    [`${base}/export.csv`]: read('export', { type: 'string' }),
    ...Object.fromEntries(steps),
  }
}

function entrySchema(model: RegisterModel, lang: Lang): Json {
  return {
    type: 'object',
    title: { zh: model.register.label, en: model.en.label }[lang],
    ...(model.register.about !== undefined && { description: model.register.about }),
    properties: {
      id: { type: 'string', format: 'uuid' },
      no: { type: 'string' },
      version: { type: 'integer' },
      state: {
        oneOf: model.states.map((state) => ({
          const: state,
          title: stateWords(model, state)[lang],
        })),
      },
      values: valuesSchema(
        model,
        model.fields.map((field) => field.name),
        [],
        lang,
      ),
      dueAt: { type: ['string', 'null'], format: 'date-time' },
      overdue: { type: 'boolean' },
      level: { type: ['string', 'null'] },
      lastStep: { type: 'string' },
      synthetic: { type: 'boolean' },
      source: { type: ['string', 'null'] },
      createdAt: { type: 'string', format: 'date-time' },
      updatedAt: { type: 'string', format: 'date-time' },
    },
  }
}

const common: Json = {
  Refusal: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      requestId: { type: 'string' },
      fields: { type: 'array', items: { type: 'object' } },
      possible: { type: 'array', items: { type: 'string' } },
      changes: { type: 'array', items: { type: 'object' } },
      params: { type: 'object' },
    },
  },
  WriteAnswer: {
    type: 'object',
    required: ['id', 'no', 'version', 'state', 'dueAt'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      no: { type: 'string' },
      version: { type: 'integer' },
      state: { type: 'string' },
      dueAt: { type: ['string', 'null'], format: 'date-time' },
      repeated: { const: true },
    },
  },
  Count: { type: 'object', properties: { n: { type: 'integer' }, exact: { type: 'boolean' } } },
}

/** The API as OpenAPI 3.1, made from the definitions; `registers` are those that the reader may open. */
export function openapi(
  model: Model,
  registers: readonly RegisterModel[],
  version: string,
  lang: Lang,
): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: model.ledger.label[lang],
      version,
      description: {
        zh: '由定义生成。写入须先登录。',
        en: 'Made from the definitions. Sign in first.',
      }[lang],
    },
    paths: {
      ...fixedPaths,
      ...Object.fromEntries(registers.flatMap((one) => Object.entries(registerPaths(one, lang)))),
    },
    components: {
      schemas: {
        ...common,
        ...Object.fromEntries(registers.map((one) => [nameOf(one), entrySchema(one, lang)])),
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'taizhang_session' } },
    },
    security: [{ session: [] }],
  }
}
