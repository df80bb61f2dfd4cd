import { describe, expect, it } from 'vitest';
import { fieldAtLine } from '../../../src/desk/web/field-at-line.ts';

const RECORD = `---
title: Bãi
geo:
  lat: 16.5
  lon: 106
hours:
  - days: [t2]
    open: '07:00'
  - days: [cn]
summary: >-
  Hai
  dòng
---
Thân bài.
`;

describe('the field at a line', () => {
  it.each([
    [2, 'title'],
    [3, 'geo'],
    [4, 'geo.lat'],
    [5, 'geo.lon'],
    [7, 'hours.0.days.0'],
    [8, 'hours.0.open'],
    [9, 'hours.1.days.0'],
    [12, 'summary'],
    [14, 'body'],
  ])('%i of a record is %s', (line, field) => {
    expect(fieldAtLine(RECORD, line)).toBe(field);
    expect(fieldAtLine(`\ufeff${RECORD.replaceAll('\n', '\r\n')}`, line)).toBe(field);
  });

  it('of a file that is all fields counts from its first line', () => {
    expect(fieldAtLine('names:\n  vi: Tỉnh\nlanguages:\n  - tag: vi\n', 2)).toBe('names.vi');
    expect(fieldAtLine('names:\n  vi: Tỉnh\nlanguages:\n  - tag: vi\n', 4)).toBe('languages.0.tag');
  });

  it('is none where there is none, and a broken file stops nothing', () => {
    expect(fieldAtLine('---\ntitle: x\n', 2)).toBeUndefined();
    expect(fieldAtLine('---\ntitle: "x\n---\n', 2)).toBe('title');
    expect(fieldAtLine('', 1)).toBeUndefined();
  });
});
