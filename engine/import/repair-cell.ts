/** Characters between 80 and 9F stand in no honest text; they are the bytes of UTF-8 that somebody read as Latin-1 ("â\x80\x99" was "’"). */
const traces = /[\u0080-\u009f]/
/** What Latin-1 does not have. */
const beyond = /[^\s\u0020-\u00ff]/

/** Puts a cell right that was UTF-8 and was read as Latin-1 once before; every other cell stays as it is. */
export function repairLatin1(cell: string): string {
  if (!traces.test(cell) || beyond.test(cell)) return cell
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cell, 'latin1'))
  } catch (error) {
    if (error instanceof TypeError) return cell
    throw error
  }
}
