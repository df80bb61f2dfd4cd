import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../desk/temporary.ts';
import { fixtures } from '../support/build-province.ts';
import { DAY_FILES, differing, hashesOn } from '../support/days-apart.ts';

/** The province of the gate, with a fair of two days and a record dated after all of them. */
function provinceWithFair(): string {
  const contentDir = join(temporaryFolder(), 'content');
  cpSync(join(fixtures, 'border-gate'), contentDir, { recursive: true });
  const write = (kind: string, id: string, lines: string[]) => {
    mkdirSync(join(contentDir, kind, id), { recursive: true });
    const common = ['summary: Bản ghi bịa ra để thử.', 'sources:', '  - title: Bịa ra để thử'];
    writeFileSync(
      join(contentDir, kind, id, 'index.vi.md'),
      ['---', ...lines, ...common, '---', '', 'Một đoạn bịa ra.', ''].join('\n'),
    );
  };
  write('events', 'hoi-may', [
    'title: Hội Mây',
    'type: festival',
    'when: { once: { start: 2026-12-02, end: 2026-12-03 } }',
    'published: 2026-11-01',
    'updated: 2026-11-05',
  ]);
  write('places', 'vuc-sau', [
    'title: Vực Sâu',
    'type: mountain',
    'geo: { lat: 20.4, lon: 104.5, basis: approximate }',
    'published: 2026-12-24',
    'updated: 2026-12-24',
  ]);
  return contentDir;
}

it('a kiosk changes only where it names the day of its build, and at the end of an event where the event stands', async () => {
  const contentDir = provinceWithFair();
  const kiosk = (day: string) => hashesOn(day, { contentDir, env: { KIOSK: 'cua-may' } });
  const eve = await kiosk('2026-12-01');
  const last = await kiosk('2026-12-03');
  const after = await kiosk('2026-12-04');
  // The fair begins in between.
  expect(differing(eve, last)).toEqual(DAY_FILES);
  const shows = ['calendar/', 'events/', 'events/hoi-may/', ''];
  expect(differing(last, after)).toEqual(
    [
      ...DAY_FILES,
      ...['en', 'km', 'lo', 'vi'].flatMap((lang) => shows.map((page) => `${lang}/${page}index.html`)),
    ].sort(),
  );
});

// That a site is the same on the next day: same-bytes.test.ts.
