/** Text as every part of the site compares and counts it: NFC, line ends \n, no byte order mark. */
export function toNfc(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/**
 * An address part in ASCII: 'Cầu Đá (Bến Đò)' gives 'cau-da-ben-do'.
 * Letters of other scripts have no ASCII form and are dropped, so the result may be empty.
 */
export function slugify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
