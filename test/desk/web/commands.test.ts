import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/desk/web/commands.ts';

const args = (name: string, given: unknown) => COMMANDS[name]?.args(given);

describe('the buttons', () => {
  it('each run a command that a terminal runs too', () => {
    for (const { script } of Object.values(COMMANDS))
      expect(existsSync(join(import.meta.dirname, `../../../src/desk/${script}.ts`)), script).toBe(true);
  });

  it('give a command what an editor typed as one word of its own', () => {
    expect(args('new', { kind: 'places', title: 'Bãi “biển” $(x) & y' })).toEqual([
      'places',
      'Bãi “biển” $(x) & y',
    ]);
    expect(args('new', { kind: 'places', title: 'Bãi', id: 'bai-2' })).toEqual([
      'places',
      'Bãi',
      '--id',
      'bai-2',
    ]);
    expect(args('accept', { record: 'places/bai', lang: 'lo' })).toEqual(['places/bai', 'lo']);
    const file = { batch: '0123456789abcdef', files: ['/kho/01 bài.docx'] };
    expect(args('look', file)).toEqual(['/kho/01 bài.docx', '--dry-run']);
    expect(
      args('import', { ...file, target: { kind: 'places', id: 'ho' }, title: 'Hồ “x”', rejects: true }),
    ).toEqual([...['/kho/01 bài.docx', '--kind=places', '--id=ho', '--title=Hồ “x”', '--reject']]);
    expect(args('import', { ...file, target: { record: 'places/ho', lang: 'lo' } })).toEqual([
      ...['/kho/01 bài.docx', '--record=places/ho', '--lang=lo'],
    ]);
    expect(
      args('send', { lang: 'lo', format: 'xliff', all: true, deadline: '2026-12-31', record: 'places/ho' }),
    ).toEqual([
      'export',
      '--lang',
      'lo',
      '--format',
      'xliff',
      '--all',
      '--deadline',
      '2026-12-31',
      'places/ho',
    ]);
    expect(args('returned', file)).toEqual(['import', '/kho/01 bài.docx', '--dry-run']);
    expect(args('receive', { ...file, translator: 'Lan', reviewer: 'Minh “B”' })).toEqual([
      ...['import', '/kho/01 bài.docx', '--translator=Lan', '--reviewer=Minh “B”'],
    ]);
    expect(args('period', { period: '2026-Q4' })).toEqual(['--quarter', '2026-Q4']);
    expect(args('period', { period: '2026' })).toEqual(['--year', '2026']);
    expect(args('sheets', { set: 'gates', lang: 'lo' })).toEqual(['--set', 'gates', '--lang', 'lo']);
    expect(args('panels', { exhibition: 'bo-anh', size: 'A1', lang: 'lo' })).toEqual([
      ...['--exhibition', 'bo-anh', '--size', 'A1', '--lang', 'lo'],
    ]);
    expect(args('fix', { write: true })).toEqual(['--fix', '--yes']);
    expect(args('fix', { write: false })).toEqual(['--fix']);
  });

  it.each([
    ['new', { kind: 'places', title: '--help' }],
    ['new', { kind: 'places', title: ' ' }],
    ['new', { kind: 'places', title: 'a\nb' }],
    ['new', { kind: '../x', title: 'a' }],
    ['new', { kind: 'places', title: 'a', id: '--yes' }],
    ['new', { kind: 'places', title: 'a', id: '../x' }],
    ['accept', { record: '--all', lang: 'lo' }],
    ['accept', { record: 'places/../x', lang: 'lo' }],
    ['accept', { record: 'places/x', lang: '--all' }],
    ['rename', { record: 'places/x', id: 'X' }],
    ['words', { lang: '../vi' }],
    ['period', { period: '2026-Q5' }],
    ['period', { period: '--out' }],
    ['sheets', { set: 'gate:../x', lang: 'lo' }],
    ['panels', { exhibition: '--out', size: 'A1', lang: 'lo' }],
    ['panels', { exhibition: 'bo-anh', size: 'A0', lang: 'lo' }],
    ['visits', { batch: '0123456789abcdef', files: [] }],
    ['look', { batch: '0123456789abcdef', files: [] }],
    ['look', { batch: '../x', files: ['a'] }],
    ['import', { batch: '0123456789abcdef', files: ['a'] }],
    ['import', { batch: '0123456789abcdef', files: ['a'], target: { kind: '../x' } }],
    ['import', { batch: '0123456789abcdef', files: ['a'], target: { record: 'places/x', lang: '../lo' } }],
    ['send', { lang: 'lo', format: 'pdf', all: false }],
    ['send', { lang: 'lo', format: 'docx', all: false, deadline: '--all' }],
    ['receive', { batch: '0123456789abcdef', files: ['a'] }],
    ['receive', { batch: '0123456789abcdef', files: ['a'], translator: '--dry-run' }],
    ['check', { more: 1 }],
    ['fix', {}],
  ])('%s refuses %j', (name, given) => {
    expect(() => args(name, given)).toThrow();
  });
});
