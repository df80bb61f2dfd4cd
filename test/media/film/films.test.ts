import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFilm } from '../../../src/media/film/check-film.ts';
import { publishFilm } from '../../../src/media/film/publish-film.ts';
import { readFilm } from '../../../src/media/film/read-film.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { box, mp3, mp4, ogg, webm } from '../../support/film-files.ts';

const fileOf = (name: string, bytes: Buffer): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
};
const read = (name: string, bytes: Buffer) => readFilm(fileOf(name, bytes));
const told = async (name: string, bytes: Buffer) =>
  (await checkFilm(fileOf(name, bytes))).problems.map(
    ({ level, code, message }) => `${level} ${code}: ${message}`,
  );

describe('what a film is', () => {
  it('is read from the bytes of MP4 and WebM: packing, length, size', async () => {
    const size = { width: 640, height: 360, seconds: 12, startsAtOnce: true };
    expect(await read('phim.mp4', mp4())).toMatchObject({
      ...size,
      format: 'mp4',
      video: 'avc1',
      audio: 'mp4a',
    });
    expect(await read('phim.webm', webm())).toMatchObject({
      ...size,
      format: 'webm',
      video: 'V_VP9',
      audio: 'A_OPUS',
    });
  });

  it('is that of a telephone held upright, as it is shown', async () => {
    expect(await read('phim.mp4', mp4({ turned: true }))).toMatchObject({ width: 360, height: 640 });
  });

  it('has of a sound no size, and the length that it tells or its weight gives', async () => {
    for (const [name, bytes] of [
      ['tieng.mp3', mp3(12)],
      ['tieng.mp3', mp3(12, false)],
      ['tieng.ogg', ogg(12)],
      ['tieng.m4a', mp4({ video: '' })],
    ] as const) {
      const facts = await read(name, bytes);
      expect(facts.seconds).toBeCloseTo(12, 0);
      expect(facts).not.toHaveProperty('width');
    }
  });
});

describe('what hinders viewers', () => {
  it('is nothing in a sound file of each kind', async () => {
    expect(await told('phim.mp4', mp4())).toEqual([]);
    expect(await told('phim.webm', webm())).toEqual([]);
    expect(await told('tieng.mp3', mp3())).toEqual([]);
    expect(await told('tieng.ogg', ogg())).toEqual([]);
    expect(await told('tieng.m4a', mp4({ video: '' }))).toEqual([]);
  });

  it.each([
    ['a text', 'phim.mp4', Buffer.from('not a film at all'), 'film-file: Tệp này không phải MP4'],
    ['nothing', 'phim.mp4', Buffer.alloc(0), 'film-file: Tệp này không phải MP4'],
    ['WebM called MP4', 'phim.mp4', webm(), 'film-file: Tệp này là WEBM'],
    ['MOV called MP4', 'phim.mp4', mp4({ brand: 'qt  ' }), 'film-file: Tệp này là MOV'],
    ['MKV called WebM', 'phim.webm', webm({ docType: 'matroska' }), 'film-file: Tệp này là MKV'],
    ['H.265', 'phim.mp4', mp4({ video: 'hvc1' }), 'film-codec: Nén kiểu “hvc1”'],
    ['a sound of cinemas', 'phim.mp4', mp4({ audio: 'ac-3' }), 'film-codec: Nén kiểu “ac-3”'],
    ['markup for a codec', 'phim.webm', webm({ video: '<b>V' }), 'film-codec: Nén kiểu “bV”'],
    ['no pictures', 'phim.mp4', mp4({ video: '' }), 'film-file: Phim này không có hình'],
    ['pictures in a sound', 'tieng.m4a', mp4(), 'film-file: Tệp tiếng này có cả hình'],
    ['no length', 'phim.mp4', mp4({ seconds: 0 }), 'film-length'],
    ['a place in WebM', 'phim.webm', webm({ tag: 'LOCATION' }), 'film-place'],
    ['an MP4 cut off', 'phim.mp4', mp4().subarray(0, 400), 'film-file: Tệp bị cắt dở'],
    ['a WebM cut off', 'phim.webm', webm().subarray(0, 120), 'film-file: Tệp bị cắt dở'],
    ['Theora', 'tieng.ogg', ogg(1, '\u0080theora'), 'film-file: Tệp Ogg này'],
  ])('is told: %s', async (_, name, bytes, expected) => {
    expect(await told(name, bytes)).toEqual([expect.stringContaining(`error ${expected}`)]);
  });

  it('is but called to mind where the file serves: contents at the end, weight', async () => {
    expect(await told('phim.mp4', mp4({ late: true }))).toEqual([
      expect.stringMatching(/^warning film-start/),
    ]);
    const heavy = fileOf('phim.mp4', Buffer.concat([mp4(), box('free')]));
    // The last box reaches to the end of the file, however long.
    const bytes = readFileSync(heavy);
    bytes.writeUInt32BE(0, bytes.length - 8);
    writeFileSync(heavy, bytes);
    truncateSync(heavy, 120_000_000);
    expect((await checkFilm(heavy)).problems).toMatchObject([{ level: 'warning', code: 'film-heavy' }]);
    truncateSync(heavy, 600_000_000);
    expect((await checkFilm(heavy)).problems).toMatchObject([{ level: 'error', code: 'film-heavy' }]);
  });

  it('is told within a moment, whatever byte of a film is another', async () => {
    const path = fileOf('phim.mp4', Buffer.alloc(0));
    for (const whole of [mp4({ place: '+19.8+105.7/' }), webm()])
      for (let at = 0; at < whole.length; at += 3) {
        const bytes = Buffer.from(whole);
        bytes[at] = 0xff;
        writeFileSync(path, bytes);
        const { facts, problems } = await checkFilm(path);
        expect(facts !== undefined || problems.length > 0).toBe(true);
      }
  });
});

it('a film is published without the place where it was filmed, and else as it is', async () => {
  const place = '+19.8075+105.7764/';
  const file = fileOf('phim.mp4', mp4({ place }));
  const out = join(temporaryFolder(), 'media');
  mkdirSync(out);
  const name = await publishFilm(file, await readFilm(file), 'publications-a', out);
  expect(name).toMatch(/^publications-a-[0-9a-f]{8}\.mp4$/);
  const published = readFileSync(join(out, name));
  expect(published.includes(place)).toBe(false);
  expect(readFileSync(file).includes(place)).toBe(true);
  expect(published.length).toBe(mp4({ place }).length);
  expect(await checkFilm(join(out, name))).toMatchObject({ facts: { seconds: 12, width: 640 } });
  expect((await readFilm(join(out, name))).place).toBeUndefined();
});
