import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Issue, sortIssues } from '../catalogue/issues.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { memoise } from '../language/memory.ts';
import { checkAttached } from './check-attached.ts';
import { compiledKey } from './compiled-pages.ts';
import { type InterfaceWords, readInterfaceWords } from './interface-words.ts';
import { count, type Reporter } from './reporter.ts';
import type { BuildSettings } from './settings.ts';

/** What may be built. */
export interface Content {
  catalogue: Catalogue;
  locales: InterfaceWords;
}

export interface Judgement {
  /** Undefined when any issue is an error. */
  content?: Content;
  /** Of all files at once, sorted. */
  issues: Issue[];
}

/** The code that reads content, and all that it imports: titles of codes stand in its messages. */
export const READING = ['src/model', 'src/language', 'src/catalogue', 'locales'];

/** Its name, once a process, which runs what it was begun with. */
const readingCode = memoise((root: string) => compiledKey(root, [], READING));

/**
 * Decides whether a province can be built, for the check and for whatever builds: what passes here, no later step
 * refuses, but for faults of the machine and of what was asked.
 */
export async function judgeProvince(
  {
    root,
    contentDir,
    localesDir,
    cacheDir,
    today,
  }: Pick<BuildSettings, 'root' | 'contentDir' | 'localesDir' | 'cacheDir'> & { today?: string },
  reporter: Pick<Reporter, 'step'>,
): Promise<Judgement> {
  const { catalogue, languages, ownWords, attached, leads, issues } = await reporter.step(
    'Đọc nội dung',
    (progress) => {
      const code = readingCode(root);
      return readCatalogue(contentDir, progress, today, { keep: code ? { cacheDir, code } : undefined });
    },
    (read) => (read.catalogue ? `${count(read.catalogue.records.length)} bản ghi` : 'có lỗi'),
  );
  const locales = readInterfaceWords(localesDir, languages ?? [], ownWords);
  const media = await reporter.step(
    'Xem ảnh và bản đọc',
    (progress) => checkAttached(attached, leads, cacheDir, progress),
    ({ decoded, reused }) => `${count(decoded)} ảnh mới xem, ${count(reused)} ảnh đã biết`,
  );
  const all = sortIssues([...issues, ...locales.issues, ...media.issues]);
  const failed = all.some(({ level }) => level === 'error');
  return { issues: all, ...(catalogue && !failed && { content: { catalogue, locales: locales.words } }) };
}
