import { SheetFault } from './sheet-fault.ts'

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** One reference; what XML does not know is left as it stands. */
function reference(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  }
  return named[name] ?? whole
}

/** The text that XML's escapes stand for, and those that workbooks add (`_x000D_`). */
export function unescaped(text: string): string {
  const plain = text.includes('&') ? text.replaceAll(/&(#?\w+);/g, reference) : text
  return plain.includes('_x')
    ? plain.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : plain
}

const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
}
export const escaped = (text: string): string =>
  text.replaceAll(/[<>&"]/g, (character) => escapes[character] ?? character)

/** Reads an attribute of a tag, written with either quote; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`)
  if (at >= 0) {
    const start = at + name.length + 3
    return unescaped(tag.slice(start, tag.indexOf('"', start)))
  }
  // Nearly every program writes it in the one way above; the expression is for the rest.
  if (!tag.includes("'") && !tag.includes(' =') && !tag.includes('= ') && !/[\t\n]/.test(tag))
    return undefined
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []
  const found = double ?? single
  return found === undefined ? undefined : unescaped(found)
}

/** Whether an attribute says yes, which XML writes in two ways. */
export const says = (tag: string, name: string): boolean =>
  ['1', 'true'].includes(attribute(tag, name) ?? '')

/** All tags of a name in a text, each from its `<` to its `>`; a prefix before the name does not matter. */
export const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? []

/** The texts in all `t` elements, joined; what stands in phonetic runs is no part of it. */
export function textIn(xml: string): string {
  const bare = xml.includes('rPh') ? xml.replaceAll(/<rPh[\s\S]*?<\/rPh>/g, '') : xml
  let [text, at] = ['', 0]
  for (;;) {
    at = bare.indexOf('<t', at)
    if (at < 0) return text
    const end = bare.indexOf('>', at)
    const next = bare.charCodeAt(at + 2)
    at = end + 1
    // <t>, <t xml:space="preserve">; not <tint/> and the like, not <t/>.
    if ((next !== 62 && next !== 32) || bare.charCodeAt(end - 1) === 47) continue
    const close = bare.indexOf('</t>', at)
    if (close < 0) throw new SheetFault('broken')
    text += unescaped(bare.slice(at, close))
    at = close + 4
  }
}

/** Entities could be made to grow without end, and a workbook has no use for them. */
export function refuseDeclarations(xml: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new SheetFault('document')
}

/** Tag names without their prefix, where a program wrote one before all of them. */
export function withoutPrefix(xml: string, prefix: string | undefined): string {
  return prefix === undefined
    ? xml
    : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
}
