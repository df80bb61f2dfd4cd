import sharp from 'sharp';

/** Wide enough to open a page: 1600 × 1067. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067" viewBox="0 0 1600 1067">
<rect width="1600" height="1067" fill="#e3ddcf"/><path d="M0 760h1600v307H0z" fill="#b9c4b4"/>
<g fill="none" stroke="#6b5f4a" stroke-width="22" stroke-linejoin="round">
<path d="M520 860V260h560v600"/><path d="M640 860V360l240-60v640" fill="#f7f6f3"/></g>
<circle cx="840" cy="640" r="16" fill="#6b5f4a"/></svg>`;

/** The picture of the samples, a drawing that shows no place. JPEG. */
export const drawSamplePhoto = (): Promise<Buffer> =>
  sharp(Buffer.from(DRAWING)).jpeg({ quality: 90, mozjpeg: true }).toBuffer();
