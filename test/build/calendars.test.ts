import { beforeAll, describe, expect, it } from 'vitest';
import { builtKiosk } from '../support/build-kiosk.ts';
import { builtProvince } from '../support/build-once.ts';
import { addressesOf, filesOf, readPage } from '../support/site.ts';

describe('a site with an event', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await builtProvince('shapes');
  });

  const linked = (address: string) =>
    [
      ...readPage(dir, address).matchAll(
        /<p class="to-calendar">\s*<a href="([^"]+)" type="text\/calendar">/g,
      ),
    ].map((match) => match[1]);

  it('leads from its page and from the calendar into a calendar of the reader’s own, and from nowhere else', () => {
    expect(linked('/vi/events/hoi-lang/')).toEqual(['/vi/events/hoi-lang.ics']);
    expect(linked('/vi/calendar/')).toEqual(['/data/v1/vi/calendar.ics']);
    const others = addressesOf(dir).filter((address) => !/hoi-lang|calendar/.test(address));
    expect(others.flatMap(linked)).toEqual([]);
    for (const file of ['vi/events/hoi-lang.ics', 'data/v1/vi/calendar.ics'])
      expect(readPage(dir, `/${file}`)).toContain('UID:hoi-lang-2026@');
  });

  it('names its feeds in the heads of lists and of the home page', () => {
    const feeds = (address: string) =>
      [...readPage(dir, address).matchAll(/type="application\/atom\+xml" title="[^"]+" href="([^"]+)"/g)].map(
        (match) => match[1],
      );
    expect(feeds('/vi/')).toEqual(['/data/v1/vi/feeds/all.atom', '/data/v1/vi/feeds/corrections.atom']);
    expect(feeds('/vi/events/')).toEqual(['/data/v1/vi/feeds/events.atom']);
    const files = filesOf(dir);
    for (const feed of [...feeds('/vi/'), ...feeds('/vi/events/')]) expect(files).toContain(feed?.slice(1));
  });
});

it('has none of it in a kiosk, which shows the same event', async () => {
  const dir = await builtKiosk('shapes', 'cua-khau');
  expect(filesOf(dir).filter((file) => /\.ics$|^data\//.test(file))).toEqual([]);
  const pages = addressesOf(dir);
  expect(pages).toEqual(expect.arrayContaining(['/vi/events/hoi-lang/', '/vi/calendar/']));
  for (const address of pages) expect(readPage(dir, address), address).not.toMatch(/\.ics|application\/atom/);
});
