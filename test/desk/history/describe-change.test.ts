import { expect, it } from 'vitest';
import { FACTS, photo, place, translation } from '../../support/province.ts';
import { desk } from './support.ts';

const PLACE = 'places/bai-mau/index.vi.md';

/** What is said of one change of the given files. */
async function said(before: Record<string, string>, after: Record<string, string | Uint8Array | undefined>) {
  const { command, note, list } = desk(before);
  note();
  await command('x', after);
  return (list()[0] as string).split(' | ').slice(1);
}

it.each([
  ['a field of the facts', place('areaHa: 2'), ['diện tích (ha)']],
  ['the words and the body', place('', 'Bài.\n').replace('Bãi Mẫu', 'Bãi Khác'), ['tên', 'bài viết']],
  ['line ends alone', place().replaceAll('\n', '\r\n'), ['chỉ cách trình bày tệp']],
  ['letters with their marks apart', place().normalize('NFD'), ['chỉ cách trình bày tệp']],
  ['a field nobody knows', place('la: 1'), ['la']],
  ['what cannot be read any more', 'không còn phần đầu', ['published', 'sources']],
])('says of %s what it is', async (_, text, words) => {
  const [line = ''] = await said({ [PLACE]: place() }, { [PLACE]: text });
  expect(line).toMatch(/^places\/bai-mau: /);
  if (words[0] !== 'published') expect(line).toBe(`places/bai-mau: ${words.join(', ')}`);
});

it('says which translation, which photo and which voice', async () => {
  const files = { 'places/bai-mau/index.lo.md': translation(), 'photos/anh/index.vi.md': photo() };
  expect(
    await said(files, {
      'places/bai-mau/index.lo.md': translation().replace('A beach', 'The beach'),
      'places/bai-mau/index.km.md': translation(),
      'places/bai-mau/index.lo.mp3': 'ID3',
      'photos/anh/photo.jpg': new Uint8Array([1]),
    }),
  ).toEqual([
    'photos/anh: thêm photo.jpg',
    'places/bai-mau: thêm bản tiếng Khmer; bản tiếng Lào: tóm tắt; thêm bản đọc tiếng Lào',
  ]);
});

it('says that a record is new, that it went, or that it got another id', async () => {
  const other = place().replace('Bãi Mẫu', 'Bãi Hai');
  expect(await said({}, { 'gates/a/index.vi.md': other, 'gates/a/index.en.md': translation() })).toEqual([
    'gates/a: bản ghi mới',
  ]);
  expect(await said({}, { [PLACE]: undefined })).toEqual(['places/bai-mau: đã xóa']);
  const moved = { [PLACE]: undefined, 'places/b/index.vi.md': place() };
  expect(await said({}, moved)).toEqual(['places/b: đổi mã từ places/bai-mau']);
  const { command, note, list } = desk();
  note();
  await command('đổi', moved);
  expect(list('places/b')).toEqual(['2 đổi | places/b: đổi mã từ places/bai-mau']);
  expect(list('places/bai-mau')).toEqual(['2 đổi | places/bai-mau: đổi mã thành places/b']);
  expect(await said({}, { [PLACE]: undefined, 'places/b/index.vi.md': other })).toEqual([
    'places/b: bản ghi mới',
    'places/bai-mau: đã xóa',
  ]);
});

it('says of a file of the province which part, and of any other file its name', async () => {
  const files = {
    'terms.yaml': 'terms: []\n',
    'interface/en.yaml': 'kind: { places: Sights }\n',
    'theme/theme.css': 'a',
  };
  expect(
    await said(files, {
      'terms.yaml': 'terms: [] # x\n',
      'interface/en.yaml': 'kind: { places: Places }\n',
      'theme/theme.css': 'b',
      'theme/emblem.svg': '<svg/>',
    }),
  ).toEqual([
    'theme/emblem.svg: thêm tệp này',
    'interface/en.yaml: kind',
    'terms.yaml: chỉ cách trình bày tệp',
    'theme/theme.css: tệp này thay đổi',
  ]);
});

it('names a record by its title, also one that is gone', async () => {
  const { describeChange } = await import('../../../src/desk/history/describe-change.ts');
  const text = Buffer.from(place('', '', FACTS));
  const reading = { get: () => text, find: () => 'a' };
  const path = 'places/bai-mau/index.lo.md';
  for (const file of [
    { path, before: 'a' },
    { path, after: 'a' },
  ])
    expect(describeChange([file], reading).records[0]?.title).toBe('Bãi Mẫu');
  const many = ['a', 'b', 'c'].map((id) => ({ path: `places/${id}/index.vi.md`, after: 'a' }));
  expect(describeChange(many, reading, { most: 2 })).toMatchObject({
    more: 1,
    records: [{ key: 'places/a' }, { key: 'places/b' }],
  });
});
