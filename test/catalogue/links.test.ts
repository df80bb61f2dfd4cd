import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST_TEXT, readBytes } from '../../src/catalogue/files.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { photo, place, provinceYaml, translation, writeProvince } from '../support/province.ts';

/** What the check says of a province after `change` has been at its folder, as `path code`. */
function codesAfter(
  change: (dir: string) => void,
  files: Parameters<typeof writeProvince>[0] = {},
): string[] {
  const dir = writeProvince(files);
  change(dir);
  const { catalogue, issues } = readCatalogue(dir);
  expect(catalogue === undefined).toBe(issues.some(({ level }) => level === 'error'));
  return issues.map(({ file, code }) => `${file.replace(/^content\//, '')} ${code}`);
}

/** Puts a link to `target` in place of whatever stands at `path`. */
function link(dir: string, path: string, target: string): void {
  rmSync(join(dir, path), { recursive: true, force: true });
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  symlinkSync(target, join(dir, path), process.platform === 'win32' ? 'junction' : undefined);
}

describe('a link of the file system', () => {
  it.each([
    ['a record', 'places/hai', '../../elsewhere/hai'],
    ['a record that leads nowhere', 'places/hai', '/nowhere/at/all'],
    ['the folder of a kind', 'events', '../elsewhere'],
    ['the folder of the theme', 'theme', '../elsewhere'],
    ['a file of the theme', 'theme/theme.css', '/etc/hostname'],
    ['a folder within the theme', 'theme/anh', '../../elsewhere'],
    ['a further file of the folder', 'terms.yaml', '../elsewhere/hai/index.vi.md'],
    ['a file that leads nowhere', 'communes.yaml', '/nowhere'],
    ['an unknown file', 'ghi-chu.txt', '/etc/hostname'],
    ['an unknown folder', 'tai-lieu', '../elsewhere'],
    ['a translation', 'places/bai-mau/index.en.md', '../../../elsewhere/hai/index.vi.md'],
    ['a recording', 'places/bai-mau/index.vi.mp3', '/etc/hostname'],
    ['a stray file of a record', 'places/bai-mau/x.txt', '/etc/hostname'],
    ['a stray file of a kind', 'places/x.txt', '/etc/hostname'],
  ])('in place of %s is said to be one, and not followed', (_, path, target) => {
    const codes = codesAfter((dir) => {
      const outside = join(dir, '..', 'elsewhere', 'hai');
      mkdirSync(outside, { recursive: true });
      writeFileSync(join(outside, 'index.vi.md'), place('owner: 5'));
      link(dir, path, target);
    });
    expect(codes).toEqual([`${path} link`]);
  });

  it('in place of the Vietnamese file, province.yaml or a photo is the only thing told of it', () => {
    expect(codesAfter((dir) => link(dir, 'places/bai-mau/index.vi.md', '/etc/hostname'))).toEqual([
      'places/bai-mau/index.vi.md link',
    ]);
    expect(codesAfter((dir) => link(dir, 'province.yaml', '/nowhere'))).toEqual(['province.yaml link']);
    const files = { 'photos/anh/index.vi.md': photo() };
    expect(codesAfter((dir) => link(dir, 'photos/anh/photo.jpg', '/etc/hostname'), files)).toContain(
      'photos/anh/photo.jpg link',
    );
  });

  it('deep in a folder nobody reads is told too', () => {
    const codes = codesAfter((dir) => link(dir, 'places/bai-mau/cu/sau/x.md', '/etc/hostname'));
    expect(codes).toEqual(['places/bai-mau/cu stray-file', 'places/bai-mau/cu/sau/x.md link']);
  });

  it('is called by its name, and nobody is told to delete it', () => {
    const dir = writeProvince();
    link(dir, 'places/hai', '/nowhere');
    const [issue] = readCatalogue(dir).issues;
    expect(issue).toMatchObject({ level: 'error', file: 'content/places/hai' });
    expect(issue?.message).toContain('liên kết');
    expect(`${issue?.message} ${issue?.fix}`).not.toMatch(/[Xx]óa/);
  });

  it('to the whole folder is the technician’s own affair', () => {
    const dir = writeProvince();
    const other = join(dir, '..', 'linked');
    symlinkSync(dir, other, process.platform === 'win32' ? 'junction' : undefined);
    expect(readCatalogue(other)).toEqual(readCatalogue(dir));
    expect(readCatalogue(other).catalogue?.records).toHaveLength(1);
  });

  it('hides no mistake of another file', () => {
    const codes = codesAfter((dir) => link(dir, 'places/hai', '/nowhere'), {
      'places/bai-mau/index.vi.md': place('areaHa: nhiều'),
    });
    expect(codes).toEqual(['places/bai-mau/index.vi.md not-a-number', 'places/hai link']);
  });
});

