/**
 * How much of a file is read at most. An honest ledger of 100,000 rows and 20 columns has 2 million cells, some 100 MB of XML and less
 * than 20 MB on the disk; memory for all of it stays below 512 MB (measured in `hostile-files.test.ts`).
 */
export const sheetLimits = {
  /** The file as it comes in, in bytes. */
  fileBytes: 50 * 1024 ** 2,
  /** All parts of a workbook when unpacked, in bytes, as its directory declares them. Nothing is unpacked beyond its declaration. */
  unpackedBytes: 256 * 1024 ** 2,
  /** One row's XML or one part read as a whole, in bytes. */
  partBytes: 96 * 1024 ** 2,
  rowBytes: 8 * 1024 ** 2,
  /** Parts of a workbook; an honest one has some dozens. */
  parts: 2_000,
  sheets: 200,
  /** Filled cells, all sheets together. */
  cells: 2_500_000,
  /** Columns that may hold something. */
  columns: 1_000,
  /** Characters of all cells together: a shared text counts as often as it is used, since each use may be copied. */
  characters: 60_000_000,
  /** Characters in one cell: the limit of Excel itself. */
  cellCharacters: 32_767,
  mergedRanges: 100_000,
  /** Milliseconds that reading may take. */
  readingMs: 60_000,
  /** Megabytes of the reading thread's own heap. */
  heapMb: 320,
} as const
