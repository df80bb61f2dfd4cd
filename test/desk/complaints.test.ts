import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { formatFile } from '../../src/catalogue/writer/format-file.ts';
import { acceptTranslations } from '../../src/desk/accept-translations.ts';
import { fixContent } from '../../src/desk/fix-content.ts';
import { statusReport } from '../../src/desk/status-report.ts';
import { formatStatus } from '../../src/desk/status-text.ts';
import { FACTS, place, provinceYaml, translation } from '../support/province.ts';
import { EN, open, VI } from './admin/small-desk.ts';

// What editors and translators complained of in other systems: digitalfabrik/integreat-cms and wagtail/wagtail-localize,
// by the numbers of their issues. Each is played through what the desk itself calls.

const BODY = 'Bãi *dài* ba cây số.\n\n- cát\n- đá\n';
const LO = EN.replace('.en.', '.lo.');
const form = (path: string, text: string) => formatFile(path.slice('content/'.length), text) as string;

/** A place in Vietnamese, and reviewed in English and Lao: as the desk has it after both were accepted. */
function reviewed(more: Record<string, string> = {}) {
  const text = translation('translation: { status: reviewed, by: Lan }', 'A long beach.');
  const desk = open({
    'province.yaml': form('content/province.yaml', provinceYaml(['vi', 'en', 'lo'])),
    [VI.slice('content/'.length)]: form(VI, place('', BODY)),
    [EN.slice('content/'.length)]: form(EN, text),
    [LO.slice('content/'.length)]: form(LO, text),
    ...more,
  });
  const accept = (lang: string) =>
    acceptTranslations(desk.dir, { ids: ['places/bai-mau'], languages: [lang], all: false }, '2026-11-30');
  accept('en');
  accept('lo');
  /** As the board shows them. */
  const states = () => {
    const { catalogue, issues } = readCatalogue(desk.dir);
    if (!catalogue) throw new Error(JSON.stringify(issues));
    const [record] = statusReport(catalogue, '2026-12-01').records;
    return Object.entries(record?.translations ?? {}).map(
      ([lang, { state, changed }]) => `${lang} ${state}${changed.length > 0 ? ', outdated' : ''}`,
    );
  };
  const save = async (path: string, change: (text: string) => string) => {
    const after = change(desk.read(path));
    const { status } = await desk.post(desk.update(path, after));
    expect(status).toBe(201);
  };
  return { ...desk, accept, states, save };
}

const CURRENT = ['en reviewed', 'lo reviewed'];
const longer = (text: string) => text.replace('ba cây số', 'bốn cây số');
const stillRight = (text: string) => text.replace('status: reviewed', 'status: reviewed\n  current: true');
const wordsOf = (text: string) => text.replace(/^translation:\n(?: .*\n)*/m, '');

describe('whoever translates', () => {
  // integreat-cms #1864
  it('can say that a translation is still right without changing its text', async () => {
    const { states, save, read, accept } = reviewed();
    await save(VI, longer);
    expect(states()).toEqual(['en reviewed, outdated', 'lo reviewed, outdated']);
    const before = read(EN);
    await save(EN, stillRight);
    expect(states()).toEqual(['en reviewed', 'lo reviewed, outdated']);
    expect(wordsOf(read(EN))).toBe(wordsOf(before));
    expect(accept('lo')).toEqual([LO]);
    expect(states()).toEqual(CURRENT);
  });

  // integreat-cms #4398
  it('brings an old translation up to date again and again, not only the first time', async () => {
    const { states, save } = reviewed();
    for (const length of ['bốn', 'năm', 'sáu']) {
      await save(VI, (text) => text.replace(/\S+ cây số/, `${length} cây số`));
      expect(states()).toContain('en reviewed, outdated');
      await save(EN, (text) => stillRight(text).replace(/A.* beach\./, `A beach, ${length}.`));
      expect(states()).toContain('en reviewed');
    }
  });

  // wagtail-localize #876
  it('loses no work to a change of the Vietnamese, whoever writes it', async () => {
    const { states, save, read, post, update, file, dir } = reviewed();
    const opened = update(EN, read(EN).replace('long', 'very long'));
    const work = read(LO).replace('A long beach.', 'Written by hand.');
    writeFileSync(file(LO), work);
    await save(VI, longer);
    const reporter = { say: () => undefined, complain: () => undefined, color: false };
    await fixContent({ contentDir: dir, folder: 'content', yes: true }, reporter);
    expect(read(LO)).toBe(work);
    // A form that was opened before somebody else wrote is told, and writes nothing over it.
    writeFileSync(file(EN), read(EN).replace('A long beach.', 'Written by hand too.'));
    expect((await post(opened)).status).toBe(422);
    expect(read(EN)).toContain('Written by hand too.');
    expect(states()).toEqual(['en reviewed, outdated', 'lo reviewed, outdated']);
  });
});

