import { readdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureWorkshop } from './picture-fixtures.ts';

const { path, jpegMaster, render } = pictureWorkshop();

describe('a master that cannot be used', () => {
  const problemOf = async (file: string) => {
    const good = { id: 'good', file: await jpegMaster('good.jpg') };
    const { problems, pictures } = await render([{ id: 'bad', file }, good]);
    expect(Object.keys(pictures)).toEqual(['good']);
    expect(problems).toHaveLength(1);
    return problems[0]!;
  };

  test('is reported when it is missing', async () => {
    const problem = await problemOf(path('nowhere.jpg'));
    expect(problem).toMatchObject({ id: 'bad', file: path('nowhere.jpg'), code: 'missing' });
    expect(problem.message).toContain('Không tìm thấy');
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('is reported when a %s is cut off', async (format) => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const image = sharp({ create: { width: 200, height: 200, channels: 3, background: '#888', noise } });
    const whole = await image.toFormat(format).toBuffer();
    writeFileSync(path('m'), whole.subarray(0, Math.floor(whole.length / 2)));
    expect((await problemOf(path('m'))).code).toBe('unreadable');
  });

  test('is reported when it holds too many pixels, without being decoded', async () => {
    await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toFile(path('bomb.png'));
    const problem = await problemOf(path('bomb.png'));
    expect(problem.code).toBe('too-large');
    expect(problem.message).toContain('9000 × 6000');
    expect(problem.message).toContain('50 triệu');
  });

  test('is refused when it is an SVG, whatever its name', async () => {
    writeFileSync(path('m.jpg'), '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');
    const problem = await problemOf(path('m.jpg'));
    expect(problem.code).toBe('not-a-picture');
    expect(problem.message).toContain('SVG');
  });

  test.each([
    ['a text', Buffer.from('xin chào')],
    ['an empty file', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a phone HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ])('is refused when it is %s', async (_what, bytes) => {
    writeFileSync(path('m.jpg'), bytes);
    expect((await problemOf(path('m.jpg'))).code).toBe('not-a-picture');
  });

  test('leaves nothing behind in the cache or the output', async () => {
    writeFileSync(path('m.jpg'), 'xin chào');
    await render([{ id: 'bad', file: path('m.jpg') }]);
    expect(readdirSync(path('out'))).toEqual([]);
    expect(readdirSync(path('cache/encoded'))).toEqual([]);
  });
});
