import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { paperRows } from '../../src/desk/bench-paper.ts';
import { editPaperProvince, writePaperProvince } from '../../src/desk/bench-paper-province.ts';

it('tells what each kind of paper and pack costs, counted by the files that came of it', () => {
  const steps = [
    { title: 'Tờ in (PDF)', seconds: 3 },
    { title: 'Bộ ảnh báo chí (ZIP)', seconds: 0.25 },
    { title: 'Trang', seconds: 9 },
  ];
  const file = (path: string, isNew = true) => ({ path, bytes: 1_500_000, isNew });
  const files = [
    ...[file('lo/gates/g-1.pdf'), file('vi/gates/g-1.pdf'), file('vi/gates/g-2.pdf', false)],
    ...[file('press/bench-all.zip', false), file('vi/map.pdf'), file('vi/gates/g-1/index.html')],
  ];
  expect(paperRows('Từ đầu', { steps, peakMegabytes: 512.4 }, files)).toEqual([
    ['Từ đầu', 'Tờ A4 (PDF)', '3', '2', '4,5', '3,00', '1.500', '512'],
    ['Từ đầu', 'Bộ ảnh báo chí (ZIP)', '1', '0', '1,5', '0,25', '', '512'],
  ]);
});

it('writes a province that can be built, whose gates have sheets and whose places have pictures', async () => {
  const dir = join(mkdtempSync(join(tmpdir(), 'bench-paper-')), 'content');
  onTestFinished(() => rmSync(join(dir, '..'), { recursive: true, force: true }));
  await writePaperProvince(dir);
  const { catalogue, issues } = readCatalogue(dir);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  const ofKind = (kind: string) => catalogue?.records.filter((record) => record.kind === kind) ?? [];
  expect([ofKind('gates').length, ofKind('places').length, ofKind('photos').length]).toEqual([10, 24, 24]);
  expect(ofKind('places').every(({ facts }) => facts.photos?.length === 1)).toBe(true);
  expect(ofKind('gates').every(({ words }) => Object.values(words).every((own) => !own.outdated))).toBe(true);
  editPaperProvince(dir);
  const edited = readCatalogue(dir).catalogue?.records.filter(({ words }) => words['lo']?.outdated);
  expect(edited?.map(({ id }) => id)).toEqual(['r-3']);
});
