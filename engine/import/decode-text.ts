import type { Words } from '../define/index.ts'
import { refuse } from '../refusals.ts'

/** The encodings in which offices keep their tables: UTF-8, and what Excel writes in China. */
export const encodings = ['utf-8', 'gb18030'] as const
export type Encoding = (typeof encodings)[number]

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** Files that are no plain text in one of our encodings, known by their first bytes. */
function strangerIn(bytes: Uint8Array, encoding: Encoding): Words | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return {
      zh: '这是 Excel 工作簿，请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。',
      en: 'This is an Excel workbook; save it as “CSV UTF-8” in Excel.',
    }
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return {
      zh: '文件是 UTF-16 编码，请另存为 UTF-8 编码的 CSV。',
      en: 'The file is in UTF-16; save it as CSV in UTF-8.',
    }
  }
  if (encoding === 'gb18030' && startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return {
      zh: '文件是 UTF-8 编码，请去掉 --encoding gb18030。',
      en: 'The file is in UTF-8; leave out --encoding gb18030.',
    }
  }
  return null
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The line, counted from 1, of the first character that the encoding cannot read. */
const firstUnreadable = (bytes: Uint8Array, encoding: Encoding): number =>
  new TextDecoder(encoding).decode(bytes).split('\ufffd', 1)[0]?.split('\n').length ?? 1

/**
 * Reads the bytes of a text file, with or without a byte order mark. GB18030 holds GBK and GB2312, so all three are read by it.
 *
 * @throws Refusal `importFile` naming the line, and what to do: bytes that are not of the encoding are never guessed at, since what
 *   is guessed wrong goes into the ledger as nonsense.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const stranger = strangerIn(bytes, encoding)
  if (stranger) throw refuse.importFile({ line: 1, text: stranger })
  const text = decoded(bytes, encoding)
  if (text !== null) return text
  const line = firstUnreadable(bytes, encoding)
  const other: Encoding = encoding === 'utf-8' ? 'gb18030' : 'utf-8'
  const [here, there] = [encoding.toUpperCase(), other.toUpperCase()]
  if (decoded(bytes, other) === null) {
    const zh = `文字不是有效的 ${here} 编码，文件可能已损坏，请重新导出。`
    throw refuse.importFile({
      line,
      text: { zh, en: `The text is not valid ${here}; the file may be damaged. Save it again.` },
    })
  }
  const zh = `文字不是 ${here} 编码，而是 ${there}，请加上 --encoding ${other} 再导入。`
  throw refuse.importFile({
    line,
    text: {
      zh,
      en: `The text is not in ${here} but in ${there}; import it with --encoding ${other}.`,
    },
  })
}
