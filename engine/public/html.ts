/** A piece of HTML that was made by the template below, so that nothing else can be put into a page unescaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
/** What can stand in a template: plain words are escaped, pieces and lists of them are put in. */
export type Part = string | number | Html | readonly Part[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const isParts = (part: Part): part is readonly Part[] => Array.isArray(part)

function textOf(part: Part): string {
  if (part instanceof Html) return part.text
  if (isParts(part)) return part.map(textOf).join('')
  return String(part).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(
    pieces.map((piece, at) => piece + (at < parts.length ? textOf(parts[at] ?? '') : '')).join(''),
  )
