/** What may be uploaded. The type is read from the content; of the name only the ending of plain text is believed. */

/** Largest photograph, in bytes, as it comes from the camera: a 48-megapixel JPEG has some 12 MB. */
export const photoLimit = 15 * 1024 ** 2
/** Largest file of any other type, in bytes: a scanned volume of 200 pages. */
export const fileLimit = 50 * 1024 ** 2

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]

/** Every type that is kept, with the ending its files get. */
const endings = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
  // GB/T 33190-2016, the form in which offices issue their documents.
  'application/ofd': '.ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'text/csv': '.csv',
  'text/plain': '.txt',
} as const
export type FileType = keyof typeof endings

export const isPhotoType = (type: string): type is PhotoType =>
  (photoTypes as readonly string[]).includes(type)

/** What a refusal lists as possible. */
export const acceptedNames = ['JPEG', 'PNG', 'WebP', 'PDF', 'OFD', 'DOCX', 'XLSX', 'CSV', 'TXT']

/** Longest name that is kept, in characters; longer ones fit no list. */
const longestName = 120

/**
 * A name that is safe to show and to save under: no folders, no control or direction characters, and the ending of what
 * the file really is.
 */
export function tidyName(claimed: string, type: FileType): string {
  const last = claimed.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '').trim()
  const ending = endings[type]
  const right =
    clean.toLowerCase().endsWith(ending) || (ending === '.jpg' && /\.jpe?g$/i.test(clean))
  const stem = clean.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const own = right ? clean.slice(clean.lastIndexOf('.')) : ending
  // Cutting may halve a character of two code units; the half is dropped.
  const short = stem.slice(0, longestName).replace(/\p{Cs}$/u, '')
  return `${short || 'file'}${own}`
}

/** Whether a file of this type fits what a field accepts: types (`application/pdf`), families (`image/*`) or endings (`.pdf`). */
export const fits = (type: string, accept: readonly string[]): boolean =>
  accept.some(
    (one) =>
      one === type ||
      (one.endsWith('/*') && type.startsWith(one.slice(0, -1))) ||
      endings[type as FileType] === one.toLowerCase(),
  )
