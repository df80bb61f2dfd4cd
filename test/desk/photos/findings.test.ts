import { describe, expect, it } from 'vitest';
import type { Decoded, RefusalCode } from '../../../src/desk/photos/decode.ts';
import { findingsOf, offeredDay } from '../../../src/desk/photos/findings.ts';
import { explainRefusal } from '../../../src/desk/photos/refused-files.ts';

const TODAY = '2026-11-20';
/** Of a camera, unless told otherwise. */
const SOURCE: Decoded['source'] = {
  kind: 'jpeg',
  width: 4000,
  height: 3000,
  quality: 95,
  pictures: 1,
  hasCamera: true,
  hasPlace: false,
  day: '2026-05-01',
};
const of = (source: Partial<Decoded['source']>, name = 'a.jpg', kept: Partial<Decoded> = {}) => {
  const whole = { ...SOURCE, ...source };
  const decoded = { source: whole, width: whole.width, height: whole.height, ...kept } as Decoded;
  return findingsOf(name, decoded, TODAY);
};
const codes = (...given: Parameters<typeof of>) => of(...given).map(({ code }) => code);

describe('what is told of a picture', () => {
  it('is nothing where a camera took it and all is well', () => expect(of({})).toEqual([]));

  it('is that it came by a program of messages, by its name or by its looks', () => {
    expect(codes({}, 'received_1234567890.jpeg')).toEqual(['chat-copy']);
    expect(of({}, 'z5401234567890_0a1b2c3d4e5f6a7b8c9d.jpg')[0]?.message).toContain('Zalo');
    const pressed = { hasCamera: false, width: 2048, height: 1365, quality: 75 };
    expect(codes(pressed)).toEqual(['chat-copy']);
    expect(codes({ ...pressed, hasCamera: true })).toEqual([]);
    expect(codes({ ...pressed, quality: 95 })).toEqual([]);
    expect(codes({ ...pressed, width: 2100 })).toEqual([]);
  });

  it('is that it is a screen: by its name, or a PNG of just such a size without a camera', () => {
    const screen = { kind: 'png', hasCamera: false, width: 1080, height: 2400 } as const;
    expect(codes(screen)).toEqual(['screenshot']);
    expect(codes({ ...screen, width: 2400, height: 1080 })).toEqual(['screenshot']);
    expect(codes({ ...screen, width: 1081 })).toEqual([]);
    expect(codes({ ...screen, kind: 'webp' })).toEqual([]);
    expect(codes({}, 'Ảnh chụp màn hình 3.jpg')).toEqual(['screenshot']);
  });

  it('is that it is small, by its longer side', () => {
    expect(codes({ width: 1999, height: 1000 })).toEqual(['small']);
    expect(codes({ width: 1000, height: 2000 })).toEqual([]);
  });

  it('is that the clock of the camera was wrong, and then no day is offered', () => {
    for (const day of ['1970-01-01', '1980-01-01', '2000-01-01', '2026-11-21']) {
      expect(codes({ day })).toEqual(['clock-wrong']);
      expect(offeredDay(day, TODAY)).toBeUndefined();
    }
    expect(offeredDay(TODAY, TODAY)).toBe(TODAY);
    const { day: _, ...without } = SOURCE;
    expect(
      findingsOf('a.jpg', { source: without, width: 4000, height: 3000 } as Decoded, TODAY),
    ).toMatchObject([{ code: 'no-day', level: 'note' }]);
  });

  it('is what was dropped and changed', () => {
    expect(codes({ hasPlace: true })).toEqual(['place-dropped']);
    expect(codes({ pictures: 3 })).toEqual(['several-pictures']);
    expect(codes({ width: 8000, height: 6000 }, 'a.jpg', { width: 4800, height: 3600 })).toEqual([
      'made-smaller',
    ]);
  });
});

it('says of every file that is not taken what it is and what to do', () => {
  const all: RefusalCode[] = [
    ...(['missing', 'too-heavy', 'too-large', 'broken', 'animated', 'document'] as const),
    ...(['drawing', 'other-picture', 'not-a-picture', 'too-slow', 'crashed'] as const),
  ];
  const told = all.map((refused) => explainRefusal({ refused, size: { width: 50_000, height: 50_000 } }));
  for (const { message, fix } of told)
    expect(`${message} ${fix}`).toMatch(/^\p{Lu}.{15,}\. \p{Lu}.{15,}\.$/u);
  expect(new Set(told.map(({ message }) => message)).size).toBe(all.length);
  expect(told[2]?.message).toContain('50.000 × 50.000 điểm ảnh (2.500 triệu)');
});
