import { expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { createReaders } from '../../src/catalogue/reader.ts';

const NASTY = `<b data-x>"'&`;
const SAFE = ['&lt;b data-x&gt;', '&amp;'];

const readerOf = createReaders(
  {
    province: {
      names: { vi: 'Tỉnh Mẫu', en: 'Sample' },
      languages: ['vi', 'en', 'lo', 'km', 'zh'].map((tag) => ({
        tag,
        ...(tag === 'lo' && { fallback: ['en'] }),
      })),
    },
    terms: [
      {
        id: 'ben',
        words: {
          vi: { preferred: 'Bến Mẫu', variants: ['Bến cũ'] },
          en: { preferred: `Landing ${NASTY}` },
          km: { preferred: 'កំពង់ផែ' },
        },
      },
    ],
  } as unknown as Catalogue,
  Object.fromEntries(['vi', 'en', 'lo', 'km', 'zh'].map((lang) => [lang, { site: { endonym: lang } }])),
);

/** Tags of a piece of HTML, without what it says. */
const tagsOf = (html: string) =>
  [...new Set([...html.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name))].sort();
const attributesOf = (html: string) =>
  [
    ...new Set(
      [...html.matchAll(/<[a-z]+([^>]*)>/g)].flatMap(([, all]) =>
        [...(all as string).matchAll(/([\w-]+)=/g)].map(([, name]) => name),
      ),
    ),
  ].sort();

/** A short text, one too long to be remembered, one of Latin letters alone, and one in each script. */
const TEXTS = [
  NASTY,
  `Bến ${NASTY}`,
  `${NASTY} ${'dài '.repeat(60)}`,
  `ສະບາຍດີ ${NASTY} ແຂວງ`,
  `សួស្តី ${NASTY} ខេត្ត`,
  `你好${NASTY}省`,
  `${NASTY} ${'ສະບາຍດີ '.repeat(40)}`,
];
const CASES = ['vi', 'en', 'lo', 'km', 'zh'].flatMap((reader) =>
  ['vi', 'en', 'lo', 'km', 'zh'].flatMap((lang) => TEXTS.map((text) => ({ reader, lang, text }))),
);

it('escapes every text, whatever its script, its language and the reader’s', () => {
  for (const { reader, lang, text } of CASES) {
    const { html, span } = readerOf(reader);
    for (const made of [html({ text, lang }), span({ text, lang }), html(text)]) {
      for (const tag of tagsOf(made)) expect(['span', 'wbr'], `${reader} ${lang} ${text}`).toContain(tag);
      for (const name of attributesOf(made)) expect(['class', 'lang']).toContain(name);
      const plain = made.replace(/<[^>]*>|\u200B/g, '');
      for (const part of SAFE) expect(plain).toContain(part);
      expect(plain).not.toMatch(/["<>]/);
    }
  }
});

it('loses and adds no letter', () => {
  for (const { reader, lang, text } of CASES) {
    const plain = readerOf(reader)
      .html({ text, lang })
      .replace(/<[^>]*>|[\u200B\u2060]/g, '')
      .replace(
        /&(amp|lt|gt|quot|#39|#x27|apos);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
      );
    expect(plain, `${reader} ${lang}`).toBe(text);
  }
});

it('remembers the HTML of a title by its language too', () => {
  const { html } = readerOf('lo');
  expect(html({ text: '你好', lang: 'zh' })).not.toContain('lang=');
  expect(html({ text: '你好', lang: 'vi' })).toContain('lang="zh"');
});

it('marks a text of another language with it, and leaves one of the reader’s own alone', () => {
  const { span } = readerOf('en');
  expect(span({ text: 'Bến', lang: 'vi' })).toBe('<span lang="vi">Bến</span>');
  expect(span({ text: 'Landing', lang: 'en' })).toBe('Landing');
});

it('gives a phrase by its agreed name, else by that of the next language, else as it is', () => {
  expect(readerOf('km').phrase('bến mẫu')).toEqual({ text: 'កំពង់ផែ', lang: 'km' });
  expect(readerOf('km').phrase('Bến cũ')).toEqual({ text: 'កំពង់ផែ', lang: 'km' });
  expect(readerOf('lo').phrase('Bến Mẫu')).toEqual({ text: `Landing ${NASTY}`, lang: 'en' });
  expect(readerOf('lo').phrase('Chợ')).toEqual({ text: 'Chợ', lang: 'vi' });
});

it('gives a name in the reader’s language, else the agreed one, else in the next language', () => {
  const names = { vi: 'Bến Mẫu', en: 'Own name' };
  expect(readerOf('en').name(names)).toEqual({ text: 'Own name', lang: 'en' });
  expect(readerOf('km').name(names)).toEqual({ text: 'កំពង់ផែ', lang: 'km' });
  expect(readerOf('lo').name(names)).toEqual({ text: 'Own name', lang: 'en' });
  expect(readerOf('zh').name(undefined)).toBeUndefined();
});
