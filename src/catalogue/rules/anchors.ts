import { memoiseByObject } from '../../language/memory.ts';
import { slugify } from '../../language/nfc.ts';
import { type Heading, headingsOf, numberedId } from '../body/headings.ts';
import { nearest } from '../nearest.ts';
import type { Body } from '../read-record.ts';
import { SOURCE } from '../record-files.ts';
import type { Anchors, Say } from './rule.ts';

/** How many are named in one message. */
const MOST_NAMED = 8;

export function createAnchors(bodies: readonly Body[]): Anchors {
  const read = memoiseByObject(({ body, format }: Body): { headings?: readonly Heading[] } => {
    try {
      return { headings: headingsOf(body, format) };
    } catch {
      // Malformed MDX has its own message.
      return {};
    }
  });
  const sources = new Map<string, Body>();
  for (const words of bodies) {
    const name = words.file.slice(words.file.lastIndexOf('/') + 1);
    if (name.startsWith(`index.${SOURCE}.`)) sources.set(folderOf(words.file), words);
  }
  return {
    headings(folder) {
      const source = sources.get(folder);
      return source && read(source).headings;
    },
    count: (words) => read(words).headings?.length ?? 0,
  };
}

/** The folder of a file, as it is shown. */
export const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/**
 * A link to a part of a page leads to a heading that is there.
 * @param url the link as it was written, `target` what stands in it before `#`.
 * @param headings of the page; `count`: how many of them stand in the body that is read there.
 */
export function checkAnchor(
  { target, fragment }: { target: string; fragment: string },
  headings: readonly Heading[],
  count: number,
  say: Say,
): void {
  const shown = headings.slice(0, count);
  if (shown.some(({ id }) => id === fragment)) return;
  const numbered = Array.from({ length: count }, (_, index) => numberedId(index + 1)).indexOf(fragment);
  if (numbered >= 0) {
    const heading = shown[numbered];
    if (heading)
      say(
        'numbered-anchor',
        `“#${fragment}” là số thứ tự của tiêu đề, sẽ sai khi thêm một tiêu đề ở trên.`,
        `Viết: ${target}#${heading.id}`,
        'warning',
      );
    return;
  }
  say(
    'unknown-anchor',
    `Không có tiêu đề nào mang tên “#${fragment.slice(0, 60)}” trong ${target ? `“${target}”` : 'bài này'}.`,
    fixFor(fragment, target, shown),
  );
}

function fixFor(fragment: string, target: string, headings: readonly Heading[]): string {
  if (headings.length === 0)
    return target
      ? `Bài ấy không có tiêu đề nào, viết: ${target}`
      : 'Bài này không có tiêu đề nào: xóa đường dẫn.';
  const ids = headings.map(({ id }) => id);
  const name = slugify(decoded(fragment));
  const guess = ids.includes(name) ? name : nearest(name, ids);
  if (guess) return `Có phải muốn viết: ${target}#${guess}`;
  const named = headings.slice(0, MOST_NAMED).map(({ id, text }) => `${target}#${id} (${text.slice(0, 40)})`);
  return `Dùng một trong: ${named.join(', ')}${headings.length > MOST_NAMED ? ', …' : ''}`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
