import { join } from 'node:path';
import { listDir, readText, shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { listRecords } from '../list-records.ts';
import type { FileChange } from './replace-files.ts';

/** The texts of a content folder, of which some get another one before any is written. */
export interface StagedFiles {
  /** Paths below the content folder, with forward slashes: the files of the province, then those of the records. */
  readonly paths: readonly string[];
  /** As it will be; undefined where there is no such file, or none that is text. NFC, line ends LF. */
  read(path: string): string | undefined;
  /** Whether the letters of a file stand there composed (NFC), as they are read. */
  isComposed(path: string): boolean;
  /** Of a file that can be read. A text as it stood takes the change back, or composes what was not. */
  write(path: string, text: string): void;
}

/** What came of it: the files whose text is another now, province.yaml last. */
export interface Staging extends StagedFiles {
  changes(): StagedChange[];
}

export interface StagedChange extends FileChange {
  /** As editors see it: `content/places/bai-bien/index.vi.md`. */
  file: string;
  before: Buffer;
  after: string;
  /** The text from which the new one was made. */
  former: string;
}

const PROVINCE = 'province.yaml';

/** @param root the content folder, which is no link itself. */
export function stageFiles(root: string): Staging {
  const known = new Map<string, ReturnType<typeof readText>>();
  const texts = new Map<string, string>();
  const original = (path: string) => {
    const found = known.get(path) ?? readText(join(root, path), shownPath(path));
    known.set(path, found);
    return found;
  };
  const read = (path: string) => {
    const { text, issue } = original(path);
    return issue ? undefined : (texts.get(path) ?? text);
  };
  const isComposed = (path: string) => {
    const { text, bytes } = original(path);
    return (
      bytes === undefined ||
      bytes
        .toString()
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n') === text
    );
  };
  return {
    paths: pathsIn(root),
    read,
    isComposed,
    write(path, text) {
      if (read(path) === undefined) throw new Error(`${path} cannot be read.`);
      if (text === original(path).text && isComposed(path)) texts.delete(path);
      else texts.set(path, text);
    },
    // The number of the format goes last: where the machine stops before it, all is done once more.
    changes: () =>
      [...texts]
        .sort(([a], [b]) => Number(a === PROVINCE) - Number(b === PROVINCE) || (a < b ? -1 : 1))
        .map(([path, after]) => {
          const { text, bytes } = original(path);
          const file = shownPath(path);
          return { file, path: join(root, path), before: bytes as Buffer, former: text, after };
        }),
  };
}

function pathsIn(root: string): string[] {
  const unused: Issue[] = [];
  const records = listRecords(root, unused).flatMap(({ kind, id }) =>
    listDir(join(root, kind, id), '', unused)
      .filter((entry) => entry.isFile() && /^index\.[A-Za-z-]+\.mdx?$/.test(entry.name))
      .map(({ name }) => `${kind}/${id}/${name}`),
  );
  return [
    PROVINCE,
    'communes.yaml',
    'terms.yaml',
    'audiences.yaml',
    'synonyms.yaml',
    'redirects.yaml',
    ...records,
  ];
}
