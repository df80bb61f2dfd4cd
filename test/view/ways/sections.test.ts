import { describe, expect, it } from 'vitest';
import type { AudienceSection } from '../../../src/model/audiences.ts';
import { audiencesMeant, audiencesOf } from '../../../src/view/audiences.ts';
import { headingOf, moreOf, sectionIds } from '../../../src/view/ways/headings.ts';
import { sectionsFor } from '../../../src/view/ways/sections.ts';
import { recordWith, type SiteParts, siteWith } from '../site.ts';

const tourist = { audience: ['tourist'] };
const place = (id: string, facts: object = {}) =>
  recordWith('places', { type: 'beach', ...tourist, ...facts }, { id });
const geo = (lat: number) => ({ geo: { lat, lon: 105, basis: 'point' } });

/** A site whose page for visitors has these sections. */
const composed = (sections: AudienceSection[], parts: SiteParts) => {
  const site = siteWith(parts);
  (site.catalogue as { audiences?: unknown }).audiences = [{ audience: 'tourist', sections }];
  return site;
};
const shown = (...given: Parameters<typeof composed>) =>
  sectionsFor(composed(...given), 'tourist').map(({ form, records }) =>
    [form, ...records.map(({ id }) => id)].join(' '),
  );

describe('a page that the province composed', () => {
  const records = [
    place('a', { season: [1, 2], ...geo(20) }),
    place('b', { type: 'cave', locality: ['02'], ...geo(20.5) }),
    place('c', { audience: ['press'] }),
    place('d', { audience: undefined }),
    place('e'),
    place('f'),
    recordWith('culture', { type: 'cuisine', ...tourist }, { id: 'banh' }),
    recordWith('zones', { type: 'industrial-park', audience: ['investor'] }, { id: 'khu' }),
    recordWith('photos', {}, { id: 'anh' }),
  ];

  it('has its sections in the order chosen, each in its form, without those that show nothing', () => {
    expect(
      shown(
        [
          { kind: 'zones', records: ['khu'] },
          { kind: 'routes' },
          { block: 'months' },
          { block: 'emergency' },
        ],
        { records },
      ),
    ).toEqual(['zones khu', 'months a', 'emergency']);
  });

  it('takes by its rule what is meant for these readers or for nobody in particular, what it names first', () => {
    expect(shown([{ kind: 'places', records: ['e'] }], { records })).toEqual(['mosaic e a b d f']);
    expect(shown([{ kind: 'places', most: 2 }], { records })).toEqual(['cards a b']);
    expect(shown([{ kind: 'places', types: ['cave'] }], { records })).toEqual(['cards b']);
    const province = { regions: [{ id: 'nui', names: { vi: 'Núi' }, communes: ['02'] }] };
    expect(shown([{ kind: 'places', region: 'nui' }], { records, province })).toEqual(['cards b']);
  });

  it('shows a record that one section names in no other by rule', () => {
    expect(shown([{ kind: 'places', most: 3 }, { records: ['a', 'banh'] }], { records })).toEqual([
      'cards b d e',
      'cards a banh',
    ]);
  });

  it('draws records of one kind as that kind is drawn, and shows all that it names', () => {
    expect(shown([{ records: ['khu'], most: 1 }], { records })).toEqual(['zones khu']);
    expect(shown([{ records: ['a', 'b', 'c'], most: 1 }], { records })).toEqual(['cards a b c']);
    expect(shown([{ records: ['anh'] }], { records })).toEqual(['pictures anh']);
    const texts = [
      recordWith('pages', { topic: 'press' }, { id: 'bao' }),
      recordWith('contacts', {}, { id: 'ban' }),
    ];
    expect(shown([{ records: ['bao', 'ban'] }], { records: texts })).toEqual(['lines bao ban']);
  });

  it('has a map only of places apart', () => {
    expect(shown([{ block: 'map' }], { records })).toEqual(['map a b']);
    expect(
      shown(
        [
          { block: 'map', records: ['a'] },
          { kind: 'places', most: 1 },
        ],
        { records },
      ),
    ).toEqual(['cards a']);
  });

  it('is not made where it has nothing of the province', () => {
    const site = composed([{ block: 'emergency' }, { kind: 'routes' }], { records });
    expect(sectionsFor(site, 'tourist')).toEqual([]);
    expect(audiencesOf(site)).toEqual(['investor', 'press']);
    expect(audiencesMeant(site)).toEqual(['tourist', 'investor', 'press']);
  });
});

