import { join } from 'node:path';
import { checkId } from '../../../catalogue/record-id.ts';
import { standingAt } from '../../../catalogue/standing.ts';
import { KINDS, type Kind } from '../../../model/kinds.ts';
import { createFiles } from '../form/files.ts';
import { ApiRefusal } from './api-refusal.ts';

/** A file that the form may write. */
export interface ContentPath {
  /** Below the content folder, with forward slashes. */
  path: string;
  /** Absolute. */
  file: string;
  /** Undefined for a file of the whole province. */
  record?: { kind: Kind; id: string; lang: string };
}

/** The files of the province, which have forms of their own. */
const FILES: ReadonlySet<string> = new Set(createFiles({ languages: ['vi'] }).map(({ file }) => file));

const RECORD = /^content\/([a-z]+)\/([^/\\]+)\/index\.([A-Za-z-]+)\.md$/;

/**
 * The file that a path of the API means: a record's text in a language of the province, or a file of the province.
 * Nothing else is reached, and no link is followed.
 * @throws ApiRefusal for every other path.
 */
export function contentPath(root: string, asked: string, languages: readonly string[]): ContentPath {
  const [, kind = '', id = '', lang = ''] = RECORD.exec(asked) ?? [];
  const path = asked.slice('content/'.length);
  if (FILES.has(asked)) return checked(root, { path, file: join(root, path) });
  if (!Object.hasOwn(KINDS, kind) || !languages.includes(lang)) throw none(asked);
  const [bad] = checkId(id, `content/${kind}/${id}`);
  if (bad) throw new ApiRefusal(`${bad.message}${bad.fix ? `  → ${bad.fix}` : ''}`);
  return checked(root, {
    path,
    file: join(root, kind, id, `index.${lang}.md`),
    record: { kind: kind as Kind, id, lang },
  });
}

const none = (asked: string) =>
  new ApiRefusal(`Bàn biên tập không ghi được tệp “${asked.slice(0, 100)}”.  → Chỉ ghi tệp của nội dung.`);

function checked(root: string, known: ContentPath): ContentPath {
  const steps = known.path.split('/');
  for (let length = 1; length <= steps.length; length++) {
    const standing = standingAt(join(root, ...steps.slice(0, length)));
    const wanted = length < steps.length ? 'folder' : 'file';
    if (standing !== 'nothing' && standing !== wanted) throw none(`content/${known.path}`);
  }
  return known;
}
