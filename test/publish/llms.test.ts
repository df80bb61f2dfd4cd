import { expect, it } from 'vitest';
import { createLlmsText } from '../../src/publish/llms.ts';
import { recordWith, siteWith } from '../view/site.ts';

const gateFacts = {
  class: 'international',
  opposite: { name: 'Cửa Kia' },
  hours: 'unknown',
  whoMayCross: [{ who: 'vietnamese', allowed: 'unknown' }],
  eVisa: 'yes',
  vehicles: { carsIn: 'no', carsOut: 'unknown' },
  goods: 'yes',
  exchange: 'no',
};
const en = (title: string, more = {}) => ({
  en: { lang: 'en', title, summary: 'To try.', body: '', format: 'md', extra: {}, ...more },
});
const machine = { translation: { status: 'machine' } };

const textOf = (province: object = {}, records = sample()) => {
  const { catalogue } = siteWith({
    province: { contacts: { unit: { vi: 'Ban Mẫu', en: 'Sample Board' } }, ...province },
    records,
  });
  const words = siteWith().readerOf;
  return createLlmsText({ catalogue, readerOf: words, siteUrl: 'https://mau.gov.vn' }).text;
};
const sample = () => [
  recordWith('gates', gateFacts, { id: 'cua', words: en('The [gate]', machine) }),
  recordWith('places', { type: 'cave' }, { id: 'hang' }),
];

it('leads an assistant to each record as Markdown, and says of a gate what nobody has confirmed', () => {
  const lines = textOf().split('\n');
  expect(lines.filter((line) => line.startsWith('# '))).toEqual(['# Sample Province']);
  expect(lines[2]).toBe('> The website of a province of Viet Nam.');
  expect(lines).toContain(
    '- [The \\[gate\\]](https://mau.gov.vn/en/gates/cua.md): To try. Not confirmed: Opening hours, Who may cross, Vehicles, Fees.',
  );
  // Without English words the Vietnamese stand there, and say so.
  expect(lines).toContain('- [Thử](https://mau.gov.vn/en/places/hang.md) (vi): Một bản ghi để thử.');
  expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## Places', '## Border gates']);
});

it('says what is by machine, the licence, where all data are, and that a sample is one', () => {
  const text = textOf({ openData: { licence: 'CC-BY-4.0' } });
  expect(text).toContain('- Translated by machine and not reviewed, of 2 records: en 1.');
  expect(text).toContain('- Licence of the data: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/.');
  expect(text).toContain('https://mau.gov.vn/data/v1/index.json');
  expect(text).toContain('- This is a sample and no official site');
  expect(textOf({ site: { official: true } })).not.toContain('sample and no official');
  expect(textOf()).toContain('- Licence of the data: not stated');
});

it('is in the language of the source where the province has no English, and takes no sign of a title for Markdown', () => {
  const records = [recordWith('places', { type: 'cave' }, { id: 'hang' })];
  Object.assign(records[0]?.words['vi'] ?? {}, { title: '# Hang\n# Hai', summary: '<b>*Sáng*</b>' });
  const text = textOf({ languages: [{ tag: 'vi' }] }, records);
  expect(text).toContain('- [# Hang # Hai](https://mau.gov.vn/vi/places/hang.md): \\<b\\>\\*Sáng\\*\\</b\\>');
  expect(text.match(/^# /gm)).toHaveLength(1);
  expect(text).toContain('# Tỉnh Mẫu');
});
