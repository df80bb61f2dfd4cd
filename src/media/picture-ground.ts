import sharp, { type OutputInfo, type Sharp } from 'sharp';

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

const LIGHT = '#ffffff';
const DARK = '#1f2427';
/** Less contrast than this with white, and a picture is hardly seen on it: a white mark, yellow letters. */
const LEAST_CONTRAST = 2;
/** Encoders leave a solid picture a little short of solid; nobody sees that. Of 255. */
const SOLID = 250;
/** Pixels a side that tell how light a picture is. */
const SAMPLE = 64;

/**
 * A picture with a transparency channel on a ground of one colour, the same in the light scheme and the dark: white,
 * or dark where what is painted is too light for white. `hasAlpha` says whether anything of the ground is seen.
 */
export async function onGround({ data, info }: Pixels): Promise<Pixels & { hasAlpha: boolean }> {
  if (info.channels !== 2 && info.channels !== 4) return { data, info, hasAlpha: false };
  const { width, height, channels } = info;
  const open = () => sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  const alpha = (await open().stats()).channels.at(-1);
  const hasAlpha = (alpha?.min ?? 255) < SOLID;
  const background = hasAlpha && (await isLight(open())) ? DARK : LIGHT;
  const flat = await open().flatten({ background }).raw().toBuffer({ resolveWithObject: true });
  return { ...flat, hasAlpha };
}

/** Whether what is painted has too little contrast with white, each pixel counted as far as it is solid. */
async function isLight(picture: Sharp): Promise<boolean> {
  const small = await picture
    .resize({ width: SAMPLE, height: SAMPLE, fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  let [light, solid] = [0, 0];
  for (let at = 0; at < small.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = small.subarray(at, at + 4);
    light += alpha * luminance(red, green, blue);
    solid += alpha;
  }
  return solid > 0 && 1.05 / (light / solid + 0.05) < LEAST_CONTRAST;
}

/** Relative luminance from 0 to 1; with 1.05 and 0.05 above, WCAG 2.2's contrast ratio. */
function luminance(...colour: [red: number, green: number, blue: number]): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as typeof colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
