import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import type { Answers } from '../../../src/desk/new-province/answers.ts';
import { createContent } from '../../../src/desk/new-province/content.ts';
import { refuseFolder } from '../../../src/desk/new-province/create.ts';
import { drawSamplePhoto } from '../../../src/desk/new-province/sample-photo.ts';
import { temporaryFolder } from '../temporary.ts';

const TODAY = '2026-11-20';
const answers: Answers = {
  name: 'Sông Gió',
  code: '09',
  languages: ['vi', 'en', 'km'],
  neighbours: [{ name: 'Sông Dài: bờ "tây" #2', side: 'west' }],
  gates: [
    { name: 'Đèo Gió', class: 'main', opposite: "Bản Mây' & Nước" },
    { name: 'Khe Sương '.repeat(6).trim(), class: 'local', opposite: 'Bản Nước' },
  ],
  unit: 'Sở “Văn hóa” - Du lịch: phòng 1',
  url: 'https://song-gio.example',
};

async function judged(own: Partial<Answers>) {
  const content = createContent({ ...answers, ...own }, TODAY);
  const dir = temporaryFolder({ ...content, 'photos/anh-mau/photo.jpg': await drawSamplePhoto() });
  return { content, ...readCatalogue(dir, undefined, TODAY) };
}

describe('the content of a new province', () => {
  it('passes the check without a word, whatever the answers hold', async () => {
    const { issues, catalogue } = await judged({});
    expect(issues).toEqual([]);
    expect(catalogue?.province).toMatchObject({
      code: '09',
      names: { vi: 'Sông Gió' },
      neighbours: [{ names: { vi: 'Sông Dài: bờ "tây" #2' }, side: 'west' }],
      contacts: { unit: { vi: answers.unit } },
      site: { official: false },
    });
    expect(catalogue?.records.map(({ kind }) => kind).sort()).toEqual([
      'events',
      'gates',
      'gates',
      'photos',
      'places',
      'products',
    ]);
  });

  it('passes with the fewest answers too', async () => {
    const few = { languages: ['vi'], neighbours: [], gates: [] };
    expect((await judged(few)).issues).toEqual([]);
  });

  it('says of every sample that it is one, and of a gate that nothing is confirmed', async () => {
    const { catalogue } = await judged({});
    for (const { kind, words } of catalogue?.records ?? []) {
      const { title, summary } = words['vi'] ?? { title: '', summary: '' };
      expect(`${title} ${summary}`).toMatch(kind === 'gates' ? /chưa xác nhận/ : /mẫu.*thay bằng/);
    }
  });
});

describe('the folder of a new province', () => {
  it('may be new or empty, with spaces and marks', () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'Tỉnh nhà'));
    for (const name of ['Tỉnh nhà', 'chưa có'])
      expect(() => refuseFolder(join(dir, name), '/engine')).not.toThrow();
  });

  it('is refused where something is in it, where it is a file, and inside the engine', () => {
    const dir = temporaryFolder({ 'one/a.txt': '' });
    writeFileSync(join(dir, 'two'), '');
    expect(() => refuseFolder(join(dir, 'one'), '/engine')).toThrow('không ghi đè');
    expect(() => refuseFolder(join(dir, 'two'), '/engine')).toThrow('không ghi đè');
    expect(() => refuseFolder(join(dir, 'three'), dir)).toThrow('ở ngoài');
    expect(() => refuseFolder(join(dir, 'nhà#1'), '/engine')).toThrow('Đổi tên');
  });
});
