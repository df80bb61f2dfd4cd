import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../src/build/output-folder.ts';
import { Refusal } from '../../src/build/refusal.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { filesOf } from '../support/site.ts';

const MARKS = { 'robots.txt': '', 'sitemap.xml': '', 'sitemap.txt': '' };
const FORMER: Readonly<Record<string, string>> = {
  ...MARKS,
  'index.html': 'home',
  'a/index.html': 'former',
  'a/b/c.css': 'style',
  'old/deep/page.html': 'gone',
};
const NEXT: Readonly<Record<string, string>> = {
  ...MARKS,
  'index.html': 'home',
  'a/index.html': 'changed',
  'a/b/c.css': 'style',
  'new/deep/page.html': 'come',
};

const withFormer = (files = FORMER) =>
  temporaryFolder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`dist/${path}`, text])));
const open = (dir: string) => openStage(join(dir, 'dist'), { protect: [] });
const contentOf = (out: string) =>
  Object.fromEntries(filesOf(out).map((path) => [path, readFileSync(join(out, path), 'utf8')]));
const writeAll = (stage: Stage, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) stage.write(path, text);
};

describe('an output that is built again', () => {
  it('becomes what a first build makes, of which only the changed files are new', () => {
    const dir = withFormer();
    const out = join(dir, 'dist');
    const numbers = () =>
      Object.fromEntries(filesOf(out).map((path) => [path, statSync(join(out, path)).ino]));
    const before = numbers();
    const stage = open(dir);
    writeAll(stage, NEXT);
    expect(contentOf(out)).toEqual(FORMER);
    expect(filesOf(stage.site)).toEqual(['a/index.html', 'new/deep/page.html']);
    const read = (path: string) => stage.read(path)?.toString();
    expect(['index.html', 'a/index.html', 'old/deep/page.html'].map(read)).toEqual([
      'home',
      'changed',
      undefined,
    ]);
    stage.commit();
    expect(contentOf(out)).toEqual(NEXT);
    expect(readdirSync(out).sort()).toEqual(['a', 'index.html', 'new', ...Object.keys(MARKS)].sort());
    const changed = Object.entries(numbers()).filter(([path, number]) => before[path] !== number);
    expect(changed.map(([path]) => path).sort()).toEqual(['a/index.html', 'new/deep/page.html']);
    expect(readdirSync(dir)).toEqual(['dist']);
  });

  it('is the same where all was written into the folder of the stage', () => {
    const dir = withFormer();
    const stage = open(dir);
    for (const [path, text] of Object.entries(NEXT)) {
      mkdirSync(dirname(join(stage.site, path)), { recursive: true });
      writeFileSync(join(stage.site, path), text);
    }
    const { ino } = statSync(join(dir, 'dist', 'index.html'));
    stage.commit();
    expect(contentOf(join(dir, 'dist'))).toEqual(NEXT);
    expect(statSync(join(dir, 'dist', 'index.html')).ino).toBe(ino);
  });

  it('may have folders where there were files, files where there were folders, and letters of another case', () => {
    const dir = withFormer({ ...MARKS, part: 'file', 'whole/x/y': 'file', 'Name.txt': 'A' });
    const stage = open(dir);
    const next = { ...MARKS, 'part/one': '1', 'part/two': '2', whole: 'file', 'name.txt': 'A' };
    writeAll(stage, next);
    stage.commit();
    expect(contentOf(join(dir, 'dist'))).toEqual(next);
  });

  it('keeps what is asked to be kept, and says what there is not', () => {
    const dir = withFormer();
    const stage = open(dir);
    writeAll(stage, NEXT);
    expect([stage.keep('old/deep/page.html'), stage.keep('old/other.html')]).toEqual([true, false]);
    stage.commit();
    expect(contentOf(join(dir, 'dist'))).toEqual({ ...NEXT, 'old/deep/page.html': 'gone' });
  });

  it('keeps a file under another name of it, and none that only looks like it', () => {
    const dir = withFormer();
    const cached = join(dir, 'cached.css');
    linkSync(join(dir, 'dist', 'a', 'b', 'c.css'), cached);
    writeFileSync(join(dir, 'alike.html'), 'home');
    const stage = open(dir);
    writeAll(stage, MARKS);
    expect(stage.keepSame('a/b/c.css', statSync(cached))).toBe(true);
    expect(stage.keepSame('index.html', statSync(join(dir, 'alike.html')))).toBe(false);
    expect(stage.keepSame('none.css', statSync(cached))).toBe(false);
    expect(stage.keepSame('a/b/c.css', { ino: 0, dev: 0 })).toBe(false);
    stage.commit();
    expect(contentOf(join(dir, 'dist'))).toEqual({ ...MARKS, 'a/b/c.css': 'style' });
  });

  it('leaves another name of a former file as it is', () => {
    const dir = withFormer();
    linkSync(join(dir, 'dist', 'a', 'index.html'), join(dir, 'cached.html'));
    const stage = open(dir);
    writeAll(stage, NEXT);
    stage.commit();
    expect(readFileSync(join(dir, 'cached.html'), 'utf8')).toBe('former');
  });

  it('is never written through a link that stands in the stage', () => {
    const dir = withFormer();
    const stage = open(dir);
    writeFileSync(join(dir, 'cached.html'), 'cached');
    linkSync(join(dir, 'cached.html'), join(stage.site, 'index.html'));
    expect(() => stage.write('index.html', 'other')).toThrow('EEXIST');
    expect(readFileSync(join(dir, 'cached.html'), 'utf8')).toBe('cached');
  });

  it('is made whole anew where somebody put a link into it, and what lies behind stays', () => {
    const dir = withFormer();
    mkdirSync(join(dir, 'elsewhere'));
    writeFileSync(join(dir, 'elsewhere', 'index.html'), 'former');
    rmSync(join(dir, 'dist', 'a'), { recursive: true });
    symlinkSync(join(dir, 'elsewhere'), join(dir, 'dist', 'a'), 'junction');
    const stage = open(dir);
    writeAll(stage, NEXT);
    stage.commit();
    expect(contentOf(join(dir, 'dist'))).toEqual(NEXT);
    expect(readFileSync(join(dir, 'elsewhere', 'index.html'), 'utf8')).toBe('former');
  });

  it('is not changed where what was to stay has gone meanwhile', () => {
    const dir = withFormer();
    const stage = open(dir);
    writeAll(stage, NEXT);
    rmSync(join(dir, 'dist', 'index.html'));
    expect(() => stage.commit()).toThrow(Refusal);
    stage.discard();
    expect(readFileSync(join(dir, 'dist', 'a', 'index.html'), 'utf8')).toBe('former');
    expect(readdirSync(dir)).toEqual(['dist']);
  });
});

