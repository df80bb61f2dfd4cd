import { describe, expect, it } from 'vitest';
import { type BodyHooks, renderBody } from '../../../src/catalogue/body/render.ts';
import { sectionsOf } from '../../../src/catalogue/body/sections.ts';
import { html as markup, NO_HTML } from '../../../src/language/html.ts';
import { createRandom } from '../../../src/language/random.ts';
import { randomFrom } from '../../support/random.ts';

const hooks: BodyHooks = {
  photo: (id) => markup`<figure>${id}</figure>`,
  gallery: (ids) => markup`<div>${ids.join('+')}</div>`,
  link: (kind, id, fragment) => `/vi/${kind}/${id}/${fragment}`,
  noteLabel: 'Lưu ý',
  footnotes: {
    label: 'Chú thích',
    to: (number) => `Chú thích ${number}`,
    back: (number) => `Về chỗ ${number}`,
  },
};
const html = (body: string) => renderBody(body, hooks);

it('keeps the words of a link to a record that is not here', () => {
  const gone = renderBody('Tới [suối](places/suoi#m1) và [chợ](places/cho).', {
    ...hooks,
    link: (kind, id, fragment) => (id === 'suoi' ? undefined : hooks.link(kind, id, fragment)),
  });
  expect(gone).toBe('<p>Tới suối và <a href="/vi/places/cho/">chợ</a>.</p>');
});

