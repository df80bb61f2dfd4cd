import { describe, expect, it } from 'vitest';
import { createRedirects } from '../../src/publish/redirects.ts';
import { catalogueOf, place, provinceYaml, shortIssues, translation } from '../support/province.ts';

const REDIRECTS = 'redirects:\n  - { from: places/bai-cu, to: places/bai-mau, on: 2026-11-20 }\n';
const siteUrl = 'https://mau.example';

describe('the former address of a record', () => {
  const moved = () =>
    catalogueOf({
      'province.yaml': provinceYaml(['vi', 'en', 'lo']),
      'redirects.yaml': REDIRECTS,
      'places/bai-mau/index.vi.md': place().replace('Bãi Mẫu', 'Bãi <Mẫu>'),
      'places/bai-mau/index.en.md': translation(),
    });
  const built = new Set(['/vi/places/bai-mau/', '/en/places/bai-mau/', '/lo/places/bai-mau/']);

  it('has a page in every language, in the words that its reader meets there', () => {
    const files = createRedirects(moved(), { siteUrl, built });
    expect(files.map(({ path }) => path)).toEqual([
      'vi/places/bai-cu/index.html',
      'en/places/bai-cu/index.html',
      'lo/places/bai-cu/index.html',
    ]);
    const [vi, en, lo] = files.map(({ text }) => text);
    expect(vi).toContain('<html lang="vi">');
    expect(vi).toContain('<meta http-equiv="refresh" content="0; url=/vi/places/bai-mau/">');
    expect(vi).toContain('<link rel="canonical" href="https://mau.example/vi/places/bai-mau/">');
    expect(vi).toContain('<a href="/vi/places/bai-mau/">Bãi &lt;Mẫu&gt;</a>');
    expect(en).toContain('<a href="/en/places/bai-mau/">Sample Beach</a>');
    expect(lo).toMatch(/<html lang="vi">[\s\S]*<a href="\/lo\/places\/bai-mau\/">Bãi/);
  });

  it('has none where the record has no page', () => {
    expect(createRedirects(moved(), { siteUrl, built: new Set() })).toEqual([]);
  });
});

describe('redirects.yaml', () => {
  const issues = (lines: string) => shortIssues({ 'redirects.yaml': `redirects:\n${lines}` });

  it('is right when a record stands behind each new id', () => {
    expect(shortIssues({ 'redirects.yaml': REDIRECTS })).toEqual([]);
  });

  it('may say of a record that it is gone for good, and why; of one that moved no reason', () => {
    expect(issues("  - { from: places/bai-cu, on: 2026-11-20, reason: { vi: 'Bãi đã đóng.' } }\n")).toEqual(
      [],
    );
    expect(issues("  - { from: places/bai-cu, to: places/bai-mau, reason: { vi: 'Đổi tên.' } }\n")).toEqual([
      'redirects.yaml:2 error reason-of-a-move',
    ]);
  });

  it('is told of an id that a record has, one that comes twice, and one that nothing has', () => {
    const to = 'to: places/bai-mau';
    expect(issues(`  - { from: places/bai-mau, ${to} }\n`)).toEqual([
      'redirects.yaml:2 error redirect-of-a-record',
    ]);
    expect(issues(`  - { from: places/a, ${to} }\n  - { from: places/a, ${to} }\n`)).toEqual([
      'redirects.yaml:3 error redirect-twice',
    ]);
    expect(issues('  - from: places/a\n    to: places/b\n')).toEqual([
      'redirects.yaml:3 error unknown-record',
    ]);
    expect(issues('  - { from: ../../etc, to: places/bai-mau }\n')).toEqual([
      'redirects.yaml:2 error wrong-format',
    ]);
  });
});
