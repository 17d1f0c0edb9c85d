/** The colours and the typeface a drawing takes from the style sheet, as plain values: SVG attributes know no variables. */
export interface Ink {
  readonly text: string
  readonly muted: string
  readonly rule: string
  readonly font: string
  /** One colour a series, in order. Marks and patterns tell them apart too. */
  readonly series: readonly string[]
}

const seriesTokens = ['--primary', '--orange', '--blue', '--grey', '--red', '--green']

/** Reads the tokens (web/tokens.css) as they hold for this element. */
export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: token('--ink'),
    muted: token('--ink-soft'),
    rule: token('--line'),
    font: style.fontFamily,
    series: seriesTokens.map(token),
  }
}
