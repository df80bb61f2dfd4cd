import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { formatFile } from '../../src/catalogue/writer/format-file.ts';
import { Misuse } from '../../src/desk/arguments.ts';
import { parseNewArguments } from '../../src/desk/new-arguments.ts';
import { newRecord } from '../../src/desk/new-record.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { writeProvince } from '../support/province.ts';

const today = '2026-11-20';
const BEACH = { kind: 'places', title: 'Bãi Mới', id: 'bai-moi' } as const;

describe('a new record', () => {
  it('has its title, the day, and an empty line for each thing that its editor must say', () => {
    const dir = writeProvince();
    const made = newRecord(dir, BEACH, today);
    expect(made).toMatchObject({ file: 'content/places/bai-moi/index.vi.md', id: 'bai-moi' });
    expect(readFileSync(join(dir, 'places/bai-moi/index.vi.md'), 'utf8')).toBe(
      '---\ntitle: Bãi Mới\nsummary:\ntype:\nsources:\npublished: 2026-11-20\nupdated: 2026-11-20\n---\n',
    );
    expect(made.open.map(({ line, key, title }) => [line, key, title])).toEqual([
      [3, 'summary', 'Tóm tắt'],
      [4, 'type', 'Loại nơi'],
      [5, 'sources', 'Nguồn'],
    ]);
    expect(made.open[1]?.hint).toContain('beach (Bãi biển)');
    expect(readdirSync(join(dir, 'places'))).toEqual(['bai-mau', 'bai-moi']);
  });

  it('of every kind has the one form, and the check names just the lines that are open', () => {
    for (const kind of KIND_NAMES) {
      const dir = writeProvince();
      const { file, open } = newRecord(dir, { kind, title: 'Thử: một', id: 'thu-mot' }, today);
      const text = readFileSync(join(dir, '..', file), 'utf8');
      expect(formatFile(file.replace('content/', ''), text), kind).toBe(text);
      const told = readCatalogue(dir).issues.filter((issue) => issue.file === file && issue.line);
      expect(
        told.map(({ line, code }) => [line, code]),
        kind,
      ).toEqual(open.map(({ line }) => [line, 'empty']));
    }
  });

  it('is not made where its id is another’s, or is none; and then nothing is written', () => {
    const dir = writeProvince();
    const make = (request: Parameters<typeof newRecord>[1]) => () => newRecord(dir, request, today);
    expect(make({ ...BEACH, id: 'bai-mau' })).toThrow('“bai-mau” đã dùng ở content/places/bai-mau');
    expect(make({ ...BEACH, kind: 'pages', id: 'bai-mau' })).toThrow(Refusal);
    expect(make({ ...BEACH, id: 'Bãi Mới' })).toThrow('bai-moi');
    expect(make({ ...BEACH, id: '../bai-moi' })).toThrow(Refusal);
    mkdirSync(join(dir, 'places/bai-moi'));
    writeFileSync(join(dir, 'places/bai-moi/nhap.txt'), 'a');
    expect(make(BEACH)).toThrow(Refusal);
    expect(readdirSync(dir).sort()).toEqual(['places', 'province.yaml']);
    expect(readdirSync(join(dir, 'places')).sort()).toEqual(['bai-mau', 'bai-moi']);
    expect(readdirSync(join(dir, 'places/bai-moi'))).toEqual(['nhap.txt']);
  });

  it('is not made where an old address leads on to another record', () => {
    const dir = writeProvince({
      'redirects.yaml': 'redirects:\n  - { from: places/bai-moi, to: places/bai-mau }\n',
    });
    expect(() => newRecord(dir, BEACH, today)).toThrow('mã cũ của places/bai-mau');
    expect(readdirSync(join(dir, 'places'))).toEqual(['bai-mau']);
  });

  it('of a photo may have the id of the place that it shows', () => {
    const made = newRecord(writeProvince(), { ...BEACH, kind: 'photos', id: 'bai-mau' }, today);
    expect(made.file).toBe('content/photos/bai-mau/index.vi.md');
  });
});

describe('the words after `npm run new --`', () => {
  it('are a kind, by its folder or its name, and a title', () => {
    expect(parseNewArguments(['places', 'Bãi Mới'])).toEqual(BEACH);
    expect(parseNewArguments(['Địa điểm', 'Bãi', 'Mới', '--id', 'moi'])).toEqual({ ...BEACH, id: 'moi' });
  });

  it.each([[[]], [['places']], [['places', ' ']], [['place', 'Bãi']], [['places', 'Bãi', '--ma', 'a']]])(
    '%j explain how to write them',
    (args) => {
      expect(() => parseNewArguments(args)).toThrow(Misuse);
      expect(() => parseNewArguments(args)).toThrow('npm run new -- places');
    },
  );
});