describe('a page for which nothing was chosen', () => {
  it('begins with what such readers ask first', () => {
    const site = siteWith({
      records: [
        recordWith('gates', { class: 'main', audience: ['trader'] }, { id: 'cua' }),
        recordWith('products', { type: 'food', audience: ['trader', 'press'] }, { id: 'mam' }),
        recordWith('photos', {}, { id: 'anh' }),
      ],
    });
    expect(sectionsFor(site, 'trader').map(({ form }) => form)).toEqual(['gates', 'cards']);
    expect(sectionsFor(site, 'press').map(({ form }) => form)).toEqual(['pictures']);
    expect(sectionsFor(site, 'investor')).toEqual([]);
  });

  it('has what is meant for them where that is nothing of what such readers ask', () => {
    const site = siteWith({ records: [recordWith('people', { audience: ['investor'] }, { id: 'ong' })] });
    expect(sectionsFor(site, 'investor').map(({ form, records }) => [form, records.length])).toEqual([
      ['cards', 1],
    ]);
  });
});

describe('the heading of a section', () => {
  const records = [place('a'), recordWith('culture', { type: 'cuisine', ...tourist }, { id: 'banh' })];
  const headings = (lang: string, ...sections: AudienceSection[]) => {
    const site = composed(sections, { records });
    return sectionsFor(site, 'tourist').map((section) => headingOf(site.readerOf(lang), section));
  };

  it('is the province’s in the reader’s language, else what the interface calls it, else the province’s in the next', () => {
    const heading = { vi: 'Ăn gì', en: 'What to eat' };
    expect(headings('en', { heading, kind: 'culture' })).toEqual([{ text: 'What to eat', lang: 'en' }]);
    expect(headings('lo', { heading, kind: 'culture' })[0]?.lang).toBe('lo');
    expect(headings('lo', { heading, records: ['a', 'banh'] })).toEqual([{ text: 'Ăn gì', lang: 'vi' }]);
    expect(headings('en', { kind: 'culture', types: ['cuisine'] })[0]?.text).toBe('Cuisine');
    expect(headings('en', { kind: 'culture' })[0]?.text).toBe('Culture');
    expect(headings('en', { records: ['a', 'banh'] })[0]?.text).toBe('Begin here');
    expect(headings('en', { block: 'emergency', records: ['a'] })[0]?.text).toBe('Emergency numbers');
  });

  it('leads to the page of units where the province has a list of them, with no record too', () => {
    const site = composed([{ block: 'units' }], {
      records,
      communes: [{ code: '1', names: { vi: 'Xã A' } }],
    });
    const [section] = sectionsFor(site, 'tourist');
    expect(section).toBeUndefined();
    const both = composed([{ block: 'units' }, { kind: 'culture' }], {
      records,
      communes: [{ code: '1', names: { vi: 'Xã A' } }],
    });
    expect(sectionsFor(both, 'tourist').map((one) => moreOf(both.readerOf('en'), one)?.href)).toEqual([
      '/en/units/',
      undefined,
    ]);
    const without = composed([{ block: 'units' }, { kind: 'culture' }], { records });
    expect(sectionsFor(without, 'tourist').map(({ form }) => form)).toEqual(['cards']);
  });

  it('has an address of its own, and leads on only where there is more to read', () => {
    const gate = recordWith('gates', { class: 'main', ...tourist }, { id: 'ck' });
    const many = [...records, place('b'), place('c'), gate];
    const chosen = [{ kind: 'places', most: 2 }, { kind: 'culture' }, { records: ['c'] }, { kind: 'gates' }];
    const site = composed(chosen as AudienceSection[], { records: many });
    const sections = sectionsFor(site, 'tourist');
    expect(sectionIds(sections)).toEqual(['places', 'culture', 'places-2', 'gates']);
    expect(sections.map((section) => moreOf(site.readerOf('en'), section))).toEqual([
      { href: '/en/places/', label: 'See all: Places' },
      undefined,
      { href: '/en/places/', label: 'See all: Places' },
      // Its table says of each gate what its page says in more words, and on a phone links to none.
      { href: '/en/gates/', label: 'See all: Border gates' },
    ]);
  });
});
