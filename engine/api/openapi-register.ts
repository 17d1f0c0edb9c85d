/** The paths of one register as OpenAPI, made from its definition. */
import type { AnyAct } from '../define/index.ts'
import { rolesOf } from '../access/actor.ts'
import { jsonSchemaOf } from '../fields/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { workbook } from './openapi-act.ts'
import {
  content,
  inPath,
  inQuery,
  type Json,
  type Lang,
  ref,
  refusals,
  wire,
} from './openapi-parts.ts'
import { sheetPaths } from './openapi-sheets.ts'
import { fieldWords } from '../steps/given-values.ts'
import { stepWords } from '../steps/words.ts'

export const schemaName = ({ key }: RegisterModel): string =>
  key
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

export function valuesSchema(
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
  'sentDifferently',
  'busy',
] as const
const stepping = [
  ...writing,
  'notFound',
  'unknownStep',
  'stepNotOpen',
  'notYet',
  'stillNamed',
  'samePerson',
  'stale',
  'reasonMissing',
  'reasonUnknown',
  'extendNotRunning',
  'extendOverdue',
  'extendTwice',
  'unknownYear',
] as const

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

const actBody = (values: Json, more: Json, required: readonly string[]): Json => ({
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

/** One register's paths: what they share is put together once. */
class RegisterPaths {
  readonly base: string
  readonly #model: RegisterModel
  readonly #lang: Lang
  readonly #tags: readonly string[]
  readonly #name: string

  constructor(model: RegisterModel, lang: Lang) {
    this.base = `/api/${model.key.replace('.', '/')}`
    this.#model = model
    this.#lang = lang
    this.#tags = [{ zh: model.register.label, en: model.en.label }[lang]]
    this.#name = schemaName(model)
  }

  read(
    what: string,
    schema: Json,
    parameters: readonly Json[] = listParameters(this.#model, this.#lang),
    type?: string,
  ): Json {
    return {
      get: {
        tags: this.#tags,
        operationId: `${what}${this.#name}`,
        parameters,
        responses: {
          200: { description: 'OK', content: content(schema, type) },
          ...refusals(...reading),
        },
      },
    }
  }

  /** Taking an act: what it asks for and offers, who may, and what can be refused. */
  #act(name: string, act: AnyAct, more: Json, required: readonly string[]): Json {
    return {
      tags: this.#tags,
      operationId: `${name}${this.#name}`,
      summary: stepWords(this.#model, name)[this.#lang],
      description: rolesOf(act.by).join(', '),
      requestBody: actBody(actValues(this.#model, act, this.#lang), more, required),
    }
  }

  create(): Json {
    const answer = content(wire('WriteAnswer'))
    return {
      ...this.#act('create', this.#model.register.create, {}, ['values']),
      responses: {
        201: { description: 'Created', content: answer },
        200: { description: 'The same answer as before', content: answer },
        ...refusals(...writing),
      },
    }
  }

  draw(): Json {
    return {
      ...this.#act('create', this.#model.register.create, { preview: { type: 'boolean' } }, [
        'values',
        'preview',
      ]),
      operationId: `draw${this.#name}`,
      responses: {
        200: { description: 'OK', content: content(wire('DrawWire')) },
        ...refusals(...writing),
      },
    }
  }

  sheets = (): Record<string, Json> => sheetPaths(this.base, this.#name, this.#tags)

  steps(): Record<string, Json> {
    return Object.fromEntries(
      Object.entries(this.#model.steps).map(([step, said]) => {
        const more = {
          version: { type: 'integer', minimum: 1 },
          reason: { type: 'string', maxLength: 2000 },
          ...(Array.isArray(said.reason) && { reasonCode: { enum: said.reason } }),
        }
        const post = {
          ...this.#act(step, said, more, ['version']),
          parameters: [inPath('id')],
          responses: {
            200: { description: 'OK', content: content(wire('WriteAnswer')) },
            ...refusals(...stepping),
          },
        }
        return [`${this.base}/{id}/steps/${step}`, { post }]
      }),
    )
  }
}

export function registerPaths(model: RegisterModel, lang: Lang): Record<string, Json> {
  const paths = new RegisterPaths(model, lang)
  const entry = ref(schemaName(model))
  // The shapes that all registers share, with the entries of this one in them.
  const page = {
    allOf: [wire('ListWire'), { properties: { entries: { type: 'array', items: entry } } }],
  }
  const whole = { allOf: [wire('EntryPageWire'), { properties: { entry } }] }
  const one = [inPath('id')]
  const text = { type: 'string' }
  const exported = [
    ...listParameters(model, lang),
    inQuery('columns', 'names joined by commas, in their order; left out: all'),
    inQuery('lang', 'zh | en; left out: as Accept-Language says'),
  ]
  const { base } = paths
  return {
    [base]: { ...paths.read('list', page), post: paths.create() },
    [`${base}/{id}`]: paths.read('get', whole, one),
    [`${base}/{id}/history`]: paths.read('history', wire('HistoryWire'), one),
    [`${base}/board`]: paths.read('board', wire('BoardWire')),
    [`${base}/counts`]: paths.read('counts', wire('CountsWire')),
    [`${base}/map`]: paths.read('map', wire('MapWire')),
    [`${base}/calendar`]: paths.read('calendar', wire('CalendarWire')),
    ...(model.register.shape === 'obligation' && {
      [`${base}/matrix`]: paths.read('matrix', wire('MatrixWire')),
    }),
    ...(model.register.funnel && {
      [`${base}/funnel`]: paths.read('funnel', wire('FunnelWire')),
    }),
    ...(model.register.draw && { [`${base}/draw`]: { post: paths.draw() } }),
    [`${base}/export.csv`]: paths.read(
      'export',
      text,
      [...exported, inQuery('titles', 'yes: the lines above the table that a workbook has')],
      'text/csv',
    ),
    [`${base}/export.xlsx`]: paths.read('exportXlsx', text, exported, workbook),
    ...paths.steps(),
    ...paths.sheets(),
  }
}
