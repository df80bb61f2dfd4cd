import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { recordSchema } from '../../src/catalogue/writer/record-text.ts';
import { parseAcceptArguments } from '../../src/desk/accept-arguments.ts';
import { stampTranslation } from '../../src/desk/stamp-translation.ts';

const schema = recordSchema('places', 'lo');
const stamp = { source: 'v1:fb59d775caa5', blocks: ['bb5ce0', '123456'], on: '2026-11-20' };
const stamped = (text: string, own = stamp) => stampTranslation(text, schema, own);

describe('a stamped translation', () => {
  it('has the one form of a record, with what the editor wrote and noted', () => {
    const before = [
      '---',
      'translation:',
      '    status: machine # chưa duyệt',
      '    on: 2026-01-02',
      'title:   "ຫາດ  ຊໍາເຊີນ"   # tên đã thống nhất',
      "summary: 'giữ nguyên'",
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
    const after = [
      '---',
      'title: ຫາດ  ຊໍາເຊີນ # tên đã thống nhất',
      'summary: giữ nguyên',
      'safety: hai dòng gấp lại',
      'translation:',
      '  status: machine # chưa duyệt',
      '  on: 2026-11-20',
      '  source: v1:fb59d775caa5',
      '  blocks: bb5ce0 123456',
      ...before.slice(9),
    ];
    expect(stamped(before.join('\n'))).toBe(after.join('\n'));
  });

  it('differs from the former one in the lines of the stamp alone', () => {
    const former = { source: 'v1:000000000000', blocks: ['aaaaaa'], on: '2026-01-02' };
    const before = stamped('---\ntitle: a\ntranslation: { status: reviewed, by: Bà Khăm }\n---\nx\n', former);
    const lines = before.split('\n');
    const after = stamped(before).split('\n');
    expect(after.filter((line, at) => line !== lines[at])).toEqual([
      '  on: 2026-11-20',
      '  source: v1:fb59d775caa5',
      '  blocks: bb5ce0 123456',
    ]);
    expect(after).toHaveLength(lines.length);
  });

  it('is not touched again, nor its day, when nothing of the source changed', () => {
    const once = stamped('---\ntranslation:\n  status: machine\n---\n');
    expect(stamped(once, { ...stamp, on: '2027-01-01' })).toBe(once);
    const own = once.replace('title:', '"title":').replace(/blocks: (.*)/, 'blocks: "$1" # theo bản mới');
    expect(stamped(own, { ...stamp, on: '2027-01-01' })).toBe(own);
  });

  it('keeps a single mark that looks like a number as a text', () => {
    for (const mark of ['123456', '12e456', '000000'])
      expect(stamped('---\ntranslation: { status: machine }\n---\n', { ...stamp, blocks: [mark] })).toContain(
        `  blocks: '${mark}'\n`,
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
