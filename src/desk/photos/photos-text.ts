import type { NewRecord } from '../new-record.ts';
import type { AlikePair, ReadPhoto, RefusedPhoto } from './read-photo.ts';

export interface KeptPhoto {
  photo: ToldPhoto;
  /** Absent where pictures were only looked at. */
  record?: NewRecord;
}

/** What is told of a picture: not its bytes. */
export type ToldPhoto = Pick<ReadPhoto, 'path' | 'width' | 'height' | 'takenOn' | 'isUntouched' | 'findings'>;

export const toldOf = ({ path, width, height, takenOn, isUntouched, findings }: ReadPhoto): ToldPhoto => {
  return { path, width, height, isUntouched, findings, ...(takenOn && { takenOn }) };
};

export interface PhotosOutcome {
  kept: KeptPhoto[];
  refused: RefusedPhoto[];
  alike: AlikePair[];
}

/** What came of it, for a person. @param shown a path as its reader knows it. */
export function photosText({ kept, refused, alike }: PhotosOutcome, shown: (path: string) => string): string {
  const lines: string[] = [];
  for (const { photo, record } of kept) {
    const size = `${photo.width} × ${photo.height}`;
    lines.push(
      record ? `✓ ${shown(photo.path)} → ${record.file} (${size})` : `✓ ${shown(photo.path)} (${size})`,
    );
    for (const { level, message, fix } of photo.findings)
      lines.push(`  ${level === 'warning' ? '⚠' : '·'} ${message}${fix ? `  → ${fix}` : ''}`);
  }
  for (const { path, message, fix } of refused) lines.push(`✗ ${shown(path)}: ${message}  → ${fix}`);
  for (const { path, other, record } of alike)
    lines.push(
      `⚠ Hai ảnh gần như một: ${shown(path)} và ${record ? `content/${record}` : shown(other)}.  → Mở cạnh nhau, chỉ giữ ảnh rõ hơn.`,
    );
  const [first] = kept.flatMap(({ record }) => record ?? []);
  if (first)
    lines.push(
      'Mỗi bản ghi còn phải điền, theo thứ tự:',
      ...first.open.map(({ key, title, hint }) => `  “${title}” (${key}). ${hint}`),
      'Điền xong, xem lại bằng: npm run check',
    );
  return lines.join('\n');
}
