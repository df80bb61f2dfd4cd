import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LockHost } from '../../src/build/lock.ts';
import { openStage } from '../../src/build/output-folder.ts';
import { Refusal } from '../../src/build/refusal.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const host = (own: Partial<LockHost> = {}): LockHost => ({
  pid: 100,
  host: 'desk',
  bootTime: 0,
  isRunning: () => false,
  ...own,
});
const former = {
  'dist/index.html': 'former',
  'dist/robots.txt': '',
  'dist/sitemap.xml': '',
  'dist/sitemap.txt': '',
};
const open = (dir: string, own?: Partial<LockHost>, protect: string[] = []) =>
  openStage(join(dir, 'dist'), { protect, lockHost: host(own) });
const page = (dir: string) => readFileSync(join(dir, 'dist', 'index.html'), 'utf8');

describe('the output folder', () => {
  it('is replaced whole, and nothing else stays beside it', () => {
    const dir = temporaryFolder({ ...former, 'dist/old/index.html': 'gone' });
    const stage = open(dir);
    writeFileSync(join(stage.site, 'index.html'), 'new');
    expect(page(dir)).toBe('former');
    stage.commit();
    expect(page(dir)).toBe('new');
    expect(existsSync(join(dir, 'dist', 'old'))).toBe(false);
    expect(readdirSync(dir)).toEqual(['dist']);
  });

  it('stays as it was when a build is given up', () => {
    const dir = temporaryFolder(former);
    const stage = open(dir);
    writeFileSync(join(stage.site, 'index.html'), 'half');
    stage.discard();
    stage.discard();
    expect(page(dir)).toBe('former');
    expect(readdirSync(dir)).toEqual(['dist']);
    expect(() => stage.commit()).toThrow();
  });

  it('need not be there yet, nor its parent', () => {
    const dir = temporaryFolder();
    const stage = openStage(join(dir, 'a', 'b'), { protect: [], lockHost: host() });
    stage.commit();
    expect(existsSync(join(dir, 'a', 'b'))).toBe(true);
  });

  it('may be a link to the folder a server shows', () => {
    const dir = temporaryFolder({
      'srv/index.html': '',
      'srv/robots.txt': '',
      'srv/sitemap.xml': '',
      'srv/sitemap.txt': '',
    });
    symlinkSync(join(dir, 'srv'), join(dir, 'dist'), 'junction');
    const stage = open(dir);
    writeFileSync(join(stage.site, 'index.html'), 'new');
    stage.commit();
    expect(readFileSync(join(dir, 'srv', 'index.html'), 'utf8')).toBe('new');
    expect(page(dir)).toBe('new');
  });

  it('is not replaced when it holds something else than a former build', () => {
    const dir = temporaryFolder({ 'dist/thesis.docx': 'years of work' });
    expect(() => open(dir)).toThrow(Refusal);
    expect(readdirSync(join(dir, 'dist'))).toEqual(['thesis.docx']);
    expect(readdirSync(dir)).toEqual(['dist']);
  });

  it('is neither the content nor a folder around it', () => {
    const dir = temporaryFolder(former);
    mkdirSync(join(dir, 'dist', 'content'));
    expect(() => open(dir, {}, [join(dir, 'dist', 'content')])).toThrow('OUT_DIR');
    expect(() => open(dir, {}, [join(dir, 'dist')])).toThrow('OUT_DIR');
    expect(() => open(dir, {}, [join(dir, 'dist-of-another')])).not.toThrow();
  });
});

describe('two builds into one folder', () => {
  it('are one too many: the second is told who is at work', () => {
    const dir = temporaryFolder(former);
    const first = open(dir, { pid: 100 });
    expect(() => open(dir, { pid: 200, isRunning: (pid) => pid === 100 })).toThrow('tiến trình 100');
    first.commit();
    expect(() => open(dir, { pid: 200, isRunning: () => true }).discard()).not.toThrow();
  });

  it('do not stop a later one when the first was killed', () => {
    const dir = temporaryFolder(former);
    const killed = open(dir, { pid: 100 });
    writeFileSync(join(killed.site, 'index.html'), 'half');
    const next = open(dir, { pid: 200, isRunning: () => false });
    expect(existsSync(killed.dir)).toBe(false);
    next.discard();
    expect(readdirSync(dir)).toEqual(['dist']);
  });

  it('are told apart from a process of another day with the same number', () => {
    const dir = temporaryFolder(former);
    open(dir, { pid: 100 });
    utimesSync(join(dir, '.dist.lock'), 1000, 1000);
    expect(() => open(dir, { pid: 200, isRunning: () => true, bootTime: 2_000_000 }).discard()).not.toThrow();
  });

  it('may be on two machines, of which one cannot see whether the other is at work', () => {
    const dir = temporaryFolder(former);
    open(dir, { host: 'other' });
    expect(() => open(dir, { pid: 200 })).toThrow('.dist.lock');
  });

  it('bring the former output back where one was killed between the two renames', () => {
    const dir = temporaryFolder({
      '.dist.former/index.html': 'former',
      '.dist.former/robots.txt': '',
      '.dist.former/sitemap.xml': '',
      '.dist.former/sitemap.txt': '',
    });
    open(dir).discard();
    expect(page(dir)).toBe('former');
    expect(readdirSync(dir)).toEqual(['dist']);
  });
});
