import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listProperties, parseManifest } from '../../../src/desk/exchange/manifest.ts';
import { writeExport } from '../../../src/desk/exchange/write-export.ts';
import { parseExchangeArguments } from '../../../src/desk/exchange-arguments.ts';
import { filled, PROVINCE } from '../../support/exchange-files.ts';
import { writeProvince } from '../../support/province.ts';
import { temporaryFolder } from '../temporary.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('the words of the command', () => {
  it('name a language, or a file and who translated it', () => {
    expect(
      parseExchangeArguments([
        'export',
        '--lang',
        'lo',
        'content/places/ho-mau/',
        '--deadline',
        '2026-12-31',
      ]),
    ).toEqual({
      ...{ task: 'export', lang: 'lo', records: ['places/ho-mau'], format: 'docx', all: false },
      ...{ deadline: '2026-12-31', out: 'dist-exchange' },
    });
    expect(
      parseExchangeArguments(['import', 'a.xlf', '--translator', ' Lan  Ấn '.normalize('NFD'), '--dry-run']),
    ).toEqual({ task: 'import', file: 'a.xlf', isDryRun: true, translator: 'Lan Ấn' });
  });

  it('say what is wrong with them', () => {
    const wrong = (...args: string[]) => expect(() => parseExchangeArguments(args), args.join(' '));
    wrong().toThrow('Cách dùng');
    wrong('export').toThrow('Thiếu --lang');
    wrong('export', '--lang', 'lo', '--format', 'pdf').toThrow('docx hoặc xliff');
    wrong('export', '--lang', 'lo', '--deadline', '2026-02-30').toThrow('không phải ngày');
    wrong('export', '--lang', 'lo', '--translator', 'Lan').toThrow('--translator không dùng với export');
    wrong('import').toThrow('Cách dùng');
    wrong('import', 'a', 'b').toThrow('Cách dùng');
  });
});

it('a list of units survives as properties of at most 255 letters, in any order', () => {
  const ids = Array.from({ length: 300 }, (_, at) => `zh-Hans:places/ho-${at >> 3}:b${at}-00aa11`);
  const properties = listProperties({ ids, others: ['aabbcc', 'aabbcc', '112233'] });
  expect(Math.max(...Object.values(properties).map(({ length }) => length))).toBeLessThanOrEqual(255);
  expect(parseManifest(new Map(Object.entries(properties).reverse()))).toEqual({
    ids,
    others: ['aabbcc', '112233'],
  });
  expect(parseManifest(new Map())).toBeUndefined();
});

it('a file in which somebody may have translated is not written over', () => {
  const folder = temporaryFolder({ 'dich-lo.docx': 'ແປແລ້ວ' });
  const second = writeExport(folder, 'lo', 'docx', Buffer.from('mới'));
  expect(second).toBe(join(folder, 'dich-lo-2.docx'));
  expect(writeExport(folder, 'lo', 'docx', Buffer.from('mới'))).toBe(second);
  expect(readFileSync(join(folder, 'dich-lo.docx'), 'utf8')).toBe('ແປແລ້ວ');
});

it('the command writes a file, shows what came back, and writes drafts, by name', () => {
  const content = writeProvince(PROVINCE);
  const home = dirname(content);
  const run = (...args: string[]) => {
    const script = join(root, 'src/desk/exchange.ts');
    const options = ['--disable-warning=ExperimentalWarning', script, ...args];
    const env = { ...process.env, CUA_NGO_HOME: home, INIT_CWD: home };
    return spawnSync(process.execPath, options, { cwd: home, env, encoding: 'utf8' });
  };
  const sent = run('export', '--lang', 'lo', '--json');
  expect(sent.status, sent.stderr).toBe(0);
  const { file, records } = JSON.parse(sent.stdout);
  expect(records).toEqual([{ record: 'places/bai-mau', title: 'Bãi Mẫu', new: 14, changed: 0, current: 0 }]);
  writeFileSync(
    join(home, 've.docx'),
    filled(readFileSync(file), (name) => (name === 'b2' ? 'ຍ່າງ' : undefined)),
  );
  const lo = join(content, 'places/bai-mau/index.lo.md');
  const looked = run('import', 've.docx', '--dry-run');
  expect([looked.status, existsSync(lo)]).toEqual([0, false]);
  expect(looked.stdout).toContain('Đoạn chưa dịch: giữ như trước (13 chỗ)');
  const taken = run('import', 've.docx', '--translator', 'Lan');
  expect(taken.stdout).toContain('1/14 đoạn mới, bản nháp');
  expect(readFileSync(lo, 'utf8')).toMatch(/by: Lan\n.*## ຍ່າງ\n/s);
  writeFileSync(join(home, 'sai.docx'), 'không phải Word');
  const refused = run('import', 'sai.docx');
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('không phải văn bản Word')]);
  expect(run('export', '--lang', 'ja').status).toBe(1);
  expect(run('export').status).toBe(2);
}, 60_000);
