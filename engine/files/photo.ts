import type { Sharp } from 'sharp'
import { Refusal, refuse } from '../refusals.ts'
import type { PhotoType } from './file-types.ts'

/** Longest side of a kept photograph: fills a desk screen, and a page of A4 at 220 dots an inch. */
const longestSide = 2560
/** Longest side of a thumbnail: a third of a phone's width at three dots a point. */
const thumbnailSide = 320
/** Most pixels that are decoded, 50 million: more than phones' usual 48, and 200 MB of memory, for that moment. */
const mostPixels = 50_000_000

let last: Promise<unknown> = Promise.resolve()
/** One picture at a time: several large ones at once would take the memory of everything else. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work)
  last = result.catch(() => undefined)
  return result
}

/** Loaded with the first picture: most starts need none, and the library takes 20 MB. */
async function openImage(path: string, limitInputPixels: number | false): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  return sharp(path, { limitInputPixels, failOn: 'error' })
}

export interface Photo {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  /** The EXIF block of the original, for its date alone. */
  readonly exif: Uint8Array | undefined
}

/**
 * A photograph written anew: upright, at most 2,560 pixels long, and without anything its camera noted (place, device,
 * owner). Whatever was hidden in the original's bytes is gone with them.
 *
 * @throws Refusal `notAnImage`, `tooManyPixels`
 */
export const preparePhoto = (path: string, type: PhotoType): Promise<Photo> =>
  inTurn(async () => {
    try {
      // Only the head is read here, so that too many pixels can be told apart from what is no image.
      const { width, height, exif } = await (await openImage(path, false)).metadata()
      if (width * height > mostPixels) throw refuse.tooManyPixels({ most: mostPixels })
      const image = await openImage(path, mostPixels)
      const { data, info } = await written(small(image, longestSide), type).toBuffer({
        resolveWithObject: true,
      })
      return { data, width: info.width, height: info.height, exif }
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw refuse.notAnImage()
    }
  })

/** A small WebP of a kept photograph. */
export const makeThumbnail = (path: string): Promise<Buffer> =>
  inTurn(async () =>
    small(await openImage(path, mostPixels), thumbnailSide)
      .webp({ quality: 70 })
      .toBuffer(),
  )

const small = (image: Sharp, side: number): Sharp =>
  image.autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

/** The quality at which marks of compression cannot be seen at arm's length. */
const quality = 82

function written(image: Sharp, type: PhotoType): Sharp {
  switch (type) {
    case 'image/jpeg':
      return image.jpeg({ quality })
    case 'image/png':
      return image.png()
    case 'image/webp':
      return image.webp({ quality })
  }
}
