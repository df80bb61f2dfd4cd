import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkAttached } from '../../src/build/check-attached.ts';
import { judgeProvince } from '../../src/build/judge.ts';
import { buildLed } from '../../src/build/led/build-led.ts';
import { prepareSite } from '../../src/build/prepare.ts';
import { Refusal } from '../../src/build/refusal.ts';
import type { Issue } from '../../src/catalogue/issues.ts';
import { readEnvironment } from '../../src/desk/environment.ts';
import { createReporter } from '../../src/desk/terminal-reporter.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { type ProvinceFiles, photo, place, provinceYaml, writeProvince } from '../support/province.ts';

const root = join(import.meta.dirname, '..', '..');
const jpeg = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#369' } })
  .jpeg()
  .toBuffer();
const cut = jpeg.subarray(0, jpeg.length - 60);

function desk(files: ProvinceFiles) {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text) > 0 };
  const reporter = createReporter({ out: stream, error: stream, interactive: false, clock: () => 0 });
  const variables = { CONTENT_DIR: writeProvince(files), CACHE_DIR: join(temporaryFolder(), 'cache') };
  const environment = readEnvironment(variables, { root, now: new Date('2026-11-20') });
  return { environment, reporter, said };
}
const short = ({ file, line, level, code }: Issue) =>
  `${file.replace(/^content\//, '')}${line ? `:${line}` : ''} ${level} ${code}`;

