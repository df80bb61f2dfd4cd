/** Bytes of a file, both ends among them. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * One range of `bytes=…` (https://www.rfc-editor.org/rfc/rfc9110#field.range), as films ask for. Several, another
 * unit, or an end before its start are answered with the whole file, as the standard wants.
 * @returns undefined for the whole file; `unsatisfiable` for what lies behind its end (status 416).
 */
export function parseRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (!match[1] && !match[2])) return undefined;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first && last && Number(last) < Number(first)) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}
