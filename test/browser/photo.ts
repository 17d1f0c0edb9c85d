import sharp from 'sharp'

/** A photograph as a phone would hand it over: large, in colour, JPEG. `shade` makes two of them differ. */
export const photograph = (shade: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: { r: 90, g: 120 + shade, b: 80 },
    },
  })
    .composite([
      {
        input: Buffer.from(
          '<svg width="1600" height="1200"><rect y="700" width="1600" height="500" fill="#8a8378"/><path d="M500 900l120-160 140 60 90 150z" fill="#3d3a35"/><circle cx="1150" cy="980" r="90" fill="#c9c3b5"/></svg>',
        ),
      },
    ])
    .jpeg({ quality: 80 })
    .toBuffer()
