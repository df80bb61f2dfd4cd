import { expect, it } from 'vitest';
import { Misuse } from '../../../src/desk/arguments.ts';
import { keepPhoto } from '../../../src/desk/photos/keep-photo.ts';
import { photosText } from '../../../src/desk/photos/photos-text.ts';
import { parsePhotosArguments } from '../../../src/desk/photos-arguments.ts';
import { writeProvince } from '../../support/province.ts';

it('pictures are taken in or only looked at, and a form has a name of its own', () => {
  expect(parsePhotosArguments(['a.jpg', 'b'])).toEqual({
    task: 'take',
    paths: ['a.jpg', 'b'],
    isLook: false,
  });
  expect(parsePhotosArguments(['--look', 'b', '--json'])).toEqual({
    task: 'take',
    paths: ['b'],
    isLook: true,
  });
  expect(parsePhotosArguments(['--consent-form'])).toEqual({ task: 'form', file: 'phieu-dong-y.docx' });
  expect(parsePhotosArguments(['--consent-form', 'x.docx'])).toEqual({ task: 'form', file: 'x.docx' });
  for (const args of [
    [],
    ['--json'],
    ['--consent-form', 'a', 'b'],
    ['--consent-form', '--look'],
    ['--rotate', 'a'],
  ])
    expect(() => parsePhotosArguments(args)).toThrow(Misuse);
});

it('what came of it is told file by file, then what must be filled in, whose it is first', () => {
  const record = keepPhoto(writeProvince(), { name: 'a.jpg', jpeg: Buffer.from('x') }, {}, '2026-11-20');
  const photo = { path: '/a.jpg', width: 30, height: 20, isUntouched: true };
  const small = { code: 'small', level: 'warning', message: 'Ảnh nhỏ.', fix: 'Tìm ảnh lớn.' } as const;
  const refused = {
    path: '/b.jpg',
    name: 'b.jpg',
    code: 'broken',
    message: 'Hỏng.',
    fix: 'Chép lại.',
  } as const;
  const alike = [{ path: '/a.jpg', other: '/x/photo.jpg', record: 'photos/x' }];
  const kept = [{ photo: { ...photo, findings: [small] }, record }];
  const lines = photosText({ kept, refused: [refused], alike }, (path) => path.slice(1)).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '✓ a.jpg → content/photos/anh-moi/index.vi.md (30 × 20)',
    '  ⚠ Ảnh nhỏ.  → Tìm ảnh lớn.',
    '✗ b.jpg: Hỏng.  → Chép lại.',
    '⚠ Hai ảnh gần như một: a.jpg và content/photos/x.  → Mở cạnh nhau, chỉ giữ ảnh rõ hơn.',
    'Mỗi bản ghi còn phải điền, theo thứ tự:',
  ]);
  expect(lines[5]).toContain('“Tác giả” (creator)');
  expect(lines.findIndex((line) => line.includes('(persons)'))).toBeLessThan(
    lines.findIndex((line) => line.includes('(alt)')),
  );
});
