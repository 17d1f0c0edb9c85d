import type { Words } from '../define/index.ts'
import { rolesOf } from '../access/actor.ts'
import { type Model, type RegisterModel, fromOf } from '../model/model.ts'
import { aboutWords, stateWords, stepWords } from '../steps/words.ts'
import { fieldWords } from '../steps/given-values.ts'

type Lang = keyof Words
const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
const code = (text: string): string => `<code>${escape(text)}</code>`
const rows = (cells: readonly (readonly string[])[]): string =>
  cells.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
const table = (heads: readonly string[], cells: readonly (readonly string[])[]): string =>
  cells.length === 0
    ? ''
    : `<table><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows(cells)}</tbody></table>`

const words = {
  zh: {
    title: '接口',
    back: '返回台账',
    intro: '下列接口由定义生成。',
    fields: ['字段', '名称', '类型'],
    steps: ['步骤', '名称', '从', '到', '由谁', '须填', '可填'],
    list: '列表与查询',
    create: '新建',
    step: '办理',
  },
  en: {
    title: 'API',
    back: 'Back to the ledger',
    intro: 'Made from the definitions.',
    fields: ['Field', 'Label', 'Kind'],
    steps: ['Step', 'Label', 'From', 'To', 'By', 'Asks', 'Offers'],
    list: 'List',
    create: 'Create',
    step: 'Take a step',
  },
} as const

function section(model: RegisterModel, lang: Lang): string {
  const say = words[lang]
  const path = `/api/${model.key.replace('.', '/')}`
  const fields = model.fields.map(({ name, field }) => [
    code(name),
    escape(fieldWords(model, name)[lang]),
    code(field.kind),
  ])
  const steps = Object.entries(model.steps).map(([name, step]) => [
    code(name),
    escape(stepWords(model, name)[lang]),
    fromOf(step)
      .map((state) => escape(stateWords(model, state)[lang]))
      .join('<br>'),
    escape(step.to === 'same' ? '=' : stateWords(model, step.to)[lang]),
    rolesOf(step.by).map(code).join(' '),
    (step.asks ?? []).map(code).join(' '),
    (step.offers ?? []).map(code).join(' '),
  ])
  return `<section id="${escape(model.key)}"><h2>${escape({ zh: model.register.label, en: model.en.label }[lang])} ${code(model.key)}</h2>
<p>${escape(aboutWords(model)?.[lang] ?? '')}</p>
<ul><li>${say.list}: ${code(`GET ${path}`)}, ${code(`GET ${path}/{id}`)}, ${code(`GET ${path}/{id}/history`)}, ${code(`GET ${path}/export.csv`)}, ${code(`GET ${path}/export.xlsx`)}</li>
<li>${say.create}: ${code(`POST ${path}`)} — ${(model.register.create.asks ?? []).map(code).join(' ')}</li><li>${say.step}: ${code(`POST ${path}/{id}/steps/{step}`)}</li></ul>
${table(say.fields, fields)}${table(say.steps, steps)}</section>`
}

/** The API as a page to read: every register with its fields and steps, made from the same definitions as openapi.json. */
export function docsPage(model: Model, registers: readonly RegisterModel[], lang: Lang): string {
  const say = words[lang]
  const menu = registers
    .map(
      (one) =>
        `<li><a href="#${escape(one.key)}">${escape({ zh: one.register.label, en: one.en.label }[lang])}</a></li>`,
    )
    .join('')
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say.title} · ${escape(model.ledger.label[lang])}</title>
<style>body{font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:1100px;margin:0 auto;padding:24px;color:#1d2a2f}table{border-collapse:collapse;width:100%;margin:12px 0 28px;display:block;overflow-x:auto}
td,th{border:1px solid #ccd6d9;padding:4px 8px;text-align:left;vertical-align:top}th{background:#eef4f4}code{background:#f2f5f5;padding:0 4px;border-radius:3px;font-size:13px}a{color:#00606b}ul.menu{columns:3;padding-left:18px}</style>
<body><p><a href="/">← ${say.back}</a></p><h1>${say.title}</h1><p>${say.intro} <a href="/api/openapi.json">OpenAPI 3.1</a></p><ul class="menu">${menu}</ul>${registers.map((one) => section(one, lang)).join('')}</body></html>`
}