describe('what an editor types is never code', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['dưới <5 tuổi & trên', '<p>dưới &lt;5 tuổi &amp; trên</p>'],
    ['{giảm 10%}', '<p>{giảm 10%}</p>'],
    ['<a@b.vn>', '<p><a href="mailto:a@b.vn">a@b.vn</a></p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[x](JaVaScRiPt:alert(1)) [y](data:text/html,z) [z](vbscript:x)', '<p>x y z</p>'],
    ['[x](&#106;avascript:x)', '<p>x</p>'],
    ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
    ['[x](//evil.example) [y](/a)', '<p>x y</p>'],
    ['[x][r]\n\n[r]: javascript:x', '<p>x</p>'],
    ['[x](https://a.vn/"onclick="y)', '<p><a href="https://a.vn/&quot;onclick=&quot;y">x</a></p>'],
    ['![x" onload="y](a.jpg)', '<p>x&quot; onload=&quot;y</p>'],
    ['`<i>`', '<p><code>&lt;i&gt;</code></p>'],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('what is no Markdown to an editor stays as typed', () => {
  it.each([
    ['Mở cửa 7:30, đóng 17:30', '<p>Mở cửa 7:30, đóng 17:30</p>'],
    ['**Giờ:7:30** :x[y]', '<p><strong>Giờ:7:30</strong> :x[y]</p>'],
    ['5~10 km, 20~30 phút', '<p>5~10 km, 20~30 phút</p>'],
    ['~~bỏ~~', '<p><del>bỏ</del></p>'],
    ['a<br>b<BR/>c', '<p>a<br>b<br>c</p>'],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('in scripts without spaces', () => {
  it.each([
    // Beside a mark on one side and a letter on the other.
    ['请**“出示”**护照。**务必！**勿忘', '<p>请<strong>“出示”</strong>护照。<strong>务必！</strong>勿忘</p>'],
    [
      '时间**（8:00–11:00）**及*「午休」*后',
      '<p>时间<strong>（8:00–11:00）</strong>及<em>「午休」</em>后</p>',
    ],
    ['ຂໍ**“ໜັງສື”**ແລະ *(ຮູບ)*ພ້ອມ', '<p>ຂໍ<strong>“ໜັງສື”</strong>ແລະ <em>(ຮູບ)</em>ພ້ອມ</p>'],
    ['សូម**«លិខិត»**និង**រូប។**ទៀត', '<p>សូម<strong>«លិខិត»</strong>និង<strong>រូប។</strong>ទៀត</p>'],
    ['**重要：**带证件', '<p><strong>重要：</strong>带证件</p>'],
    ['旧~~“价”~~新', '<p>旧<del>“价”</del>新</p>'],
    ['𠮷**“野”**家', '<p>𠮷<strong>“野”</strong>家</p>'],
    ['在**[门](places/cua)**前', '<p>在<strong><a href="/vi/places/cua/">门</a></strong>前</p>'],
    ['甲**乙**“丙”', '<p>甲<strong>乙</strong>“丙”</p>'],
    ['国门*“甲”*与**GPS。**丁', '<p>国门<em>“甲”</em>与<strong>GPS。</strong>丁</p>'],
    ['码`字**“a”**字`', '<p>码<code>字**“a”**字</code></p>'],
    [
      '::video[看**“门”**的]{url="https://a.vn/字*“x"}',
      '<p class="video-link"><a href="https://a.vn/字*“x">看“门”的</a></p>',
    ],
    ['字:x[**“甲”**乙]', '<p>字:x[**“甲”**乙]</p>'],
    ['5 * 3 = 15，2 ** 3', '<p>5 * 3 = 15，2 ** 3</p>'],
    // An address ends where it ends.
    [
      '看https://a.vn/b，**“谢”**谢',
      '<p>看<a href="https://a.vn/b">https://a.vn/b</a>，<strong>“谢”</strong>谢</p>',
    ],
    [
      'ເບິ່ງhttps://a.vn/b?c=1&d=2ນຳ',
      '<p>ເບິ່ງ<a href="https://a.vn/b?c=1&amp;d=2">https://a.vn/b?c=1&amp;d=2</a>ນຳ</p>',
    ],
    ['“xem https://a.vn/x_y_z”.', '<p>“xem <a href="https://a.vn/x_y_z">https://a.vn/x_y_z</a>”.</p>'],
    [
      '看https://a.vn/1、https://a.vn/2。',
      '<p>看<a href="https://a.vn/1">https://a.vn/1</a>、<a href="https://a.vn/2">https://a.vn/2</a>。</p>',
    ],
    ['(https://a.vn/x)的', '<p>(<a href="https://a.vn/x">https://a.vn/x</a>)的</p>'],
    ['www.a.vn៖ ល្អ', '<p><a href="http://www.a.vn">www.a.vn</a>៖ ល្អ</p>'],
    ['信a@b.vn。谢', '<p>信<a href="mailto:a@b.vn">a@b.vn</a>。谢</p>'],
    ['https://a.vn/đường-lên.', '<p><a href="https://a.vn/đường-lên">https://a.vn/đường-lên</a>.</p>'],
    ['[门](https://a.vn/清化)', '<p><a href="https://a.vn/清化">门</a></p>'],
    // Between letters that fill a square each a new line is no space.
    ['第一行\n第二行', '<p>第一行第二行</p>'],
    [
      '国门**“开”**\n**放**，\n“好”\n「坏」',
      '<p>国门<strong>“开”</strong><strong>放</strong>，“好”「坏」</p>',
    ],
    ['ひらがな\nカタカナ', '<p>ひらがなカタカナ</p>'],
    ['用\nGPS', '<p>用\nGPS</p>'],
    ['Một\nhai', '<p>Một\nhai</p>'],
    ['한국\n말', '<p>한국\n말</p>'],
    ['字<br>\n字', '<p>字<br>\n字</p>'],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('what is indented is prose', () => {
  it.each([
    [
      'Đầu.\n\n    Thụt **lề**\n      nữa.\n\n        Sâu.',
      '<p>Đầu.</p><p>Thụt <strong>lề</strong>\nnữa.</p><p>Sâu.</p>',
    ],
    ['\tTab', '<p>Tab</p>'],
    ['- a\n\n      b', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['-      a', '<ul><li>a</li></ul>'],
    ['1. a\n\n\t\tb', '<ol><li><p>a</p><p>b</p></li></ol>'],
    ['>     a', '<blockquote><p>a</p></blockquote>'],
    [
      '    :::luu-y\n    a\n    :::',
      '<div class="note" role="note"><p class="note-title">Lưu ý</p><p>a</p></div>',
    ],
    ['    Xem https://a.vn，好', '<p>Xem <a href="https://a.vn">https://a.vn</a>，好</p>'],
    ['```\n    mã\n```', '<pre><code>    mã</code></pre>'],
    ['- a\n    - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('blocks', () => {
  it.each([
    ['::anh{id=bien}', '<figure>bien</figure>'],
    ['::bo-anh{ids="a, b c"}', '<div>a+b+c</div>'],
    ['::video[Phim]{url="https://a.vn/x"}', '<p class="video-link"><a href="https://a.vn/x">Phim</a></p>'],
    ['::video[Phim]{url="javascript:x"}', ''],
    [':::luu-y\nabc\n:::', '<div class="note" role="note"><p class="note-title">Lưu ý</p><p>abc</p></div>'],
    [
      ':::luu-y[Vào *bản*]\nabc\n:::',
      '<div class="note" role="note"><p class="note-title">Vào <em>bản</em></p><p>abc</p></div>',
    ],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['3. a', '<ol start="3"><li>a</li></ol>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['[A](places/a-b#m2) [B](#m1)', '<p><a href="/vi/places/a-b/#m2">A</a> <a href="#m1">B</a></p>'],
    ['[A][r]\n\n[r]: https://a.vn', '<p><a href="https://a.vn">A</a></p>'],
    [
      '| a | b |\n|--|:-:|\n| 1 | <5 |',
      '<div class="table-scroll" tabindex="0" role="group"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>&lt;5</td></tr></tbody></table></div>',
    ],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it('gives headings anchors by their order, the same whatever the language, and none above h2', () => {
    const anchors = (body: string) =>
      [...html(body).matchAll(/<(h\d) id="(m\d)">/g)].map((match) => match.slice(1).join());
    const vi = '# Một\n\n## Hai\n\n:::luu-y\n### Ba\n:::\n\n#### Bốn';
    expect(anchors(vi)).toEqual(['h2,m1', 'h2,m2', 'h3,m3', 'h4,m4']);
    expect(anchors(vi.replace('Một', 'ໜຶ່ງ').replace('Hai', '二'))).toEqual(anchors(vi));
    expect(sectionsOf(vi, 'md', []).map((section) => section.anchor)).toEqual(['m1', 'm2', 'm4']);
  });

  it('gives headings the ids of the Vietnamese, and keeps what they were called before', () => {
    const ids = ['lich-su', 'di-lai'];
    const zh = '## 历史\n\n正文。\n\n### 交通\n\n## 其他';
    expect(renderBody(zh, { ...hooks, headingIds: ids })).toBe(
      '<h2 id="lich-su"><span id="m1"></span>历史</h2><p>正文。</p><h3 id="di-lai"><span id="m2"></span>交通</h3><h2 id="m3">其他</h2>',
    );
    expect(sectionsOf(zh, 'md', ids).map(({ anchor }) => anchor)).toEqual(['lich-su', 'di-lai', 'm3']);
  });

  it('prepares text for its language without touching code or addresses', () => {
    const marked = renderBody('a `b` [c](https://d.vn)', { ...hooks, text: (text) => markup`<wbr>${text}` });
    expect(marked).toBe('<p><wbr>a <code>b</code><wbr> <a href="https://d.vn"><wbr>c</a></p>');
  });
});

describe('footnotes', () => {
  const back = (id: string, number: number) =>
    `<a class="footnote-back" href="#${id}" aria-label="Về chỗ ${number}">↩</a>`;
  const sign = (id: string, number: number) =>
    `<sup><a class="footnote" id="${id}" href="#chu-thich-${number}" aria-label="Chú thích ${number}">${number}</a></sup>`;

  it('stand at the end in the order in which the text speaks of them, with a way there and back', () => {
    expect(
      html('A[^x] b[^2] c[^x].\n\n[^2]: Hai *lần*.\n\n[^x]: Một.\n\n    Thêm.\n\nHết.\n\n[^bỏ]: Thừa.'),
    ).toBe(
      `<p>A${sign('ve-chu-thich-1', 1)} b${sign('ve-chu-thich-2', 2)} c${sign('ve-chu-thich-1-2', 1)}.</p><p>Hết.</p>` +
        `<section class="footnotes" aria-label="Chú thích"><ol><li id="chu-thich-1"><p>Một.</p><p>Thêm. ${back('ve-chu-thich-1', 1)} ${back('ve-chu-thich-1-2', 1)}</p></li>` +
        `<li id="chu-thich-2"><p>Hai <em>lần</em>. ${back('ve-chu-thich-2', 2)}</p></li></ol></section>`,
    );
  });

  it('may refer to one another and to themselves, and hold other things than paragraphs', () => {
    const nested = html('A[^a]\n\n[^a]: B[^b] và[^a].\n\n[^b]: - một\n    - hai');
    expect(nested).toContain(
      `<li id="chu-thich-1"><p>B${sign('ve-chu-thich-2', 2)} và${sign('ve-chu-thich-1-2', 1)}. ${back('ve-chu-thich-1', 1)} ${back('ve-chu-thich-1-2', 1)}</p></li>`,
    );
    expect(nested).toContain(`</ul> ${back('ve-chu-thich-2', 2)}</li>`);
  });

  it('say in whose language they are', () => {
    const languages = { words: 'lo', body: 'vi' };
    const marked = renderBody('A[^1]\n\n[^1]: B', { ...hooks, footnotes: { ...hooks.footnotes, languages } });
    expect(marked).toContain('href="#chu-thich-1" lang="lo" aria-label="Chú thích 1"');
    expect(marked).toContain('<section class="footnotes" lang="lo" aria-label="Chú thích"><ol lang="vi">');
  });

  it('are found in the section that first refers to them', () => {
    expect(
      sectionsOf(
        'A[^1]\n\n## Đi[^2]\n\nB[^1]\n\n## Về\n\nC\n\n[^1]: Một[^3]\n\n[^2]: Hai\n\n[^3]: Ba\n\n[^4]: Thừa',
        'md',
        [],
      ),
    ).toEqual([
      { text: 'A\nMột\nBa' },
      { heading: 'Đi', anchor: 'm1', text: 'Hai\nB' },
      { heading: 'Về', anchor: 'm2', text: 'C' },
    ]);
  });

  it('without a note stay as they were typed', () => {
    expect(html('A[^1]')).toBe('<p>A[^1]</p>');
  });
});

describe('sections', () => {
  it('hold plain text by heading, blocks apart', () => {
    expect(
      sectionsOf('Mở *đầu*.\n\n## Đi\n\n- một\n- hai\n\n| a | b |\n|--|--|\n| 1<br>2 | 3 |\n', 'md', []),
    ).toEqual([{ text: 'Mở đầu.' }, { heading: 'Đi', anchor: 'm1', text: 'một\nhai\na\nb\n1 2\n3' }]);
    expect(sectionsOf('', 'md', [])).toEqual([]);
    expect(sectionsOf('<Note title="x">\n\nabc\n\n</Note>\n\n## Sau', 'mdx', [])).toEqual([
      { text: 'abc' },
      { heading: 'Sau', anchor: 'm1', text: '' },
    ]);
  });
});

const PIECES = [
  'a',
  'Đền cổ',
  ' ',
  '\n',
  '\n\n',
  '**',
  '*',
  '_',
  '~',
  '~~',
  '`',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|--|--|\n| c | d |\n',
  '<',
  '>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<br>',
  '&',
  '&lt;',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '![',
  '[x](',
  'https://a.vn',
  'javascript:x',
  ':::luu-y\n',
  ':::\n',
  '::anh{id=x}\n',
  '7:30',
  ':x',
  '\\',
  '\t',
  '    ',
  '---\n',
  '===\n',
  '$',
  '[r]: x\n',
  '<a@b.vn>',
  '清化',
  '。',
  '“',
  'ລາວ',
  '\u200b',
];

/** Text of our own HTML: tags away, then the four entities we write. */
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const letters = (text: string) => text.replace(/\s+/g, '');

describe('any input', () => {
  const bare: BodyHooks = { ...hooks, photo: () => NO_HTML, gallery: () => NO_HTML, noteLabel: '' };
  const bodies = Array.from({ length: 3000 }, (_, seed) => {
    const random = createRandom(seed);
    return randomFrom(PIECES, random, 1 + Math.floor(random() * 24));
  });

  it('comes out as our own tags only, closed in order', () => {
    const known =
      /^<(?:\/?(?:p|h[2-6]|strong|em|del|code|pre|blockquote|ul|ol|li|a|div|table|thead|tbody|tr|th|td)|br|hr)(?: (?:id="m\d+"|start="\d+"|scope="col"|href="(?!javascript)[^"<>]*"|class="[\w -]+"|role="\w+"|tabindex="0"))*>$/;
    for (const body of bodies) {
      const open: string[] = [];
      const markup = renderBody(body, bare);
      for (const tag of markup.match(/<[^>]*>?/g) ?? []) {
        expect(tag, JSON.stringify(body)).toMatch(known);
        const name = /^<\/?(\w+)/.exec(tag)?.[1] as string;
        if (tag.startsWith('</')) expect(open.pop(), JSON.stringify(body)).toBe(name);
        else if (name !== 'br' && name !== 'hr') open.push(name);
      }
      expect(open, JSON.stringify(body)).toEqual([]);
    }
  });

  it('says the same in the page and in the sections that search reads', () => {
    for (const body of bodies) {
      const sections = sectionsOf(body, 'md', []);
      const text = sections.map((section) => `${section.heading ?? ''} ${section.text}`).join(' ');
      expect(letters(text), JSON.stringify(body)).toBe(letters(plain(renderBody(body, bare))));
    }
  });
});
