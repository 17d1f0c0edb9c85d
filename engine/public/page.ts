import type { Words } from '../define/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { qrSvg } from '../qr/encode.ts'
import type { Quote } from '../quotes/references.ts'
import { type Entry, numberText } from '../store/entry.ts'
import { entryPart, quotesIn } from './article.ts'
import { html, Html, type Part } from './html.ts'
import { pageStyle } from './page-style.ts'

const frame = (title: string, zone: Words, body: Part): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${zone.zh}</title>
        <style>
          ${new Html(pageStyle)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text

/** The moment of a figure in the zone's own time, "2018-05-14 17:10". */
const moment = (at: string, offsetMinutes: number): string =>
  new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')

/** The whole figure where the text gives it in ten thousands; money is kept in cents and reads better as it is printed. */
const exact = ({ text, num, unit }: Quote): Part =>
  text === String(num) || unit === '分' ? '' : html` <small>${num} ${unit}</small>`

/** Every figure of the page with its rule: what makes it possible to check one. */
function proof(quotes: readonly Quote[], offsetMinutes: number): Part {
  const each = [...new Map(quotes.map((quote) => [`${quote.whole} ${quote.at}`, quote])).values()]
  if (each.length === 0) return ''
  return html`<section class="proof">
    <h2>本页数字的口径</h2>
    <p>以下数字取自示范区台账，签发时读取并冻结，此后台账变动不再改变本页。</p>
    <table>
      <thead>
        <tr>
          <th scope="col">数字</th>
          <th scope="col">指标</th>
          <th scope="col">口径</th>
          <th scope="col">来源</th>
          <th scope="col">读取时间</th>
        </tr>
      </thead>
      <tbody>
        ${each.map(
          (quote) =>
            html`<tr>
              <td>
                ${quote.text}${
                  quote.den === null
                    ? exact(quote)
                    : html` <small>${quote.num} / ${quote.den}</small>`
                }
              </td>
              <th scope="row">${quote.label}</th>
              <td>${quote.rule}（第${quote.version}版）</td>
              <td>${quote.source}</td>
              <td>${moment(quote.at, offsetMinutes)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

export interface PublicPage {
  readonly zone: Words
  readonly offsetMinutes: number
  readonly model: RegisterModel
  readonly entry: Entry
  readonly lines: readonly { readonly model: RegisterModel; readonly entries: readonly Entry[] }[]
  /** The page's own address, as a reader has it: what its QR code leads to. */
  readonly address: string
}

/** A public entry as a page to be read and printed, made on the server so that it needs no script and no sign-in. */
export function publicPage({
  zone,
  offsetMinutes,
  model,
  entry,
  lines,
  address,
}: PublicPage): string {
  const quotes = [
    ...quotesIn(model, entry),
    ...lines.flatMap((line) => line.entries.flatMap((one) => quotesIn(line.model, one))),
  ]
  const title = String(entry.values[model.register.title] ?? '')
  const articles = lines.flatMap((line) => line.entries.map((one) => entryPart(line.model, one, 2)))
  return frame(
    title,
    zone,
    html`<p class="zone">
        ${zone.zh}${entry.synthetic ? html` <b class="synthetic">模拟数据</b>` : ''}
      </p>
      ${entryPart(model, entry, 1)}
      <div class="columns">${articles}</div>
      ${proof(quotes, offsetMinutes)}
      <footer>
        <figure>
          ${new Html(qrSvg(address))}
          <figcaption>扫码阅读本页</figcaption>
        </figure>
        <p>
          ${numberText(model, entry.no ?? 0)}<br />${entry.source === null ? '' : html`来源：${entry.source}<br />`}<a
            href="${address}"
            >${address}</a
          >
        </p>
      </footer>`,
  )
}

/** What of a register is public, newest first. */
export const publicIndex = (
  zone: Words,
  model: RegisterModel,
  entries: readonly Entry[],
  addressOf: (entry: Entry) => string,
): string =>
  frame(
    model.register.label,
    zone,
    html`<p class="zone">${zone.zh}</p>
      <header class="head"><h1>${model.register.label}</h1></header>
      ${entries.length === 0 ? html`<p>还没有公开的内容。</p>` : ''}
      <ul class="index">
        ${entries.map(
          (entry) =>
            html`<li>
              <a href="${addressOf(entry)}">${String(entry.values[model.register.title] ?? '')}</a>
            </li>`,
        )}
      </ul>`,
  )
