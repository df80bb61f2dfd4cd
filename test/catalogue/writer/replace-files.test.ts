import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { replaceFiles } from '../../../src/catalogue/writer/replace-files.ts';
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

it('makes new files with their folders and removes others, all or none', () => {
  const { dir, change, all } = folder();
  const made = { path: join(dir, 'd/e/x.md'), before: undefined, after: 'mới\n' };
  const gone = { ...change('b/x.md'), after: undefined };
  fault.at = join(dir, 'c.yaml');
  expect(() => replaceFiles([made, gone, change('c.yaml')])).toThrow('EPERM');
  fault.at = '';
  expect(all()).toEqual(FORMER);
  expect(names(dir)).toHaveLength(5);
  expect(replaceFiles([made, gone, change('c.yaml')])).toBeUndefined();
  expect(names(dir)).toEqual(
    ['a', 'a/x.md', 'b', 'c.yaml', 'd', 'd/e', 'd/e/x.md'].map((path) => join(path)),
  );
  expect(replaceFiles([{ ...made, after: 'khác\n' }])?.path).toBe(made.path);
  expect(readFileSync(made.path, 'utf8')).toBe('mới\n');
});
