import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, inject } from 'vitest';
import { buildProvince, fixtures } from './build-province.ts';
import { hashesOf } from './site.ts';

const PLACE = `---
title: Chợ Mới
summary: Một chợ bịa ra.
type: village
geo: { lat: 20.3, lon: 105.3, basis: approximate }
sources: [{ title: Bịa ra để thử }]
published: 2026-11-01
updated: 2026-11-05
related: [ben-mau]
---

Một đoạn.
`;

/** The moment of the builds, in seconds: 20 November 2026. The event of the province is over some time later. */
const DAY = 1_795_132_800;
const TO_THE_DAY_AFTER = 118 * 86_400;

/** One of each kind of input, each upon what the one before left. */
const EDITS = {
  'a word of a text': replace('places/ben-mau/index.vi.md', /\n---\n/, '\n---\n\nMột từ mới.\n'),
  'a word of a translation': replace('culture/banh-mau/index.en.md', /^title: .*$/m, 'title: Another cake'),
  'a fact': replace('places/ben-mau/index.vi.md', 'timeNeededMinutes: 90', 'timeNeededMinutes: 75'),
  'a place on the map': replace('places/ben-mau/index.vi.md', 'lat: 20.1', 'lat: 20.2'),
  'a letter that is new': replace('culture/banh-mau/index.en.md', /^title: .*$/m, 'title: Škoda’s cake'),
  'another picture': turnPicture('photos/ben-mau/photo.jpg'),
  'the day after an event': nothing,
  'a name': replace('projects/du-an-mau/index.vi.md', /^title: .*$/m, 'title: Dự án Ẵm'),
  'a caption': replace('photos/ben-mau/index.vi.md', /^title: .*$/m, 'title: Bến lúc sáng'),
  'a new record': add('places/cho-moi/index.vi.md', PLACE),
  'the province': replace('province.yaml', /updated: .*$/m, 'updated: 2026-11-19'),
  'an agreed name': replace('terms.yaml', 'Mau Landing', 'Mau Quay'),
  'a word of the interface': add(
    'interface/vi.yaml',
    'kiosk:\n  home: Nhà\nkindIntro:\n  places: Nơi đầu tiên.\n',
  ),
  'the theme': add('theme/theme.css', ':root { --raw-metal: #75562a; }\n'),
  'a record taken away': (content: string) =>
    rmSync(join(content, 'services/nha-nghi-mau'), { recursive: true }),
};
export type Edit = keyof typeof EDITS;
export const ALL_EDITS = Object.keys(EDITS) as Edit[];

/** An edit of a text in a content folder; one that changes nothing is a mistake of the test. */
export function replace(path: string, former: string | RegExp, by: string) {
  return (content: string) => {
    const file = join(content, path);
    const text = readFileSync(file, 'utf8');
    const edited = text.replace(former, by);
    expect(edited, path).not.toBe(text);
    writeFileSync(file, edited);
  };
}

/** The same picture seen in a mirror. */
function turnPicture(path: string) {
  return async (content: string) => {
    const file = join(content, path);
    writeFileSync(file, await sharp(readFileSync(file)).flop().toBuffer());
  };
}

/** The folder stays as it is. */
function nothing() {}

function add(path: string, text: string) {
  return (content: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
}

/** A copy of test/fixtures/every-kind that is edited and built again and again, each time upon the former build. */
export async function openEdited() {
  const home = mkdtempSync(join(inject('builds'), 'edited-'));
  const [content, site, cacheDir] = [join(home, 'content'), join(home, 'site'), join(home, 'cache')];
  cpSync(join(fixtures, 'every-kind'), content, { recursive: true });

  let day = DAY;

  /** @returns what the build said. */
  async function build(outDir = site, more: Record<string, string> = {}): Promise<string> {
    const env = { SOURCE_DATE_EPOCH: String(day), ...more };
    const { code, stdout, stderr } = await buildProvince({ contentDir: content, outDir, cacheDir, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  }
  await build();
  return {
    ...{ content, site, cacheDir, build },
    async edit(...edits: readonly Edit[]): Promise<void> {
      for (const one of edits) await EDITS[one](content);
      if (edits.includes('the day after an event')) day += TO_THE_DAY_AFTER;
    },
    /** Holds the site to what a first build makes; what has changed since when is known by what was published. */
    async expectAsAtFirst(): Promise<void> {
      const out = join(home, 'cold');
      rmSync(out, { recursive: true, force: true });
      await build(out, { PUBLISHED: site });
      expect(hashesOf(site)).toEqual(hashesOf(out));
    },
  };
}
export type Edited = Awaited<ReturnType<typeof openEdited>>;
