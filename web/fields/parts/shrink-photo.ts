import { exifReach, photoDateSegment, readPhotoDate } from './photo-date.ts'

/** The longest side that is kept: a number plate at ten metres is still read, and a photo is about half a megabyte. */
const longestSide = 2048
/** Photos below this that are small enough are sent as they are, with the time the camera wrote into them. */
const leaveAloneBytes = 1_500_000
const jpegQuality = 0.85

function opened(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('The browser cannot read this picture'))
    image.src = url
  }).then(
    () => {
      URL.revokeObjectURL(url)
      return image
    },
    (cause: unknown) => {
      URL.revokeObjectURL(url)
      throw cause
    },
  )
}

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality))

/** The smaller photo with the date that the camera wrote into the larger one. */
async function withDate(jpeg: Blob, original: Blob): Promise<Blob> {
  const date = readPhotoDate(await original.slice(0, exifReach).arrayBuffer())
  if (!date) return jpeg
  const startOfImage = 2
  return new Blob([jpeg.slice(0, startOfImage), photoDateSegment(date), jpeg.slice(startOfImage)], {
    type: jpeg.type,
  })
}

/**
 * A photo made small enough for a phone's network: at most `longestSide` pixels, JPEG. Drawing it through an <img> turns it
 * upright on every browser since Chromium 81. What the browser cannot read (HEIC, for one) is sent as it is and judged by
 * the server.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  try {
    const image = await opened(file)
    const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight))
    if (scale === 1 && file.size <= leaveAloneBytes) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const jpeg = await asJpeg(canvas)
    return jpeg ? await withDate(jpeg, file) : file
  } catch {
    return file
  }
}
