import { join } from 'node:path';
import { expect, it } from 'vitest';
import { comingEvents } from '../../src/catalogue/coming-events.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { addDays } from '../../src/kiosk/pack/pack.ts';
import { root } from '../support/build-province.ts';
import { DAY_FILES, differing, hashesOn } from '../support/days-apart.ts';

const contentDir = join(root, 'content');
const options = { contentDir, cacheDir: join(root, '.cache') };
const kiosk = (day: string) => hashesOn(day, { ...options, env: { KIOSK: 'ck-na-meo' } });

it('the sample changes overnight only where it names the day, and across the end of an event where the event stands', async () => {
  const { catalogue } = readCatalogue(contentDir);
  const [first] = catalogue ? comingEvents(catalogue, 1, '2026-11-20') : [];
  if (!first) throw new Error('The sample has no event to come.');
  const { end, record } = first;
  expect(differing(await kiosk('2026-11-20'), await kiosk('2026-11-21'))).toEqual(DAY_FILES);
  const changed = differing(await kiosk(end), await kiosk(addDays(end, 1)));
  const shows = new RegExp(
    `^\\w\\w/(?:index|calendar/index|${record.kind}/(?:in/.*/)?index|${record.kind}/${record.id}/index)\\.html$`,
  );
  expect(changed.filter((file) => !shows.test(file))).toEqual(DAY_FILES);
  expect(changed).toContain(`vi/${record.kind}/${record.id}/index.html`);
});

it('the sample’s site is the same on the next day', async () => {
  expect(await hashesOn('2026-11-22', options)).toEqual(await hashesOn('2026-11-21', options));
});
