import { extractText, getDocumentProxy } from 'unpdf'

/**
 * A text without spaces, each sign in its usual form: fonts with many signs name some of them in a PDF by a twin (⽉ for 月), which looks the same and
 * which programs that search in PDFs fold together.
 */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/** A page of a PDF: its size in points, and its plain text. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly text: string
}

/** A4 in points: 210 × 297 mm. */
export const a4 = { short: 595, long: 842 } as const

/** Reads the pages of a PDF as somebody who opens it would. */
export async function pdfPages(pdf: Buffer): Promise<readonly PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { text } = await extractText(document, { mergePages: false })
  return Promise.all(
    text.map(async (found, at) => {
      const page = await document.getPage(at + 1)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      return {
        width: Math.round(right - left),
        height: Math.round(top - bottom),
        text: plain(found),
      }
    }),
  )
}
