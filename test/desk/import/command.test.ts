import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { formatFile } from '../../../src/catalogue/writer/format-file.ts';
import { planImport } from '../../../src/desk/import/plan-import.ts';
import { readWord } from '../../../src/desk/import/read-word.ts';
import { parseImportArguments } from '../../../src/desk/import-arguments.ts';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import { place, writeProvince } from '../../support/province.ts';
import { fonts, paragraph as p, run as r, wordFile } from '../../support/word-files.ts';

const today = '2026-11-20';
const root = resolve(import.meta.dirname, '../../..');
const WORDS = { title: 'Hồ Mẫu', body: '## Một\n\nChữ.\n' };

describe('the words of the command', () => {
  it('name a kind, or a record and a language', () => {
    expect(parseImportArguments(['a.docx', '--kind', 'places', '--title', ' Hồ '.normalize('NFD')])).toEqual({
      file: 'a.docx',
      target: { task: 'new', kind: 'places' },
      title: 'Hồ',
      rejects: false,
      isDryRun: false,
    });
    expect(
      parseImportArguments([
        'a.docx',
        '--record',
        'content/places/ho-mau/',
        '--lang',
        'zh-Hans',
        '--reject',
        '--dry-run',
      ]),
    ).toMatchObject({
      target: { task: 'words', kind: 'places', id: 'ho-mau', lang: 'zh-Hans' },
      rejects: true,
      isDryRun: true,
    });
  });

  it('say what is wrong with them', () => {
    const wrong = (...args: string[]) => expect(() => parseImportArguments(args), args.join(' '));
    wrong().toThrow('Cách dùng');
    wrong('a.docx').toThrow('Thiếu --kind');
    wrong('a.docx', 'b.docx', '--kind', 'places').toThrow('Cách dùng');
    wrong('a.docx', '--kind', 'plases').toThrow('places');
    wrong('a.docx', '--kind', 'places', '--lang', 'lo').toThrow('--record');
    wrong('a.docx', '--kind', 'places', '--record', 'places/x').toThrow('không dùng cùng');
    wrong('a.docx', '--record', '../../x', '--lang', 'lo').toThrow('viết chưa đúng mẫu');
    wrong('a.docx', '--record', 'places/x', '--lang', '../../x').toThrow('Ngôn ngữ');
    wrong('a.docx', '--force', '--kind', 'places').toThrow('“--force” không có');
  });
});

