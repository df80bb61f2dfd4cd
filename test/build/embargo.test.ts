import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { FACTS, photo } from '../support/province.ts';
import { filesOf } from '../support/site.ts';

/** A word that nothing else has, as a title, an id, and everything between. */
const [EMBARGOED, DRAFT] = ['zyxembargo', 'zyxdraft'];
const MINUTE = '2026-12-01 08:30';

/** A province of one record beside which a notice waits for its minute, with its picture and its file, and another is a draft. */
async function province(): Promise<string> {
  const contentDir = join(inject('builds'), 'embargo-province', 'content');
  cpSync(join(fixtures, 'one-record'), contentDir, { recursive: true });
  const picture = await sharp({ create: { width: 1300, height: 900, channels: 3, background: '#336' } })
    .jpeg()
    .toBuffer();
  const common = FACTS.replace('type: beach\n', '');
  for (const [word, front] of [
    [EMBARGOED, `embargo: ${MINUTE}`],
    [DRAFT, 'draft: true'],
  ] as const) {
    const write = (path: string, content: string | Uint8Array) => {
      mkdirSync(join(contentDir, path, '..'), { recursive: true });
      writeFileSync(join(contentDir, path), content);
    };
    write(
      `news/${word}/index.vi.md`,
      `---\ntitle: Tin ${word}\nsummary: Tóm tắt ${word}.\ntype: official-notice\nnumber: 1/${word}\n${front}\nphotos: [{ id: ${word}-anh, role: lead }]\n${common}\n---\n\nLời ${word}.\n\n## Phần ${word}\n\nThêm ${word}.\n`,
    );
    write(
      `events/${word}-hoi/index.vi.md`,
      `---\ntitle: Hội ${word}\nsummary: Hội ${word}.\ntype: festival\nwhen: { once: { start: 2026-12-20, end: 2026-12-21 } }\nvenue: Sân ${word}\n${front}\n${common}\n---\n`,
    );
    write(`photos/${word}-anh/index.vi.md`, photo(front).replaceAll('Ảnh để thử', `Ảnh ${word}`));
    write(`photos/${word}-anh/photo.jpg`, picture);
  }
  return contentDir;
}

/** Everything that a file holds, unpacked. */
function contentsOf(file: string): Buffer[] {
  const bytes = readFileSync(file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [bytes, gunzipSync(bytes)];
  if (!file.endsWith('.zip')) return [bytes];
  return [
    bytes,
    ...Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [Buffer.from(name), Buffer.from(part)]),
  ];
}

const holding = (dir: string, word: string): string[] =>
  filesOf(dir).filter(
    (file) => file.includes(word) || contentsOf(join(dir, file)).some((part) => part.includes(word)),
  );

describe('what is embargoed to a minute, and what is a draft', () => {
  const built = { before: '', after: '' };
  beforeAll(async () => {
    const contentDir = await province();
    const cacheDir = join(inject('builds'), 'embargo.cache');
    const build = async (name: string, moment: string) => {
      const outDir = join(inject('builds'), `embargo-${name}`);
      const seconds = String(Date.parse(`${moment}+07:00`) / 1000);
      const { code, stderr } = await buildProvince({
        contentDir,
        outDir,
        cacheDir,
        env: { SOURCE_DATE_EPOCH: seconds },
      });
      if (code !== 0) throw new Error(stderr);
      return outDir;
    };
    built.after = await build('after', '2026-12-01T08:30:00');
    built.before = await build('before', '2026-12-01T08:29:59');
  });

  it('is in no byte of a site that is built a second before, though the cache knows it', () => {
    expect(holding(built.before, EMBARGOED)).toEqual([]);
    expect(holding(built.before, DRAFT)).toEqual([]);
    expect(holding(built.after, DRAFT)).toEqual([]);
  });

  it('is everywhere from that minute on: page, list, data in each form, feeds, calendars, map of the site', () => {
    expect(holding(built.after, EMBARGOED)).toEqual(
      expect.arrayContaining([
        `vi/news/${EMBARGOED}/index.html`,
        `vi/news/${EMBARGOED}.json`,
        `vi/news/${EMBARGOED}.md`,
        'vi/news/index.html',
        `vi/photos/${EMBARGOED}-anh/index.html`,
        'vi/calendar/index.html',
        'data/v1/vi/news.json',
        'data/v1/vi/news.csv',
        'data/v1/all.ndjson',
        'data/v1/vi/feeds/all.atom',
        'data/v1/vi/feeds/news.json',
        'data/v1/vi/calendar.ics',
        `vi/events/${EMBARGOED}-hoi.ics`,
        'data/v1/all.zip',
        'data/v1/changes.json',
        'sitemap-vi.xml',
      ]),
    );
    const searched = holding(built.after, EMBARGOED).filter((file) => file.startsWith('search/'));
    expect(searched.length).toBeGreaterThan(0);
  });
});
