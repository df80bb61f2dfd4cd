import { withoutWordBreaks } from '../../language/line-break.ts';
import type { Loop, Slide } from './slides.ts';

/** One turn of the loop, as other signage software takes it. */
export interface PlaylistEntry {
  /** Name of the picture, the same in both forms' folders. */
  file: string;
  seconds: number;
  language: string;
  kind: string;
  /** YYYY-MM-DD, both included; absent: always. */
  from?: string;
  to?: string;
  title: string;
}

/** The greeting is in several languages: `mul`, as ISO 639-2 has it. */
const languageOf = ({ kind, lang }: Slide) => (kind === 'welcome' ? 'mul' : lang);

/** `0001-lo-gate.png`: by place in the loop, so that a folder sorted by name is the loop. */
export function pictureName(slide: Slide, index: number): string {
  return `${String(index + 1).padStart(4, '0')}-${languageOf(slide)}-${slide.kind}.png`;
}

export function playlistOf({ slides, order }: Loop): PlaylistEntry[] {
  return order.map((index) => {
    const slide = slides[index] as Slide;
    const { seconds, kind, from, to, title } = slide;
    return {
      file: pictureName(slide, index),
      seconds,
      language: languageOf(slide),
      kind,
      ...(from && { from }),
      ...(to && { to }),
      title: withoutWordBreaks(title.text),
    };
  });
}

const COLUMNS = ['file', 'seconds', 'language', 'kind', 'from', 'to', 'title'] as const;

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function playlistCsv(entries: readonly PlaylistEntry[]): string {
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '');
    // A spreadsheet would reckon a title that begins like a formula.
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = entries.map((entry) => COLUMNS.map((column) => cell(entry[column])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}