describe('the words of a Word file', () => {
  it('become a record of every kind in its one form, of which the check names what is open', () => {
    for (const kind of KIND_NAMES) {
      const dir = writeProvince();
      const planned = planImport(dir, { task: 'new', kind }, WORDS, today);
      expect(existsSync(join(dir, kind, 'ho-mau')), kind).toBe(false);
      planned.write();
      const path = `${kind}/ho-mau/index.vi.md`;
      const text = readFileSync(join(dir, path), 'utf8');
      expect(text).toBe(planned.text);
      expect(formatFile(path, text), kind).toBe(text);
      expect(text.endsWith(`---\n\n${WORDS.body}`)).toBe(true);
      const told = readCatalogue(dir).issues.filter(
        (issue) => issue.file === `content/${path}` && issue.level === 'error' && issue.line,
      );
      expect(
        told.map(({ line }) => line),
        kind,
      ).toEqual(planned.open.map(({ line }) => line));
    }
  });

  it('that look like Markdown, blocks or links are no mistake to the check', async () => {
    const lines = [
      '# một',
      '::anh{id=x}',
      'xem ::anh{id=x}',
      ':::luu-y',
      ':anh{id=x}',
      ':: anh',
      '[a] b (c)',
      '[a](b c)',
      '(a)[https://b.vn]',
      '#thẻ hai',
      '##hai',
      '<b>đậm</b>',
      '| a | b |',
      '**đậm',
      '====',
      '7:30 {x}',
      '1. một',
      '![ảnh](a.png)',
      '[a](places/khong-co)',
      '-- hai',
      '•\tba',
    ];
    const word = await readWord(wordFile({ body: lines.map((line) => p(r(line))).join('') }), {
      title: 'Hồ Mẫu',
    });
    expect(word.mistakes).toEqual([]);
    const dir = writeProvince();
    const planned = planImport(
      dir,
      { task: 'new', kind: 'places' },
      { title: 'Hồ Mẫu', body: word.body },
      today,
    );
    planned.write();
    const first = planned.text.split('\n').indexOf('---', 1) + 2;
    const told = readCatalogue(dir).issues.filter(
      ({ file, line = 0 }) => file === planned.file && line >= first,
    );
    expect(
      told.map(({ line = 0, code, level }) => `${level} ${code}: ${planned.text.split('\n')[line - 1]}`),
    ).toEqual([]);
  });

  it('become the draft of a translation, in its one form', () => {
    const dir = writeProvince();
    const target = { task: 'words', kind: 'places', id: 'bai-mau', lang: 'en' } as const;
    const planned = planImport(dir, target, { title: 'A Beach', body: 'Words.\n' }, today);
    planned.write();
    const text = readFileSync(join(dir, 'places/bai-mau/index.en.md'), 'utf8');
    expect(text).toBe(
      '---\ntitle: A Beach\nsummary:\ntranslation:\n  status: draft\n  on: 2026-11-20\n---\n\nWords.\n',
    );
    expect(formatFile('places/bai-mau/index.en.md', text)).toBe(text);
    expect(planned.open.map(({ key, line }) => [key, line])).toEqual([['summary', 3]]);
    expect(() => planImport(dir, target, WORDS, today)).toThrow('đã có bài, máy không ghi đè');
  });

  it('go into a record whose body is still empty, and leave all else of it as it is', () => {
    const dir = writeProvince({ 'places/bai-mau/index.vi.md': place('# ghi chú') });
    const target = { task: 'words', kind: 'places', id: 'bai-mau', lang: 'vi' } as const;
    planImport(dir, target, WORDS, today).write();
    const text = readFileSync(join(dir, 'places/bai-mau/index.vi.md'), 'utf8');
    expect(text).toContain('title: Bãi Mẫu');
    expect(text).toContain('# ghi chú');
    expect(text.endsWith(WORDS.body)).toBe(true);
    expect(() => planImport(dir, target, WORDS, today)).toThrow('không ghi đè');
    expect(readFileSync(join(dir, 'places/bai-mau/index.vi.md'), 'utf8')).toBe(text);
  });

  it('go nowhere else', () => {
    const dir = writeProvince();
    const words =
      (id: string, lang: string, given = WORDS as { title?: string; body: string }) =>
      () =>
        planImport(dir, { task: 'words', kind: 'places', id, lang }, given, today);
    expect(words('khong-co', 'en')).toThrow('Không có bản ghi places/khong-co');
    expect(words('bai-mau', 'fr')).toThrow('Trang không có ngôn ngữ “fr”.  → Dùng: vi, en');
    expect(words('bai-mau', 'en', { body: 'x' })).toThrow('--title');
    expect(() => planImport(dir, { task: 'new', kind: 'places' }, { body: 'x' }, today)).toThrow(
      '--title "Tên"',
    );
    expect(() => planImport(dir, { task: 'new', kind: 'places', id: 'bai-mau' }, WORDS, today)).toThrow(
      'đã dùng',
    );
    expect(() => planImport(dir, { task: 'new', kind: 'places', id: '../x' }, WORDS, today)).toThrow();
    // Somebody else writes the file between the plan and its end.
    const planned = words('bai-mau', 'en')();
    writeFileSync(join(dir, 'places/bai-mau/index.en.md'), 'của người khác');
    expect(() => planned.write()).toThrow('vừa bị chương trình khác sửa');
    expect(readFileSync(join(dir, 'places/bai-mau/index.en.md'), 'utf8')).toBe('của người khác');
    expect(readdirSync(join(dir, 'places/bai-mau')).length).toBe(2);
  });
});

describe('npm run import', () => {
  it('tells the losses before the result, writes with losses, and nothing with a mistake', {
    timeout: 120_000,
  }, () => {
    const dir = writeProvince();
    const home = dirname(dir);
    const run = (...args: string[]) => {
      const env = {
        ...process.env,
        CUA_NGO_HOME: home,
        INIT_CWD: home,
        HISTORY: '',
        SOURCE_DATE_EPOCH: '1795132800',
      };
      const node = ['--disable-warning=ExperimentalWarning', join(root, 'src/desk/import.ts'), ...args];
      return spawnSync(process.execPath, node, { cwd: home, env, encoding: 'utf8' });
    };
    const lossy = p(r('Hồ Mẫu', '<w:b/>')) + p(r('Nước ') + r('trong', '<w:u w:val="single"/>'));
    writeFileSync(join(home, 'hồ.docx'), wordFile({ body: lossy }));
    writeFileSync(
      join(home, 'sai.docx'),
      wordFile({ body: lossy + p(r('d©n dÀñq tØnh', fonts('.VnTime'))) }),
    );
    const file = join(dir, 'places/ho-mau/index.vi.md');

    const dry = run('hồ.docx', '--kind', 'places', '--dry-run');
    expect(dry.status).toBe(0);
    expect(existsSync(file)).toBe(false);
    expect(dry.stdout).toMatch(
      /gạch chân.*đoạn 2: “trong”.*Sẽ ghi content\/places\/ho-mau\/index\.vi\.md:.*Nước trong.*Chưa ghi gì\./s,
    );

    const wrong = run('sai.docx', '--kind', 'places', '--json');
    expect(wrong.status).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({
      isWritten: false,
      mistakes: [{ code: 'unknown-letter', where: 'đoạn 3' }],
    });
    expect(existsSync(file)).toBe(false);

    const done = run('hồ.docx', '--kind', 'places', '--json');
    expect(done.status).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({
      isWritten: true,
      record: 'places/ho-mau',
      title: 'Hồ Mẫu',
      body: 'Nước trong\n',
    });
    expect(readFileSync(file, 'utf8').endsWith('---\n\nNước trong\n')).toBe(true);

    const again = run('hồ.docx', '--kind', 'places');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('đã dùng');
    expect(run('hồ.docx').status).toBe(2);
    expect(run('--help').stdout).toContain('npm run import');
  });
});
