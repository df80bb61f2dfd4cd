import sharp from 'sharp';

/** A file of the site; `path` is from its root, without a slash before it. */
export interface IconFile {
  path: string;
  bytes: Buffer;
}

export interface IconInput {
  /** The emblem as SVG of so many pixels each way. */
  draw: (side: number) => string;
  /** Colour behind it where a home screen would else put black or its own. */
  ground: string;
}

/** What an emblem takes of the side of an icon with a ground: phones cut corners off. */
const SHARE = 0.75;

/** Sides of what stands in favicon.ico, in pixels. */
const SMALL = [16, 32];

/**
 * The province's emblem as the pictures that browsers and phones ask for: favicon.ico (16 and 32 px), apple-touch-icon.png
 * (180 px), icon-192.png and icon-512.png of the web app manifest.
 */
export async function createSiteIcons({ draw, ground }: IconInput): Promise<IconFile[]> {
  const plain = (side: number) =>
    sharp(Buffer.from(draw(side)))
      .png()
      .toBuffer();
  const grounded = async (side: number) => {
    const mark = await plain(Math.round(side * SHARE));
    return sharp({ create: { width: side, height: side, channels: 3, background: ground } })
      .composite([{ input: mark }])
      .png()
      .toBuffer();
  };
  const small = await Promise.all(SMALL.map(async (side) => ({ side, bytes: await plain(side) })));
  return [
    { path: 'favicon.ico', bytes: icoOf(small) },
    { path: 'apple-touch-icon.png', bytes: await grounded(180) },
    { path: 'icon-192.png', bytes: await grounded(192) },
    { path: 'icon-512.png', bytes: await grounded(512) },
  ];
}

const HEAD = 6;
const ENTRY = 16;

/** PNG files in one ICO, https://en.wikipedia.org/wiki/ICO_(file_format)#Outline */
function icoOf(pictures: readonly { side: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [at, { side, bytes }] of pictures.entries()) {
    const entry = HEAD + ENTRY * at;
    head.writeUInt8(side, entry);
    head.writeUInt8(side, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}
