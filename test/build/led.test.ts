import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { shootSlides } from '../../src/build/led/shoot.ts';
import { commonCache } from '../support/build-once.ts';
import { type BuildOutcome, buildProvince, fixtures } from '../support/build-province.ts';
import { filesOf, hashesOf } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

const contentDir = join(fixtures, 'led-gate');

/** Width and height in the head of a PNG. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('npm run build -- --led', () => {
  let dir: string;
  let outcome: BuildOutcome;
  beforeAll(async () => {
    dir = join(inject('builds'), 'led');
    outcome = await buildProvince({
      contentDir,
      outDir: dir,
      cacheDir: commonCache(),
      args: ['--led', 'cua-khau-ben-ghe'],
    });
  });
  const text = (file: string) => readFileSync(join(dir, file), 'utf8');
  const names = () =>
    filesOf(dir).flatMap((file) =>
      file.startsWith('png/landscape/') ? file.slice('png/landscape/'.length) : [],
    );

  it('writes the player, its two fixed forms, the pictures, their lists and a word of advice', () => {
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(filesOf(dir).filter((file) => !/^(fonts|pictures|png\/\w+)\//.test(file))).toEqual([
      'LOI-DAN.txt',
      'index.html',
      'landscape/index.html',
      'led.css',
      'led.js',
      'licences.txt',
      'png/playlist.csv',
      'png/slides.json',
      'portrait/index.html',
      'version.js',
    ]);
    expect(htmlFaults(dir)).toEqual([]);
  });

  it('has every slide as a picture in both forms, named as the list names them', () => {
    const listed = new Set<string>(
      JSON.parse(text('png/slides.json')).slides.map(({ file }: { file: string }) => file),
    );
    expect(names()).toEqual([...listed].sort());
    expect(names()[0]).toBe('0001-mul-welcome.png');
    for (const name of names()) {
      expect(sizeOf(join(dir, 'png', 'landscape', name))).toEqual([1920, 1080]);
      expect(sizeOf(join(dir, 'png', 'portrait', name))).toEqual([1080, 1920]);
    }
    const different = Object.entries(hashesOf(join(dir, 'png', 'landscape'))).map(([, hash]) => hash);
    expect(new Set(different).size).toBe(names().length);
  });

  it('gives other signage seconds, language and days', () => {
    const { slides } = JSON.parse(text('png/slides.json'));
    expect(slides).toContainEqual({
      file: expect.stringMatching(/^\d{4}-vi-event\.png$/),
      seconds: expect.any(Number),
      language: 'vi',
      kind: 'event',
      from: '2026-12-01',
      to: '2026-12-02',
      title: 'Hội đua thuyền Bến Ghe',
    });
    expect(text('png/playlist.csv').split('\r\n')).toHaveLength(slides.length + 2);
  });

  it('writes its advice as the Notepad of Windows reads it', () => {
    const advice = text('LOI-DAN.txt');
    expect(advice.startsWith('\uFEFFMÀN HÌNH LED: Cửa khẩu Bến Ghe\r\n')).toBe(true);
    expect(advice.match(/[^\r]\n/g)).toBeNull();
    expect(advice).not.toMatch(/undefined|NaN|\{\{/);
  });

  it('runs no inline script or style and names no other host', () => {
    for (const file of ['index.html', 'portrait/index.html']) {
      const html = text(file);
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script>|type="module"/);
      expect(html.match(/(?:src|href)="([^"]*)"/g)?.filter((link) => /:\/\//.test(link)) ?? []).toEqual([]);
    }
    expect(text('led.css')).not.toMatch(/url\(["']?(?:https?:)?\/\//);
    expect(text('led.js')).not.toMatch(/\bimport\b|\bfetch\(/);
  });

  // With the pictures of its slides: test/long.
  it('is the same to the byte when built again', async () => {
    const outDir = join(inject('builds'), 'led-again');
    const args = ['--led', 'cua-khau-ben-ghe', '--no-png'];
    const { code } = await buildProvince({
      contentDir,
      outDir,
      args,
      env: { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' },
    });
    expect(code).toBe(0);
    const player = (hashes: Record<string, string>) =>
      Object.fromEntries(Object.entries(hashes).filter(([file]) => !/^png\/|^LOI-DAN/.test(file)));
    expect(player(hashesOf(outDir))).toEqual(player(hashesOf(dir)));
  });

  it('refuses a gate the province has not, names those it has, and leaves what was built', async () => {
    const before = hashesOf(dir);
    const refused = await buildProvince({ contentDir, outDir: dir, args: ['--led', 'cua-khac'] });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('cua-khau-ben-ghe');
    expect(hashesOf(dir)).toEqual(before);
  });

  it('takes no pictures where there is no Chromium, and says so by its answer', async () => {
    const none = () => Promise.reject(new Error('no browser'));
    expect(await shootSlides(dir, ['0001-mul-welcome.png'], () => {}, none)).toBe(false);
  });

  it('writes a script that a player of 2020 can read', () => {
    expect(text('led.js')).not.toMatch(/\?\?|\?\.[a-z[(]|\bstatic\{|#\w+\s*[=(;]/i);
    expect(() => execFileSync(process.execPath, ['--check', join(dir, 'led.js')])).not.toThrow();
  });
});
