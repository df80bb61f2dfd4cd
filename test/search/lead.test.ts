import { expect, it } from 'vitest';
import { leadTo } from '../../src/search/lead.ts';
import type { SearchResult } from '../../src/search/results.ts';

const result = {
  url: '/en/gates/na-meo/',
  sections: [{ title: 'Own', url: '#own', excerpt: [] }],
} as unknown as SearchResult;
const labels = { hours: 'Opening hours', map: 'On the map' };
const lead = (parts: Record<string, string>, ...intents: Parameters<typeof leadTo>[2]) =>
  leadTo(result, { parts }, intents, labels).sections.map(({ title, url }) => [title, url]);

it('leads to the part of the page that was asked for, before its other sections', () => {
  expect(lead({ hours: 'not-confirmed', map: 'map' }, 'hours')).toEqual([
    ['Opening hours', '/en/gates/na-meo/#not-confirmed'],
    ['Own', '#own'],
  ]);
});

it('shows the way by the map where the page has no words on it, and leaves alone a page without the part', () => {
  expect(lead({ map: 'map' }, 'getting-there')[0]).toEqual(['On the map', '/en/gates/na-meo/#map']);
  expect(lead({ map: 'map' }, 'hours')).toEqual([['Own', '#own']]);
});
