import { expect, it } from 'vitest';
import { checkAttached } from '../../../src/build/check-attached.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { captions, mp3, mp4, webm } from '../../support/film-files.ts';
import { catalogueOf, issuesOf, type ProvinceFiles, photo, writeProvince } from '../../support/province.ts';

const RECORD = 'publications/song';
const FILM = 'film: { made: [animation, synthetic-voice], spoken: vi }';
const POSTER = 'photos: [{ id: anh, role: lead }]';
const publication = (type = 'video', front = `${FILM}\n${POSTER}`) =>
  `---\ntitle: Sông\nsummary: Phim về sông.\ntype: ${type}\nlicence: CC0-1.0\nsources: [{ title: Tự làm }]\npublished: 2026-11-20\nupdated: 2026-11-20\n${front}\n---\n`;
const english = '---\ntitle: River\nsummary: A film.\ntranslation: { status: machine }\n---\n';

/** A whole film, and in it other files, or none under a name. */
const files = (others: ProvinceFiles = {}): ProvinceFiles => ({
  'photos/anh/index.vi.md': photo(),
  'photos/anh/photo.jpg': 'x',
  ...Object.fromEntries(
    Object.entries({
      'index.vi.md': publication(),
      'index.en.md': english,
      'phim.mp4': mp4(),
      'phude.vi.vtt': captions('Một', 'Hai'),
      'phude.en.vtt': captions('One', 'Two'),
      ...others,
    }).map(([name, content]) => [`${RECORD}/${name}`, content]),
  ),
});
const told = (others: ProvinceFiles) =>
  issuesOf(files(others))
    .filter(({ code, file }) => /film|captions|stray/.test(code) && file.includes('song'))
    .map(({ file, line, level, code }) => `${file.split('/').at(-1)}:${line ?? '-'} ${level} ${code}`);

it('a film with captions in each language, a poster and a word of how it was made has no mistake', () => {
  expect(told({})).toEqual([]);
  const film = catalogueOf(files()).records.find(({ kind }) => kind === 'publications')?.film;
  expect(Object.keys(film?.captions ?? {}).sort()).toEqual(['en', 'vi']);
  expect(film?.files).toEqual([expect.stringMatching(/phim\.mp4$/)]);
});

it.each<[string, ProvinceFiles, string[]]>([
  [
    'no captions at all',
    { 'phude.vi.vtt': undefined, 'phude.en.vtt': undefined },
    ['index.en.md:- error captions-missing', 'index.vi.md:4 error captions-missing'],
  ],
  [
    'none in a language of the record',
    { 'phude.en.vtt': undefined },
    ['index.en.md:- error captions-missing'],
  ],
  [
    'none in the language that is spoken',
    { 'index.vi.md': publication('video', `film: { made: [filmed], spoken: ko }\n${POSTER}`) },
    ['index.vi.md:4 error captions-missing'],
  ],
  [
    'captions without words',
    { 'phude.lo.vtt': captions('ໜຶ່ງ', 'ສອງ') },
    ['phude.lo.vtt:- warning captions-without-words'],
  ],
  [
    'fewer captions than the source',
    { 'phude.en.vtt': captions('One') },
    ['phude.en.vtt:- warning captions-differ'],
  ],
  [
    'broken captions',
    { 'phude.en.vtt': 'One' },
    ['phude.en.vtt:1 error captions-header', 'phude.en.vtt:1 error captions-time'],
  ],
  ['no poster', { 'index.vi.md': publication('video', FILM) }, ['index.vi.md:2 error film-poster']],
  [
    'no word of how it was made',
    { 'index.vi.md': publication('video', POSTER) },
    ['index.vi.md:4 error film-made'],
  ],
  ['a film of a book', { 'index.vi.md': publication('book') }, ['index.vi.md:4 error film-type']],
  ['a film that is a sound', { 'index.vi.md': publication('audio') }, ['index.vi.md:4 error film-type']],
  [
    'a sound that is a film',
    { 'phim.mp4': undefined, 'tieng.mp3': mp3() },
    ['index.vi.md:4 error film-type'],
  ],
  ['captions of nothing', { 'phim.mp4': undefined }, ['index.vi.md:9 error film-missing']],
  [
    'another name',
    { 'phim.mp4': undefined, 'Phim.MP4': mp4() },
    ['Phim.MP4:- error stray-file', 'index.vi.md:9 error film-missing'],
  ],
  [
    'SubRip',
    { 'phude.en.vtt': undefined, 'phude.en.srt': '1' },
    ['index.en.md:- error captions-missing', 'phude.en.srt:- error stray-file'],
  ],
])('%s: told', (_, others, expected) => {
  expect(told(others).sort()).toEqual([...expected].sort());
});

it('the mistake names the file to add, and what stands in it', () => {
  const [issue] = issuesOf(files({ 'phude.en.vtt': undefined })).filter(
    ({ code }) => code === 'captions-missing',
  );
  expect(issue).toMatchObject({
    message: 'Phim chưa có phụ đề tiếng Anh (en) nên người không nghe được không xem được.',
    fix: expect.stringContaining('content/publications/song/phude.en.vtt: dòng đầu WEBVTT'),
  });
});

it('a film beside a place is told where it belongs', () => {
  const [issue] = issuesOf({ ...files(), 'photos/anh/phim.mp4': mp4() }).filter(
    ({ code }) => code === 'stray-file',
  );
  expect(issue?.fix).toContain('publications');
});

it('files that are not one film, and captions longer than it, are told', async () => {
  const codes = async (others: ProvinceFiles) => {
    const { attached, leads } = readCatalogue(writeProvince(files(others)));
    const { issues } = await checkAttached(attached, leads, temporaryFolder());
    return issues
      .filter(({ file }) => file.includes('song'))
      .map(({ file, code }) => `${file.split('/').at(-1)} ${code}`);
  };
  expect(await codes({})).toEqual([]);
  expect(await codes({ 'phim.webm': webm() })).toEqual([]);
  expect(await codes({ 'phim.webm': webm({ seconds: 20 }) })).toEqual(['phim.webm film-length']);
  expect(await codes({ 'phude.en.vtt': 'WEBVTT\n\n00:01.000 --> 00:40.000\nOne' })).toEqual([
    'phude.en.vtt captions-long',
  ]);
  expect(await codes({ 'phim.mp4': 'x' })).toEqual(['phim.mp4 film-file']);
});
