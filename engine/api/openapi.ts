import type { Model, RegisterModel } from '../model/model.ts'
import { aboutWords, stateWords } from '../steps/words.ts'
import { fixedPaths } from './openapi-fixed.ts'
import { type Json, type Lang, wireSchemas } from './openapi-parts.ts'
import { registerPaths, schemaName, valuesSchema } from './openapi-register.ts'

function entrySchema(model: RegisterModel, lang: Lang): Json {
  const about = aboutWords(model)
  return {
    type: 'object',
    title: { zh: model.register.label, en: model.en.label }[lang],
    ...(about && { description: about[lang] }),
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
      provisional: { type: 'boolean' },
      level: { type: ['string', 'null'] },
      lastStep: { type: 'string' },
      synthetic: { type: 'boolean' },
      source: { type: ['string', 'null'] },
      createdAt: { type: 'string', format: 'date-time' },
      updatedAt: { type: 'string', format: 'date-time' },
    },
  }
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
        ...wireSchemas,
        ...Object.fromEntries(registers.map((one) => [schemaName(one), entrySchema(one, lang)])),
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'taizhang_session' },
        basic: { type: 'http', scheme: 'basic' },
      },
    },
    security: [{ session: [] }],
  }
}
