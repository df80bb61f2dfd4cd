import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import { shownPath } from '../../catalogue/files.ts';
import { SOURCE } from '../../catalogue/record-files.ts';
import { checkId } from '../../catalogue/record-id.ts';
import { keysOf } from '../../catalogue/schema-field.ts';
import { yamlOf } from '../../catalogue/writer/canonical-yaml.ts';
import { createRecord } from '../../catalogue/writer/create-record.ts';
import { recordSchema } from '../../catalogue/writer/record-text.ts';
import { movedTo, type NewRecord, openFields } from '../new-record.ts';
import { suggestPhotoId } from './photo-names.ts';
import type { ReadPhoto } from './read-photo.ts';

/** What the editor has said so far: fields of the record by their keys, and an id where they chose one. */
export interface PhotoAnswers {
  id?: string;
  fields?: Readonly<Record<string, unknown>>;
}

/**
 * What must be answered, in the order in which it is asked: whose it is and who is seen come first, for a picture that may
 * not be shown needs no words. `persons` may be left out of a record, but not unanswered here: `[]` says that there are none.
 */
export const ASKED = [
  ...['creator', 'creditLine', 'licence', 'use', 'digitalSource', 'sources'],
  'persons',
  ...['title', 'summary', 'caption', 'alt'],
] as const;

/**
 * Makes the record of a picture that was read: the folder is there whole or not at all. What is not answered stands in it
 * as an empty line, with which the check lets nothing be published.
 * @param today YYYY-MM-DD.
 * @throws Refusal when the chosen id cannot be used, or is used.
 */
export function keepPhoto(
  contentDir: string,
  photo: Pick<ReadPhoto, 'name' | 'jpeg' | 'takenOn'>,
  { id: chosen, fields = {} }: PhotoAnswers,
  today: string,
): NewRecord {
  if (!existsSync(contentDir))
    throw new Refusal(`Không có thư mục ${contentDir}.  → Kiểm tra lại đường dẫn ghi ở CONTENT_DIR.`);
  const root = realpathSync(contentDir);
  const schema = recordSchema('photos', SOURCE);
  const unknown = Object.keys(fields).filter((key) => !keysOf(schema).includes(key));
  if (unknown.length > 0) throw new Error(`A photo has no ${unknown.join(', ')}.`);
  const data: Record<string, unknown> = { ...(photo.takenOn && { takenOn: photo.takenOn }), ...fields };
  const text = draftText(data, today);
  const isTaken = (id: string) =>
    existsSync(join(root, 'photos', id)) ||
    checkId(id, '').length > 0 ||
    movedTo(root, `photos/${id}`) !== undefined;
  const { title, takenOn } = data as { title?: string; takenOn?: string };
  for (;;) {
    const id = chosen ?? suggestPhotoId({ name: photo.name, title, takenOn }, isTaken);
    const [bad] = checkId(id, shownPath('photos', id));
    if (bad) throw new Refusal(`${bad.message}  → ${bad.fix}`);
    const files = { [`index.${SOURCE}.md`]: text, 'photo.jpg': photo.jpeg };
    if (!(chosen && isTaken(id)) && createRecord(root, 'photos', id, files)) {
      const file = shownPath('photos', id, `index.${SOURCE}.md`);
      return { file, id, open: openFields(text, file, 'photos', [...ASKED]) };
    }
    // Somebody else has taken the suggested id meanwhile: the next is looked for.
    if (chosen) throw new Refusal(`Mã “${id}” đã dùng ở content/photos/${id}.  → Chọn mã khác.`);
  }
}

/** In the order of the questions; saved once by another hand, it has the order of all records. */
function draftText(data: Readonly<Record<string, unknown>>, today: string): string {
  const schema = recordSchema('photos', SOURCE);
  const further = Object.keys(data).filter((key) => !(ASKED as readonly string[]).includes(key));
  const [rights, words] = [ASKED.slice(0, ASKED.indexOf('title')), ASKED.slice(ASKED.indexOf('title'))];
  const lines = (keys: readonly string[]) =>
    keys.map((key) => yamlOf({ [key]: data[key] ?? null }, schema)).join('');
  const days = yamlOf({ published: data['published'] ?? today, updated: data['updated'] ?? today }, schema);
  const own = further.filter((key) => key !== 'published' && key !== 'updated');
  return `---\n${lines(rights)}${lines(own)}${lines(words)}${days}---\n`;
}
