import { createQrPath } from '../../catalogue/qr-path.ts';
import { type Html, html } from '../../language/html.ts';
import { memoise } from '../../language/memory.ts';

/** Readers of a code need four modules of white around it. */
const QUIET = 4;

/** A QR code as SVG. Made once an address: sources are shared by many pages. */
export const codeSvg = memoise((address: string): Html => {
  const { size, path } = createQrPath(address);
  const side = size + 2 * QUIET;
  return html`<svg class="qr" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" width="${side * 4}" height="${side * 4}" role="img" aria-label="${address}"><path d="${path}"/></svg>`;
});
