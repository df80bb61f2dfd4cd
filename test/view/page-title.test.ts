import { expect, it } from 'vitest';
import { pageTitle } from '../../src/view/page-title.ts';
import { recordWith, siteWith } from './site.ts';

const words = (title: string) => ({
  vi: { lang: 'vi', title, summary: '', body: '', format: 'md', extra: {} },
});
const place = recordWith('places', { type: 'cave' }, { id: 'hang', words: words('Hang') });
const event = recordWith('events', { when: 'unknown' }, { id: 'hoi', words: words('Hang') });
const alone = recordWith('events', { when: 'unknown' }, { id: 'le', words: words('Lễ') });
const photo = recordWith('photos', { digitalSource: 'illustration' }, { id: 'hang', words: words('Hang') });
const site = siteWith({ records: [event, alone, photo, place] });

it('tells a record, its photo and another record of the same title apart', () => {
  const titles = [place, event, alone, photo].map((record) => pageTitle(site.readerOf('vi'), record));
  expect(titles).toEqual(['Hang', 'Hang · Lễ hội, sự kiện', 'Lễ', 'Hang · Tranh minh họa']);
  expect(pageTitle(site.readerOf('en'), photo)).toBe('Hang · Illustration');
});
