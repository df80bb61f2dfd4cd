/**
 * How many colours stand in a picture.
 * @param ppm as QEMU's `screendump` writes it: https://netpbm.sourceforge.net/doc/ppm.html
 * @throws Error when it is another format.
 */
export function countColours(ppm: Uint8Array): number {
  const head = /^P6\s+(?:#[^\n]*\n\s*)*(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(ppm.subarray(0, 200)).toString('latin1'),
  );
  if (!head) throw new Error('The picture of the screen is no PPM of 8 bits.');
  const colours = new Set<number>();
  const end = head[0].length + Number(head[1]) * Number(head[2]) * 3;
  for (let at = head[0].length; at + 2 < Math.min(end, ppm.length); at += 3)
    colours.add(((ppm[at] as number) << 16) | ((ppm[at + 1] as number) << 8) | (ppm[at + 2] as number));
  return colours.size;
}
