import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { FileType } from './file-types.ts'
import { zipNames } from './zip-names.ts'

/** Enough for every signature below; ISO 32000 lets `%PDF-` stand anywhere in the first 1,024 bytes. */
const headLength = 1024

const begins = (head: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte)

/**
 * What a file really is, from its content. `name` decides only whether a plain text is a table. Null for everything that is
 * not kept: programs, old Office files, archives, moving pictures, what cannot be read.
 */
export async function sniffType(path: string, name: string): Promise<FileType | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    const head = buffer.subarray(0, bytesRead)
    if (head.length === 0) return null
    const binary = imageType(head) ?? (await documentType(head, file, size))
    if (binary !== undefined) return binary
  } finally {
    await file.close()
  }
  if (!(await isText(path))) return null
  return /\.csv$/i.test(name.trim()) ? 'text/csv' : 'text/plain'
}

function imageType(head: Buffer): FileType | undefined {
  if (begins(head, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  const isWebP =
    head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'
  return isWebP ? 'image/webp' : undefined
}

/** `undefined`: no signature that we know, so it may be text; null: a ZIP file that is no document of ours. */
async function documentType(
  head: Buffer,
  file: FileHandle,
  bytes: number,
): Promise<FileType | null | undefined> {
  if (head.includes('%PDF-')) return 'application/pdf'
  if (!begins(head, 0x50, 0x4b, 0x03, 0x04)) return undefined
  const names = await zipNames(file, bytes)
  // A document with macros is a program under another name.
  if (!names || [...names].some((name) => name.toLowerCase().endsWith('vbaproject.bin')))
    return null
  if (names.has('OFD.xml')) return 'application/ofd'
  if (!names.has('[Content_Types].xml')) return null
  if (names.has('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  }
  if (names.has('xl/workbook.xml')) {
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  return null
}

/** Control characters, except those that texts are laid out with. */
const controls = /(?![\t\n\f\r])\p{Cc}/u

/** Whether the whole file is text, in UTF-8 or in GB 18030 as spreadsheets on Chinese machines write it. */
async function isText(path: string): Promise<boolean> {
  for (const encoding of ['utf-8', 'gb18030']) {
    const decoder = new TextDecoder(encoding, { fatal: true })
    if (await decodes(path, decoder)) return true
  }
  return false
}

async function decodes(path: string, decoder: TextDecoder): Promise<boolean> {
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (controls.test(decoder.decode(chunk, { stream: true }))) return false
    }
    decoder.decode()
    return true
  } catch (error) {
    // What a fatal decoder throws for bytes that are no text.
    if (error instanceof TypeError) return false
    throw error
  }
}
