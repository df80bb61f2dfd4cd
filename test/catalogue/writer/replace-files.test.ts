import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { replaceFiles } from '../../../src/catalogue/writer/replace-files.ts';
import { sha256Of } from '../../../src/desk/history/store.ts';
import { temporaryFolder } from '../../desk/temporary.ts';

/** A file that a program on Windows holds: nothing can be renamed into its place. */
const fault = vi.hoisted(() => ({ at: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync = (from: string, to: string) => {
    if (to === fault.at) throw Object.assign(new Error('EPERM: not permitted'), { code: 'EPERM', path: to });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

function folder() {
  const dir = temporaryFolder({ 'a/x.md': 'a cũ\n', 'b/x.md': 'b cũ\n', 'c.yaml': 'c cũ\n' });
  const change = (file: string) => {
    const path = join(dir, file);
    return { path, before: readFileSync(path), after: `${file} mới\n` };
  };
  const all = () => ['a/x.md', 'b/x.md', 'c.yaml'].map((file) => readFileSync(join(dir, file), 'utf8'));
  return { dir, change, all };
}
const FORMER = ['a cũ\n', 'b cũ\n', 'c cũ\n'];
const names = (dir: string) => readdirSync(dir, { recursive: true }).map(String).sort();

it('replaces all files, with their rights, and leaves nothing beside them', () => {
  const { dir, change, all } = folder();
  const before = names(dir);
  chmodSync(join(dir, 'c.yaml'), 0o664);
  expect(replaceFiles(['a/x.md', 'b/x.md', 'c.yaml'].map(change))).toBeUndefined();
  expect(all()).toEqual(['a/x.md mới\n', 'b/x.md mới\n', 'c.yaml mới\n']);
  expect(names(dir)).toEqual(before);
  if (process.platform !== 'win32') expect(statSync(join(dir, 'c.yaml')).mode & 0o777).toBe(0o664);
});

it('replaces none when one was changed since it was read, and names it', () => {
  const { dir, change, all } = folder();
  const changes = ['a/x.md', 'b/x.md'].map(change);
  writeFileSync(join(dir, 'b/x.md'), 'b của người khác\n');
  expect(replaceFiles(changes)?.path).toBe(join(dir, 'b/x.md'));
  expect(all()).toEqual(['a cũ\n', 'b của người khác\n', 'c cũ\n']);
  expect(names(dir)).toHaveLength(5);
});

it('replaces none when one cannot be written aside', () => {
  const { dir, change, all } = folder();
  const changes = ['a/x.md', 'b/x.md'].map(change);
  const gone = { ...change('c.yaml'), path: join(dir, 'gone/x.md') };
  expect(() => replaceFiles([...changes, gone])).toThrow('ENOENT');
  expect(all()).toEqual(FORMER);
  expect(names(dir)).toHaveLength(5);
});

it('puts back what it has replaced when a later one cannot be put in its place', () => {
  const { dir, change, all } = folder();
  fault.at = join(dir, 'c.yaml');
  expect(() => replaceFiles(['a/x.md', 'b/x.md', 'c.yaml'].map(change))).toThrow('EPERM');
  fault.at = '';
  expect(all()).toEqual(FORMER);
  expect(names(dir)).toHaveLength(5);
});

describe('files that are new or go', () => {
  const staged = (dir: string) => [
    { path: join(dir, 'moi/sau/y.md'), before: undefined, after: () => new Uint8Array([255, 0, 1]) },
    { path: join(dir, 'a/x.md'), before: { sha256: sha256Of('a cũ\n') }, after: undefined },
    { path: join(dir, 'c.yaml'), before: Buffer.from('c cũ\n'), after: 'c mới\n' },
  ];

  it('come and go together with what is replaced, byte for byte', () => {
    const { dir } = folder();
    expect(replaceFiles(staged(dir))).toBeUndefined();
    expect(names(dir)).toEqual(['a', 'b', 'b/x.md', 'c.yaml', 'moi', 'moi/sau', 'moi/sau/y.md']);
    expect([...readFileSync(join(dir, 'moi/sau/y.md'))]).toEqual([255, 0, 1]);
  });

  it.each([
    ['the new one stands there meanwhile', 'moi/sau/y.md', 0],
    ['the one that goes was changed meanwhile', 'a/x.md', 1],
  ])('stay as they are when %s', (_, file, nth) => {
    const { dir } = folder();
    mkdirSync(join(dir, 'moi/sau'), { recursive: true });
    writeFileSync(join(dir, file), 'của người khác\n');
    const before = names(dir);
    const changes = staged(dir);
    expect(replaceFiles(changes)).toBe(changes[nth]);
    expect(names(dir)).toEqual(before);
    expect(readFileSync(join(dir, file), 'utf8')).toBe('của người khác\n');
    expect(readFileSync(join(dir, 'c.yaml'), 'utf8')).toBe('c cũ\n');
  });

  it('are put back with their folders when a later one cannot be put in its place', () => {
    const { dir, all } = folder();
    const before = names(dir);
    fault.at = join(dir, 'c.yaml');
    expect(() => replaceFiles(staged(dir))).toThrow('EPERM');
    fault.at = '';
    expect(all()).toEqual(FORMER);
    expect(names(dir)).toEqual(before);
  });
});
