import { escapeHtml } from '../../../catalogue/body/render.ts';
import { createQrPath } from '../../../catalogue/qr-path.ts';

/** Readers of a code need four modules of white around it. */
const QUIET = 4;
const memo = new Map<string, string>();

/** A QR code as SVG. Made once an address: sources are shared by many pages. */
export function codeSvg(address: string): string {
  let svg = memo.get(address);
  if (svg === undefined) {
    const { size, path } = createQrPath(address);
    const side = size + 2 * QUIET;
    svg = `<svg class="qr" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" width="${side * 4}" height="${side * 4}" role="img" aria-label="${escapeHtml(address)}"><path d="${path}"/></svg>`;
    memo.set(address, svg);
  }
  return svg;
}