const PHOTO = { 'photos/anh/index.vi.md': photo(), 'photos/anh/photo.jpg': jpeg };
it('reminds of a picture that no page shows well, and takes it all the same', async () => {
  const strip = await sharp({ create: { width: 60, height: 1200, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer();
  const { environment, reporter } = desk({ ...PHOTO, 'photos/anh/photo.jpg': strip });
  const { content, issues } = await judgeProvince(environment, reporter);
  expect(issues.map(short)).toEqual(['photos/anh/photo.jpg warning picture-shape']);
  expect(content).toBeDefined();
});

/** What each of these is called, and where. */
const REFUSED: Record<string, [ProvinceFiles, string]> = {
  'a photo that is cut off': [
    { ...PHOTO, 'photos/anh/photo.jpg': cut },
    'photos/anh/photo.jpg error picture-unreadable',
  ],
  'a text that says it is a photo': [
    { ...PHOTO, 'photos/anh/photo.jpg': 'xin chào' },
    'photos/anh/photo.jpg error picture-not-a-picture',
  ],
  'a photo that shows only next year': [
    { ...PHOTO, 'photos/anh/index.vi.md': photo('embargo: 2027-06-01'), 'photos/anh/photo.jpg': cut },
    'photos/anh/photo.jpg error picture-unreadable',
  ],
  'a recording that is none': [
    { 'places/bai-mau/index.vi.mp3': 'RIFF' },
    'places/bai-mau/index.vi.mp3 error recording',
  ],
  'an address with a folder': [
    { 'province.yaml': provinceYaml().replace('mau.example', 'mau.example/du-lich/') },
    'province.yaml:6 error site-address',
  ],
  'an address with a password': [
    { 'province.yaml': provinceYaml().replace('mau.example', 'a:b@mau.example') },
    'province.yaml:6 error site-address',
  ],
  'a language without words of the interface': [
    { 'province.yaml': provinceYaml(['vi', 'fr']) },
    '../locales/fr.json error missing-locale',
  ],
};

describe('one judge', () => {
  it.each(Object.keys(REFUSED))('refuses, in check, build and LED wall alike: %s', async (name) => {
    const [files, expected] = REFUSED[name] as [ProvinceFiles, string];
    const { environment, reporter, said } = desk(files);
    const { content, issues } = await judgeProvince(environment, reporter);
    expect(content).toBeUndefined();
    expect(issues.map(short)).toContain(expected.replace('../', ''));
    for (const issue of issues) expect(issue.fix).toMatch(/^\p{Lu}/u);
    const site = temporaryFolder();
    await expect(prepareSite(environment, site, reporter)).rejects.toThrow(Refusal);
    await expect(buildLed(environment, { gate: 'x' }, reporter)).rejects.toThrow(Refusal);
    const told = said.filter((text) => text.includes(issues[0]?.message ?? '?'));
    expect(told).toHaveLength(2);
    expect(told[0]).toBe(told[1]);
  });

  it('tells the mistakes of all files in one run, pictures of records with mistakes too', async () => {
    const { environment, reporter } = desk({
      'province.yaml': provinceYaml(['vi', 'fr']).replace('mau.example', 'mau.example/x'),
      'places/bai-mau/index.vi.md': place('lat: 16,6'),
      'places/bai-mau/index.vi.mp3': 'RIFF',
      'photos/anh/index.vi.md': photo('focus: giữa'),
      'photos/anh/photo.jpg': cut,
    });
    const found = (await judgeProvince(environment, reporter)).issues.map(short);
    for (const expected of [
      'locales/fr.json error missing-locale',
      'photos/anh/photo.jpg error picture-unreadable',
      'places/bai-mau/index.vi.mp3 error recording',
      'province.yaml:6 error site-address',
    ])
      expect(found).toContain(expected);
    expect(found.filter((issue) => /index\.vi\.md:\d+ error/.test(issue))).toHaveLength(2);
  });

  it('gives what may be built, and takes odd but good files', async () => {
    const { environment, reporter } = desk({
      ...PHOTO,
      'photos/anh/photo.jpg': Buffer.concat([jpeg, Buffer.from('phần thừa của máy ảnh')]),
      'places/bai-mau/index.vi.mp3': Buffer.from('ID3\u0004\0\0\0\0\0\0\xff\xfb\x10\xc0', 'latin1'),
      'province.yaml': provinceYaml().replace('https://mau.example', 'https://mau.example:8443/'),
    });
    const { content, issues } = await judgeProvince(environment, reporter);
    expect(issues).toEqual([]);
    expect(content?.catalogue.records).toHaveLength(2);
    expect(Object.keys(content?.locales ?? {})).toEqual(['vi', 'en']);
  });

  it('looks at a picture once: not again in a second run, and not in a build behind it', async () => {
    const { environment, reporter, said } = desk(PHOTO);
    const looked = () => said.splice(0).flatMap((line) => /(\d+) ảnh mới xem/.exec(line)?.[1] ?? []);
    await judgeProvince(environment, reporter);
    expect(looked()).toEqual(['1']);
    await judgeProvince(environment, reporter);
    expect(looked()).toEqual(['0']);
    await prepareSite(environment, temporaryFolder(), reporter);
    expect(looked()).toEqual(['0']);
  });

  it('knows the shape of every sound picture', async () => {
    const file = join(temporaryFolder(), 'photo.png');
    writeFileSync(file, await sharp(jpeg).ensureAlpha(0.5).png().toBuffer());
    const { pictures } = await checkAttached(
      [{ kind: 'photos', id: 'anh', master: file, recordings: [] }],
      new Map(),
      temporaryFolder(),
    );
    expect([...pictures]).toEqual([
      ['content/photos/anh/photo.png', { width: 90, height: 60, hasAlpha: true }],
    ]);
  });
});

it('reminds of a picture that opens a page and is narrower than a window', async () => {
  const folder = temporaryFolder();
  const attached = await Promise.all(
    ([1199, 1200] as const).map(async (width) => {
      const master = join(folder, `${width}.png`);
      const image = { create: { width, height: 800, channels: 3 as const, background: 'red' } };
      writeFileSync(master, await sharp(image).png().toBuffer());
      return { kind: 'photos' as const, id: `anh-${width}`, master, recordings: [] };
    }),
  );
  const told = async (leads: [string, string][]) =>
    (await checkAttached(attached, new Map(leads), folder)).issues.map(short);
  expect(
    await told([
      ['anh-1199', 'places/a'],
      ['anh-1200', 'places/b'],
    ]),
  ).toEqual([expect.stringContaining('picture-small')]);
  expect(await told([])).toEqual([]);
});

/** What may end a command besides the judge: none of it is in the content. */
const OTHER_REFUSALS: Record<string, string> = {
  'build/kiosk-site.ts': 'the gate the command names',
  'build/lock.ts': 'another build that is running',
  'build/output-folder.ts': 'the folder to write to',
  'build/photo-masters.ts': 'a picture that was changed while the build ran',
  'build/prepare.ts': 'content with mistakes, as the judge says it',
  'desk/accept-translations.ts': 'what the command is asked to stamp, or content with mistakes',
  'desk/backup-place.ts': 'a place that a backup must not have',
  'desk/backup.ts': 'a file or folder that is not there',
  'desk/backup/check-entries.ts': 'a ZIP that is no backup',
  'desk/backup/read-backup.ts': 'a backup that is damaged',
  'desk/backup/restore-backup.ts': 'a folder that is not free, or a full disk',
  'desk/bench-lighthouse.ts': 'words of the command, or content with mistakes',
  'desk/brochure.ts': 'a gate or language that the site has not',
  'desk/panels.ts': 'an exhibition that the site has not',
  'desk/printed-languages.ts': 'a language that the site has not',
  'desk/checked-catalogue.ts': 'content with mistakes',
  'desk/exchange.ts': 'records that the command names',
  'desk/exchange/match-rows.ts': 'a file without a mark of ours, or of a language that is not there',
  'desk/exchange/open-returned.ts': 'a file that is no XLIFF 1.2',
  'desk/exchange/plan-return.ts': 'names that do not go together, or a file that was changed meanwhile',
  'desk/find-logs.ts': 'logs that the command names',
  'desk/environment.ts': 'variables of the surroundings',
  'desk/import/open-word.ts': 'a file that is no text of Word, or more than is read of one',
  'desk/import/plan-import.ts':
    'a record, a title or a language that is not there, or words that already are',
  'desk/kiosk.ts': 'what the kiosk refuses of releases and keys',
  'desk/kiosk/agent.ts': 'keys the command needs',
  'desk/kiosk/apart.ts': 'folders that may not lie in one another',
  'desk/kiosk/deb.ts': 'words of the command',
  'desk/kiosk/fleet.ts': 'words of the command',
  'desk/kiosk/keys.ts': 'words of the command',
  'desk/kiosk/releases.ts': 'a folder the command names',
  'desk/kiosk/trial.ts': 'words of the command, and a machine that cannot try it',
  'desk/history.ts': 'a change that is not there',
  'desk/known-languages.ts': 'words of the command',
  'desk/new-province/arguments.ts': 'words of the command',
  'desk/new-province/create.ts': 'a folder in which nothing may be made, or an engine that cannot be packed',
  'desk/new-record.ts': 'an id that is taken or cannot be one, or a folder that is not there',
  'desk/open-printer.ts': 'a machine without a browser that prints',
  'desk/photos/keep-photo.ts': 'an id that is taken or cannot be one, or a folder that is not there',
  'desk/photos/withdraw-photo.ts': 'a photo that is not there, or content with mistakes',
  'desk/rename-record.ts': 'an id that is taken or cannot be one, or content that would have mistakes',
  'desk/run-command.ts': "signs in the project's path that the bundler misreads",
  'desk/shot-arguments.ts': 'words of the command',
  'desk/shots.ts': 'content with mistakes',
  'desk/status.ts': 'a record that is not there',
  'desk/undo-change.ts': 'a change that is not there or was not kept whole',
  'desk/visits/countries.ts': 'a table that the command names',
  'desk/words-report.ts': 'words of the command',
  'desk/write-guide.ts': 'a place for the guide that is not there, or among the content',
};

describe('what else may end a command', () => {
  const sources = globSync('**/*.{ts,astro}', { cwd: join(root, 'src') }).map((path) => ({
    file: path.replaceAll('\\', '/'),
    text: readFileSync(join(root, 'src', path), 'utf8'),
  }));
  const withText = (pattern: RegExp) =>
    sources.flatMap(({ file, text }) => (pattern.test(text) ? file : [])).sort();

  it('is listed here with its reason, and nothing else', () => {
    const refusing = withText(/\bnew Refusal\(/);
    expect(refusing).toEqual(Object.keys(OTHER_REFUSALS).sort());
  });

  it('finds no fault of its own with a picture, a recording or an address', () => {
    expect(withText(/\b(checkPictures|checkRecording|checkMaster)\(/)).toEqual([
      'build/check-attached.ts',
      'desk/photos/decode.ts',
      'media/check-master.ts',
      'media/check-pictures.ts',
      'media/recordings.ts',
    ]);
    expect(withText(/\bnew PictureError\(/)).toEqual(['media/master-files.ts', 'media/picture-master.ts']);
    expect(withText(/\bjudgeProvince\(/)).toEqual(['build/judge.ts', 'build/prepare.ts', 'desk/check.ts']);
  });
});
