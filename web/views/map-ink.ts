/** The colours and the typeface of a map, read from the style sheet as plain values: a canvas knows no variables. */
export interface MapInk {
  readonly text: string
  readonly halo: string
  readonly own: string
  readonly overdue: string
  readonly chosen: string
  readonly font: string
  /** One colour a background layer, in order. */
  readonly background: readonly string[]
}

const backgroundTokens = ['--blue', '--grey', '--green', '--yellow', '--orange']

/** Reads the tokens (web/tokens.css) as they hold for this element. */
export function mapInkOf(element: Element): MapInk {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: token('--ink'),
    halo: token('--surface'),
    own: token('--primary'),
    overdue: token('--red'),
    chosen: token('--ink'),
    font: style.fontFamily,
    background: backgroundTokens.map(token),
  }
}
