import type { FieldValue } from '../define/index.ts'
import { kindOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { type Quote, quotesOf } from '../quotes/references.ts'
import type { Entry } from '../store/entry.ts'
import { html, type Html, type Part } from './html.ts'

/** The text field whose figures a step keeps, and the field that keeps them. */
const freezingOf = (model: RegisterModel) =>
  Object.values(model.steps).find(({ freezes }) => freezes !== undefined)?.freezes

/** The figures kept with an entry's text. */
export function quotesIn(model: RegisterModel, entry: Entry): readonly Quote[] {
  const freezing = freezingOf(model)
  return freezing ? quotesOf(entry.values[freezing.into]) : []
}

/** A text in paragraphs, its references replaced by the figures that were kept; each leads to the rule at the end of the page. */
function paragraphs(text: string, quotes: readonly Quote[]): Part[] {
  const known = new Map(quotes.map((quote) => [quote.whole, quote]))
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map(
      (line): Html =>
        html`<p>
          ${line.split(/(\{\{.*?\}\})/).map((part): Part => {
            if (!part.startsWith('{{')) return part
            const quote = known.get(part)
            return quote
              ? html`<data value="${quote.num}" title="${quote.label}">${quote.text}</data>`
              : '—'
          })}
        </p>`,
    )
}

const plainText = (field: FieldModel, value: NonNullable<FieldValue>): string =>
  kindOf(field.field).toText(value, field.field, { lang: 'zh' })

const isList = (value: FieldValue): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** One public field of an entry: photographs as pictures, long texts as paragraphs, everything else as a line. */
function shown(model: RegisterModel, entry: Entry, name: string): Part {
  const field = model.fieldOf.get(name)
  const value = entry.values[name] ?? null
  if (!field || value === null) return ''
  const { kind } = field.field
  if (kind === 'photos' && isList(value))
    return value.map((id): Html => html`<img src="/public/photos/${id}" alt="" loading="lazy" />`)
  if (kind === 'longText' && typeof value === 'string')
    return paragraphs(value, quotesIn(model, entry))
  return html`<p class="line"><span>${field.field.label}</span> ${plainText(field, value)}</p>`
}

/** An entry's own words: its title and its public fields. */
export function entryPart(model: RegisterModel, entry: Entry, level: 1 | 2): Html {
  const title = String(entry.values[model.register.title] ?? '')
  const fields = (model.register.public?.fields ?? []).map((name) => shown(model, entry, name))
  return level === 1
    ? html`<header class="head">
        <h1>${title}</h1>
        ${fields}
      </header>`
    : html`<article>
        <h2>${title}</h2>
        ${fields}
      </article>`
}
