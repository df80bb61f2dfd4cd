import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { builtProvince } from '../support/build-once.ts';
import { type BuildOutcome, buildProvince, fixtures } from '../support/build-province.ts';
import { hashesOf } from '../support/site.ts';

describe('content with mistakes', () => {
  const folder = join(inject('builds'), 'refusal');
  const outDir = join(folder, 'dist');
  let before: Record<string, string>;
  let outcome: BuildOutcome;

  beforeAll(async () => {
    cpSync(await builtProvince('one-record'), outDir, { recursive: true });
    before = hashesOf(outDir);
    outcome = await buildProvince({
      contentDir: join(fixtures, 'broken'),
      outDir,
      cacheDir: join(folder, 'cache'),
    });
  });

  it('ends the build with exit code 1', () => {
    expect(outcome.code).toBe(1);
  });

  it('leaves the former site as it was, byte for byte, and nothing half-made beside it', () => {
    expect(Object.keys(before).length).toBeGreaterThan(10);
    expect(hashesOf(outDir)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['cache', 'dist']);
  });

  it('is told whole, in Vietnamese, with file, line, what was typed and what to write', () => {
    const { stderr } = outcome;
    expect(stderr).toContain('broken/places/den-co/index.vi.md — ');
    expect(stderr).toContain('broken/events/hoi-lang/index.vi.md — ');
    expect(stderr).toMatch(/Dòng +5: .*Vĩ độ.*16,6192.*→ Viết: 16\.6192/);
    expect(stderr).toMatch(/Dòng +6: .*50\.000.*→ .*viết.*50000/);
    expect(stderr).toMatch(/Dòng +9: .*05\/10\/2026/);
    expect(stderr).toMatch(/Dòng +5: .*khong-co-ban-ghi-nay/);
    expect(stderr).not.toMatch(/Invalid|expected|at .*\.ts:\d+/);
  });
});
