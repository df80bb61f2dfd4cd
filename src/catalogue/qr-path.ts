import QRCode from 'qrcode';

export interface QrPath {
  /** Modules a side, without the quiet zone. */
  size: number;
  /** Path data, one unit a module, to be stroked one unit wide. */
  path: string;
}

/**
 * A QR code (level M: 15 % of it may be lost) as one path: a stroke for each run of dark modules in a row, with
 * relative steps, which is the shortest way to write it. Mode and mask are given: looking for the best of them
 * costs more than all the rest of a page, and a reader takes any.
 */
export function createQrPath(text: string): QrPath {
  const { size, data } = QRCode.create([{ data: new TextEncoder().encode(text), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
    maskPattern: 3,
  }).modules;
  let path = 'M0 .5';
  let [penX, penY] = [0, 0];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      let end = x;
      while (end < size && data[y * size + end]) end++;
      path += `m${x - penX} ${y - penY}h${end - x}`;
      [penX, penY] = [end, y];
      x = end;
    }
  }
  return { size, path };
}
