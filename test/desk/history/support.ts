import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changesOf } from '../../../src/desk/history/changes.ts';
import { describeChange } from '../../../src/desk/history/describe-change.ts';
import { historyOf, keepHistory, noteOutside } from '../../../src/desk/history/history.ts';
import { readingOf } from '../../../src/desk/history-report.ts';
import { type ProvinceFiles, writeProvince } from '../../support/province.ts';

/** A province whose history is kept, with the commands that tests need in one word each. */
export function desk(files: ProvinceFiles = {}) {
  const contentDir = writeProvince(files);
  const home = dirname(contentDir);
  const place = { home, contentDir };
  const told: string[] = [];
  let minute = 0;
  const keeping = () => ({
    ...place,
    now: new Date(Date.UTC(2026, 10, 30, 1, minute++)),
    tell: (text: string) => void told.push(text),
  });
  const path = (name: string) => join(contentDir, name);
  /** Writes or, with undefined, removes files as another program would. */
  const edit = (changes: ProvinceFiles) => {
    for (const [name, text] of Object.entries(changes)) {
      mkdirSync(dirname(path(name)), { recursive: true });
      if (text === undefined) rmSync(path(name));
      else writeFileSync(path(name), text);
    }
  };
  return {
    ...place,
    told,
    keeping,
    edit,
    note: () => noteOutside(keeping()),
    /** Does the same as a command of that name. */
    command(what: string, changes: ProvinceFiles) {
      return keepHistory({ ...keeping(), what }, () => edit(changes));
    },
    read: (name: string) => readFileSync(path(name), 'utf8'),
    /** Every file by its path, to compare states. */
    state: () => stateOf(contentDir),
    /** The changes, newest first: `2 what: record: fields`. */
    list(below = '') {
      const store = historyOf(place);
      return [...changesOf(store, below)].map((change) => {
        const { number, what, files } = change;
        if (!files) return `${number} damaged`;
        const { records } = describeChange(files, readingOf(store, change), { only: below });
        return `${number} ${what}${records.map((record) => ` | ${record.key}: ${record.what}`).join('')}`;
      });
    },
  };
}

export const stateOf = (dir: string): [string, string][] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(file, 'base64')]);