describe('a folder and a file', () => {
  it.each([
    ['province.yaml', 'folder-for-file'],
    ['terms.yaml', 'folder-for-file'],
    ['places/bai-mau/index.vi.md', 'folder-for-file'],
    ['places/bai-mau/index.en.md', 'folder-for-file'],
    ['places/bai-mau/index.vi.mp3', 'folder-for-file'],
  ])('the one in place of the other at %s is told there', (path, code) => {
    const codes = codesAfter((dir) => {
      rmSync(join(dir, path), { force: true });
      mkdirSync(join(dir, path), { recursive: true });
    });
    expect(codes).toEqual([`${path} ${code}`]);
  });

  it.each(['photos', 'theme', 'map', 'interface', 'events', 'places/hai'])(
    'a file in place of the folder %s is told there',
    (path) => {
      expect(codesAfter((dir) => writeFileSync(join(dir, path), 'x'))).toEqual([`${path} file-for-folder`]);
    },
  );

  it('a folder named as a photo is told', () => {
    const codes = codesAfter((dir) => mkdirSync(join(dir, 'photos/anh/photo.jpg')), {
      'photos/anh/index.vi.md': photo(),
    });
    expect(codes).toContain('photos/anh/photo.jpg folder-for-file');
  });

  it('a folder named as a file of the theme is told', () => {
    expect(codesAfter((dir) => mkdirSync(join(dir, 'theme/theme.css'), { recursive: true }))).toEqual([
      'theme/theme.css folder-for-file',
    ]);
  });
});

// Windows has no such files, and whoever tests may not make them everywhere.
const makePipe = (path: string) => spawnSync('mkfifo', [path]).status === 0;

it.runIf(process.platform !== 'win32')('does not wait at a pipe, wherever one stands', () => {
  for (const path of ['places/bai-mau/index.en.md', 'terms.yaml', 'places/hai', 'theme/theme.css']) {
    const codes = codesAfter((dir) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      expect(makePipe(join(dir, path))).toBe(true);
    });
    expect(codes).toEqual([`${path} special-file`]);
  }
});

it('reads no file longer than it may, and says how long both are', () => {
  const [issue] = readCatalogue(
    writeProvince({ 'places/bai-mau/index.en.md': `${translation()}${'x'.repeat(LARGEST_TEXT)}` }),
  ).issues;
  expect(issue).toMatchObject({ file: 'content/places/bai-mau/index.en.md', code: 'too-large' });
  expect(issue?.message).toMatch(/2,1 MB.*2 MB|2 MB.*2 MB/);
});

it('gives the bytes of a file, or why there are none', () => {
  const dir = writeProvince({ 'province.yaml': provinceYaml() });
  expect(readBytes(join(dir, 'province.yaml'), 'content/province.yaml', 1e6).bytes?.toString()).toBe(
    provinceYaml(),
  );
  expect(readBytes(join(dir, 'province.yaml'), 'content/province.yaml', 10).issue?.code).toBe('too-large');
  expect(readBytes(join(dir, 'x'), 'content/x', 10).issue).toMatchObject({
    code: 'missing-file',
    file: 'content/x',
  });
});
