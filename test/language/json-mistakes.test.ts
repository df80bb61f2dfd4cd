import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookThroughJson } from '../../src/language/json-mistakes.ts';
import { createRandom } from '../../src/language/random.ts';

const told = (text: string) =>
  lookThroughJson(text).mistakes.map(({ line, message }) => `${line} ${message}`);
/** The second line of an otherwise sound file. */
const second = (line: string) => told(`{\n${line}\n"z": "z"\n}`);

describe('a slip in JSON', () => {
  it.each<[string, string]>([
    ['"a": "x"', '2 Thiếu dấu phẩy sau mục này.'],
    ['"a": "x" "b": "y",', '2 Thiếu dấu phẩy sau mục này.'],
    ['"a": "x";', '2 Giữa hai mục phải là dấu phẩy thường, nhưng đang là “;”.'],
    ['"a": "x",,', '2 Thừa một dấu phẩy.'],
    ['"a": { "b": "x", },', '2 Thừa dấu phẩy sau mục cuối, ngay trước dấu }.'],
    ['"a": "x,', '2 Thiếu dấu nháy kép đóng: lời văn phải hết ngay trên dòng của nó.'],
    ['"a": x y,', '2 Lời văn của “a” phải nằm trong dấu nháy kép.'],
    ['"a": ,', '2 Khóa “a” chưa có lời văn.'],
    ['a: "x",', '2 Tên khóa phải nằm trong dấu nháy kép, nhưng đang ghi a'],
    ['"a" "x",', '2 Thiếu dấu hai chấm sau tên khóa “a”.'],
    ['"a" = "x",', '2 Sau tên khóa “a” phải là dấu hai chấm.'],
    ['"a": “x”,', '2 Lời văn phải nằm trong dấu nháy kép thẳng, nhưng đang dùng dấu “'],
    ['\'a\': "x",', "2 Lời văn phải nằm trong dấu nháy kép thẳng, nhưng đang dùng dấu '"],
    [
      '"a": "nói "hay" quá",',
      '2 Sau dấu nháy kép đóng còn chữ: dấu nháy ở giữa lời văn làm máy tưởng đã hết.',
    ],
    ['"a": "C:\\d",', '2 Dấu \\ trong lời văn đứng trước “d” là không được.'],
    ['"a": "x\ty",', '2 Trong lời văn có dấu tab hoặc ký tự điều khiển.'],
    ['// x', '2 Tệp JSON không nhận lời ghi chú (//, /* */, #).'],
    ['"z": "x",', '3 Khóa “z” đã có ở dòng 2 trong cùng một phần; máy sẽ chỉ giữ một.'],
  ])('%s is told once', (line, message) => {
    expect(second(line)).toEqual([message]);
  });

  it('is told of the whole file', () => {
    expect(told('')).toEqual(['1 Tệp trống.']);
    expect(told('[]')).toEqual(['1 Tệp phải bắt đầu bằng dấu {.']);
    expect(told('{\n"a": {\n"b": "x"\n')).toEqual(['3 Thiếu dấu } đóng phần “a” mở ở dòng 2.']);
    expect(told('{ "a": "x" }\n}')).toEqual([
      '2 Sau dấu } cuối cùng còn chữ: thừa một dấu } ở đây hoặc ở trên.',
    ]);
    expect(told('{"a":'.repeat(100_000))).toEqual(['1 Các dấu { lồng nhau quá sâu.']);
  });

  it('does not hide the next', () => {
    expect(told('{\n"a": "x"\nb: "y",\n}')).toHaveLength(3);
  });
});

describe('what is sound', () => {
  it('has nothing told, and its lines are known', () => {
    const text = readFileSync(join(import.meta.dirname, '../../locales/vi.json'), 'utf8');
    const { mistakes, lineOf } = lookThroughJson(text);
    expect(mistakes).toEqual([]);
    const line = text.split('\n').findIndex((one) => one.startsWith('  "kindIntro"')) + 1;
    expect([lineOf('kindIntro'), lineOf('kindIntro.places'), lineOf('kindIntro.none')]).toEqual([
      line,
      line + 1,
      line,
    ]);
    expect(lineOf('none')).toBeUndefined();
  });

  it('is the same as to the engine, whatever is typed', () => {
    const sound = '{\n  "a": { "b": "x \\"y\\" {{n}}", "c": [1, "z", { "q": null }] },\n  "d": "ế"\n}\n';
    const signs = [...'{}[],:"\'“”\\\n \ta1/#-.ế', '//', '/*', '*/', ''];
    const random = createRandom(7);
    const below = (most: number) => Math.floor(random() * most);
    for (let round = 0; round < 5000; round++) {
      let text = sound;
      for (let slip = below(3); slip >= 0; slip--) {
        const at = below(text.length);
        text = text.slice(0, at) + signs[below(signs.length)] + text.slice(at + below(2));
      }
      const keys = [...text.matchAll(/"([abcdq])"/g)].map(([, key]) => key);
      // The engine takes a key twice without a word.
      if (new Set(keys).size < keys.length) continue;
      expect([text, told(text).length === 0]).toEqual([text, isObject(text)]);
    }
  });
});

function isObject(text: string): boolean {
  try {
    return Object.getPrototypeOf(JSON.parse(text)) === Object.prototype;
  } catch {
    return false;
  }
}
