import { type Html, html } from '../../language/html.ts';
import { objectPosition } from '../../model/focus.ts';
import { langMark } from '../lang-mark.ts';
import type { Reader } from '../site.ts';

const MIDDLE = { x: 0.5, y: 0.5 };
const percent = (part: number): string => `${Math.round(part * 100)}%`;

/** A photo as one JPEG: what prints is set once, at its own size. Nothing where there is no such picture. */
export function printedPicture(reader: Reader, id: string | undefined): Html | '' {
  const photo = id === undefined ? undefined : reader.site.index.get('photos', id);
  const jpeg = photo && reader.site.pictures[photo.id]?.renditions.find(({ format }) => format === 'jpeg');
  if (!photo || !jpeg) return '';
  const { words, lang } = reader.shown(photo);
  const { file, width, height } = jpeg;
  const at = objectPosition(jpeg, photo.facts.focus ?? MIDDLE);
  return html`<img src="/media/${file}" alt="${words.extra['alt'] ?? words.title}" width="${width}" height="${height}" style="object-position:${percent(at.x)} ${percent(at.y)}"${[langMark(reader, lang)]}>`;
}