describe('a state does not flip', () => {
  // integreat-cms #1653
  it('when a record is saved without a change, or with one of a number or a picture', async () => {
    const { states, save, saved } = reviewed();
    await save(VI, (text) => text);
    expect(saved).toEqual([]);
    await save(VI, (text) => text.replace('type: beach', 'type: beach\nareaHa: 12'));
    expect(saved).toEqual([[VI]]);
    expect(states()).toEqual(CURRENT);
  });

  // integreat-cms #1645
  it('when the Vietnamese is only set anew, by the form or by another program', async () => {
    const { states, save, read, file, saved } = reviewed();
    const anew = (text: string) =>
      text.replace('*dài*', '_dài_').replaceAll('\n- ', '\n* ').replaceAll('\n', '\r\n');
    await save(VI, anew);
    expect([saved, states()]).toEqual([[], CURRENT]);
    writeFileSync(file(VI), anew(read(VI)));
    expect(states()).toEqual(CURRENT);
  });

  // integreat-cms #1197
  it('to up to date when a slip is mended in a translation that is old', async () => {
    const { states, save } = reviewed();
    await save(VI, longer);
    await save(EN, (text) => text.replace('A long beach.', 'A very long beach.'));
    expect(states()).toEqual(['en reviewed, outdated', 'lo reviewed, outdated']);
  });

  // integreat-cms #4284
  it('of any other language when one is saved as a draft, and published again', async () => {
    const { states, save } = reviewed();
    await save(EN, (text) => text.replace('status: reviewed', 'status: draft'));
    expect(states()).toEqual(['en draft', 'lo reviewed']);
    await save(EN, (text) => text.replace('status: draft', 'status: reviewed'));
    expect(states()).toEqual(CURRENT);
    await save(VI, (text) => text.replace(/^published: .*$/m, 'published: 2026-01-01'));
    expect(states()).toEqual(CURRENT);
  });

  // integreat-cms #4254
  it('of those that are there when a further language is translated by machine', async () => {
    const { states, post, create } = reviewed({
      'province.yaml': form('content/province.yaml', provinceYaml(['vi', 'en', 'lo', 'km'])),
    });
    expect(states()).toEqual([...CURRENT, 'km missing']);
    const text = translation('translation:\n  status: machine\n  current: true', 'Bãi dài.');
    expect((await post(create(EN.replace('.en.', '.km.'), text))).status).toBe(201);
    expect(states()).toEqual([...CURRENT, 'km machine']);
  });
});

// wagtail-localize #832
it('every record stands in one table with every language, and what visitors meet most comes first', async () => {
  const { dir } = reviewed({
    'places/bai-hai/index.vi.md': form(VI, place('', '', FACTS).replace('Mẫu', 'Hai')),
  });
  const { catalogue } = readCatalogue(dir);
  if (!catalogue) throw new Error('The province has mistakes.');
  const report = statusReport(catalogue, '2026-12-01');
  expect(report.records.map(({ record, translations }) => [record, ...Object.keys(translations)])).toEqual([
    ['places/bai-hai', 'en', 'lo'],
    ['places/bai-mau', 'en', 'lo'],
  ]);
  expect(formatStatus(report)).toMatch(/places\/bai-hai +thiếu +thiếu/);
});
