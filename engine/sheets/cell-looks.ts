/** How cells of written workbooks look: a fixed set, so that a stream need not collect styles as it goes. */

interface Look {
  readonly font?: 'plain' | 'title' | 'bold'
  readonly filled?: true
  readonly framed?: true
  readonly centred?: true
  readonly wraps?: true
  /** A number format by its code; `@` is text, which a spreadsheet never runs or rounds, not even after somebody edits it. */
  readonly format?: string
}

const kinds = {
  plain: {},
  title: { font: 'title', centred: true, format: '@' },
  note: { wraps: true, format: '@' },
  heading: { font: 'bold', filled: true, framed: true, centred: true, wraps: true, format: '@' },
  text: { framed: true, wraps: true, format: '@' },
  ordinal: { framed: true, centred: true },
  number: { framed: true },
  mean: { framed: true, format: '#,##0.0' },
  whole: { framed: true, format: '#,##0' },
  amount: { framed: true, format: '#,##0.00' },
  share: { framed: true, format: '0.0%' },
  day: { framed: true, format: 'yyyy-mm-dd' },
  moment: { framed: true, format: 'yyyy-mm-dd hh:mm' },
} as const satisfies Record<string, Look>
export type CellLook = keyof typeof kinds

const looks: readonly (readonly [string, Look])[] = Object.entries(kinds)
const formats = [
  ...new Set(looks.flatMap(([, { format }]) => (format === undefined ? [] : format))),
]
/** Formats of one's own are numbered from 164 (ECMA-376 part 1, 18.8.30). */
const firstFormat = 164
const formatId = (format: string | undefined): number =>
  format === undefined ? 0 : format === '@' ? 49 : firstFormat + formats.indexOf(format)

/** The number under which a cell names its look. */
export const lookNumber: ReadonlyMap<string, number> = new Map(
  looks.map(([name], at) => [name, at]),
)

const fonts = ['plain', 'title', 'bold'] as const
const font = (size: number, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`
const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`

const xf = ({ font: of = 'plain', filled, framed, centred, wraps, format }: Look): string =>
  `<xf numFmtId="${formatId(format)}" fontId="${fonts.findIndex((one) => one === of)}" fillId="${filled ? 2 : 0}" borderId="${framed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${centred ? ' horizontal="center"' : ''}${wraps ? ' wrapText="1"' : ''}/></xf>`

/** The part `xl/styles.xml`. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="${formats.length - 1}">`,
  ...formats
    .filter((format) => format !== '@')
    .map((format) => `<numFmt numFmtId="${formatId(format)}" formatCode="${format}"/>`),
  `</numFmts><fonts count="3">${font(11, false)}${font(18, true)}${font(11, true)}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE2F0F1"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${looks.length}">`,
  ...looks.map(([, look]) => xf(look)),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')