describe('a build that was cut off while it changed the output', () => {
  /** As it stands after its journal and so many of its steps. */
  const cutOff = (steps: number) => {
    const dir = withFormer();
    const [out, stage] = [join(dir, 'dist'), join(dir, '.dist.stage-0123abcd')];
    const changes = { moves: ['a/index.html', 'new/deep/page.html'], deletions: ['old/deep/page.html'] };
    for (const path of changes.moves) {
      mkdirSync(dirname(join(stage, 'site', path)), { recursive: true });
      writeFileSync(join(stage, 'site', path), NEXT[path] as string);
    }
    writeFileSync(join(stage, 'changes.json'), JSON.stringify(changes));
    const step = [
      () => renameSync(join(stage, 'site', 'a/index.html'), join(out, 'a/index.html')),
      () => mkdirSync(join(out, 'new', 'deep'), { recursive: true }),
      () => renameSync(join(stage, 'site', 'new/deep/page.html'), join(out, 'new/deep/page.html')),
      () => rmSync(join(out, 'old/deep/page.html')),
      () => rmSync(join(out, 'old'), { recursive: true }),
    ];
    for (const one of step.slice(0, steps)) one();
    return dir;
  };

  it.each([0, 1, 2, 3, 4, 5])('is finished by the next, after %i steps', (steps) => {
    const dir = cutOff(steps);
    open(dir).discard();
    expect(contentOf(join(dir, 'dist'))).toEqual(NEXT);
    expect(readdirSync(dir)).toEqual(['dist']);
  });

  it('is forgotten where the output has gone: the changes alone are no site', () => {
    const dir = cutOff(1);
    rmSync(join(dir, 'dist'), { recursive: true });
    open(dir).discard();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is told of where a program stood in the way, and finished once it does not', () => {
    const dir = withFormer();
    const stage = open(dir);
    writeAll(stage, NEXT);
    // Nothing can be moved onto a folder that holds something.
    mkdirSync(join(dir, 'dist', 'new', 'deep', 'page.html', 'held'), { recursive: true });
    expect(() => stage.commit()).toThrow(/lần chạy sau làm nốt/);
    stage.discard();
    expect(existsSync(stage.dir)).toBe(true);
    rmSync(join(dir, 'dist', 'new'), { recursive: true });
    open(dir).discard();
    expect(contentOf(join(dir, 'dist'))).toEqual(NEXT);
    expect(readdirSync(dir)).toEqual(['dist']);
  });
});
