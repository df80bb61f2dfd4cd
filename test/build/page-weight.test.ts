import { beforeAll, describe, expect, it } from 'vitest';
import { createScale } from '../../src/desk/page-weight.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { builtProvince } from '../support/build-once.ts';
import { addressesOf, readPage } from '../support/site.ts';

/** Bytes after gzip of HTML, sheets and scripts: half a second at 400 kbit/s. */
const MOST = 25_000;

describe('the pages of the sample', () => {
  let dir: string;
  let pages: string[];
  beforeAll(async () => {
    dir = await builtProvince('sample');
    pages = addressesOf(dir);
  });

  it('of a record weigh 25 kB at most, in every language', () => {
    const weigh = createScale(dir);
    const records = pages.filter((address) => {
      const [, kind, id, ...rest] = address.split('/').slice(1, -1);
      return KIND_NAMES.some((name) => name === kind) && id && rest.length === 0 && !/^\d+$/.test(id);
    });
    expect(records.length).toBeGreaterThan(500);
    const heavy = records.map(weigh).filter(({ total }) => total > MOST);
    expect(heavy.map(({ address, total }) => `${address} ${total}`)).toEqual([]);
  });

  it('link the sheets of the parts they hold, each once, and no others', () => {
    const parts = {
      map: /<province-map/,
      'place-on-map': /class="on-map"/,
      bank: /class="(?:photo-use|press-kits)"/,
      panels: /<section class="panels"/,
      list: /<nav class="(?:filters|pagination)"|<div class="(?:az|facet)"/,
      timeline: /<div class="timeline"/,
      tables: /<table/,
      film: /<film-player/,
    };
    const counts = {
      map: 0,
      'place-on-map': 0,
      bank: 0,
      panels: 0,
      list: 0,
      timeline: 0,
      tables: 0,
      film: 0,
    };
    for (const address of pages) {
      const page = readPage(dir, address);
      const linked = [
        ...page.matchAll(/<link rel="stylesheet" href="\/_astro\/part-([a-z-]+)\.[^"]*\.css">/g),
      ];
      const held = Object.keys(parts) as (keyof typeof parts)[];
      const expected = held.filter((part) => parts[part].test(page));
      expect([address, ...linked.map(([, name]) => name)]).toEqual([address, ...expected]);
      for (const part of expected) counts[part]++;
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(5);
  });
});
