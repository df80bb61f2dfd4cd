import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { parseAcceptArguments } from '../../src/desk/accept-arguments.ts';
import { stampTranslation } from '../../src/desk/stamp-translation.ts';

const stamp = { source: 'v1:fb59d775caa5', blocks: ['bb5ce0', '123456'], on: '2026-11-20' };

describe('a stamped translation', () => {
  it('keeps every other line as the editor wrote it', () => {
    const before = [
      '---',
      'title:   "ຫາດ  ຊໍາເຊີນ"   # tên đã thống nhất',
      "summary: 'giữ nguyên'",
      'translation:',
      '    status: machine # chưa duyệt',
      '    on: 2026-01-02',
      'safety: >-',
      '  hai dòng',
      '  gấp lại',
      '---',
      '',
      'Thân bài:',
      'translation:',
      '  source: không phải ở đây',
      '',
    ];
    const after = [...before];
    after[5] = '    on: 2026-11-20';
    after.splice(6, 0, '    source: v1:fb59d775caa5', '    blocks: "bb5ce0 123456"');
    expect(stampTranslation(before.join('\n'), stamp)).toBe(after.join('\n'));
  });

  it('has its former stamp replaced where it stands', () => {
    const before =
      '---\ntitle: a\ntranslation:\n  source: "v1:000000000000"\n  status: reviewed\n  blocks: "aaaaaa"\n  by: Bà Khăm\n---\nx\n';
    expect(stampTranslation(before, stamp)).toBe(
      '---\ntitle: a\ntranslation:\n  source: v1:fb59d775caa5\n  status: reviewed\n  blocks: "bb5ce0 123456"\n  by: Bà Khăm\n  on: 2026-11-20\n---\nx\n',
    );
  });

  it('is not touched again, nor its day, when nothing of the source changed', () => {
    const once = stampTranslation('---\ntranslation:\n  status: machine\n---\n', stamp);
    expect(stampTranslation(once, { ...stamp, on: '2027-01-01' })).toBe(once);
  });

  it('may be written on one line, with Windows line ends, or as the last key of the file', () => {
    expect(stampTranslation('---\ntranslation: { status: machine }\n---\n', stamp)).toBe(
      '---\ntranslation: { status: machine, source: v1:fb59d775caa5, blocks: "bb5ce0 123456", on: 2026-11-20 }\n---\n',
    );
    expect(
      stampTranslation('\uFEFF---\r\ntranslation:\r\n  status: machine\r\ntitle: a\r\n---\r\nx\r\n', stamp),
    ).toBe(
      '\uFEFF---\r\ntranslation:\r\n  status: machine\r\n  source: v1:fb59d775caa5\r\n  blocks: "bb5ce0 123456"\r\n  on: 2026-11-20\r\ntitle: a\r\n---\r\nx\r\n',
    );
  });
});

describe('the words after `npm run accept --`', () => {
  it.each([
    [['places/pu-luong', 'lo'], { ids: ['places/pu-luong'], languages: ['lo'], all: false }],
    [
      ['content/places/pu-luong/index.lo.md', 'places/sam-son/'],
      { ids: ['places/pu-luong', 'places/sam-son'], languages: [], all: false },
    ],
    [['--all', '--lang', 'lo,km'], { ids: [], languages: ['lo', 'km'], all: true }],
  ])('%j name records and languages', (args, request) => {
    expect(parseAcceptArguments(args)).toEqual(request);
  });

  it.each([[[]], [['lo']], [['--all', 'places/pu-luong']], [['--everything']]])(
    '%j explain how to write them',
    (args) => {
      expect(() => parseAcceptArguments(args)).toThrow(Refusal);
      expect(() => parseAcceptArguments(args)).toThrow('npm run accept -- places/bai-bien lo');
    },
  );
});
