import { describe, expect, test } from 'vitest';
import { pictureReminders } from '../../src/media/picture-shape.ts';

const codes = (width: number, height: number, hasAlpha = false) =>
  pictureReminders({ width, height, hasAlpha }).map(({ code }) => code);

describe('an editor is reminded', () => {
  test.each([
    ['3:2', 2400, 1600],
    ['square', 1600, 1600],
    ['of a film', 1920, 1080],
    ['of a phone held upright', 1080, 1920],
    ['a phone’s whole screen, 9:20', 1080, 2400],
    ['a phone’s whole screen, 9:22', 1080, 2640],
    ['a panorama, 4:1', 8000, 2000],
    ['a panorama a little longer', 16382, 3800],
    ['small', 320, 213],
  ])('of nothing where the picture is %s', (_, width, height) => {
    expect(codes(width, height)).toEqual([]);
  });

  test.each([
    ['a ribbon', 12000, 60],
    ['a thread', 60, 12000],
    ['a banner', 3000, 600],
    ['a whole page scrolled through', 1080, 6000],
    ['a line of one pixel', 1, 3],
  ])('of the shape where it is %s', (_, width, height) => {
    expect(codes(width, height)).toEqual(['picture-shape']);
  });

  test('what its readers see of it, in numbers, and how far to cut it', () => {
    const [long] = pictureReminders({ width: 12000, height: 60, hasAlpha: false });
    expect(long?.message).toContain('12000 × 60 điểm ảnh, ngang gấp 200 lần cao');
    expect(long?.fix).toContain('cao 60 thì ngang nhiều nhất 240');
    const [tall] = pictureReminders({ width: 1080, height: 3000, hasAlpha: false });
    expect(tall?.message).toContain('cao gấp 2,8 lần ngang');
    expect(tall?.fix).toContain('ngang 1080 thì cao nhiều nhất 2160');
  });

  test('of what can be seen through, whatever the shape', () => {
    expect(codes(1200, 800, true)).toEqual(['picture-transparent']);
    expect(codes(60, 12000, true)).toEqual(['picture-shape', 'picture-transparent']);
    const [clear] = pictureReminders({ width: 1200, height: 800, hasAlpha: true });
    expect(clear?.message).toContain('nền trắng');
    expect(clear?.fix).toContain('lưu thành JPEG');
  });
});
