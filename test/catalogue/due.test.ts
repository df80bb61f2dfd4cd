import { expect, it } from 'vitest';
import { dueAhead } from '../../src/catalogue/due.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { formatDue } from '../../src/desk/due-text.ts';
import { FACTS, photo, place, writeProvince } from '../support/province.ts';

const event = (when: string) => place('', '', `${FACTS}\n${when}`).replace(/^type:.*$/m, 'type: festival');

function due(front: Record<string, string>, today: string, clock = '00:00') {
  const files = Object.fromEntries(
    Object.entries(front).map(([id, more], at) => [
      `places/${id}/index.vi.md`,
      place('', '', `${FACTS}\n${more}`).replace('Bãi Mẫu', `Bãi ${at}`),
    ]),
  );
  const { catalogue, issues } = readCatalogue(writeProvince(files));
  if (!catalogue) throw new Error(JSON.stringify(issues));
  return dueAhead(catalogue, { today, clock });
}

it('names every moment ahead at which a record appears or leaves, the next first, and the turn of the month', () => {
  const front = {
    'bai-a': 'embargo: 2026-12-20 08:30',
    'bai-b': 'embargo: 2026-01-01\nexpires: 2026-12-25',
    'bai-c': 'expires: 2026-12-20T08:00+07:00',
    'bai-d': 'draft: true\nembargo: 2026-12-19',
    'bai-e': 'expires: 2026-11-01',
  };
  expect(due(front, '2026-12-10', '09:00')).toEqual([
    { at: '2026-12-20T08:00', reason: 'leaves', record: 'places/bai-c' },
    { at: '2026-12-20T08:30', reason: 'appears', record: 'places/bai-a' },
    { at: '2026-12-26T00:00', reason: 'leaves', record: 'places/bai-b' },
    { at: '2027-01-01T00:00', reason: 'month' },
  ]);
});

it('leaves a moment out once it has come', () => {
  expect(due({ 'bai-a': 'embargo: 2026-12-20 08:30' }, '2026-12-20', '08:29')[0]?.reason).toBe('appears');
  expect(due({ 'bai-a': 'embargo: 2026-12-20 08:30' }, '2026-12-20', '08:30')[0]?.reason).toBe('month');
});

it('names the day after a festival, when its next date is to be told', () => {
  const { catalogue, issues } = readCatalogue(
    writeProvince({
      'events/hoi-xuan/index.vi.md': event(
        'when: { solar: { start: { day: 5, month: 3 }, end: { day: 7, month: 3 } } }',
      ),
    }),
  );
  if (!catalogue) throw new Error(JSON.stringify(issues));
  expect(dueAhead(catalogue, { today: '2026-03-06' })[0]).toEqual({
    at: '2026-03-08T00:00',
    reason: 'over',
    record: 'events/hoi-xuan',
  });
});

it('is told in Vietnamese, with the time first', () => {
  expect(formatDue(due({ 'bai-a': 'embargo: 2026-12-20 08:30' }, '2026-12-10'))).toMatch(
    /^Phải dựng lại trang lúc 08:30 20\/12\/2026: places\/bai-a đến giờ đăng\.\n/,
  );
});

it('names the first day of a stop of an exhibition, and the day after its last', () => {
  const panels = `panels:\n  - photo: anh\nstops:\n  - place: Vinh\n    from: 2026-12-12\n    to: 2026-12-14`;
  const { catalogue, issues } = readCatalogue(
    writeProvince({
      'exhibitions/bo-anh/index.vi.md': place('', '', `${FACTS}\n${panels}`).replace(/^type:.*\n/m, ''),
      'photos/anh/index.vi.md': photo(),
      'photos/anh/photo.jpg': '',
    }),
  );
  if (!catalogue) throw new Error(JSON.stringify(issues));
  const stops = dueAhead(catalogue, { today: '2026-12-01' }).filter(({ reason }) => reason === 'stop');
  expect(stops.map(({ at }) => at)).toEqual(['2026-12-12T00:00', '2026-12-15T00:00']);
});
