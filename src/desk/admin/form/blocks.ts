import type { FormField } from './form-field.ts';

type Props = Record<string, unknown>;

/** A block of a body as Sveltia's editor shows it: found by its pattern, written by `toBlock`. */
export interface Block {
  id: string;
  label: string;
  icon: string;
  fields: Omit<FormField, 'hint'>[];
  pattern: RegExp;
  fromBlock(match: RegExpMatchArray): Props;
  toBlock(props: Props): string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const words = (value: string | undefined): string[] => (value ?? '').split(/[\s,]+/).filter(Boolean);

/** A label stands in brackets on one line. */
const label = (value: unknown): string => {
  const shown = text(value).replace(/\s+/g, ' ').replace(/[[\]]/g, '');
  return shown && `[${shown}]`;
};

const PHOTOS = { widget: 'select', options: '@photos', required: true } as const;

/** The blocks that `src/catalogue/rules/bodies.ts` knows. What is written otherwise stays text, as it was typed. */
export const BLOCKS: readonly Block[] = [
  {
    id: 'luu-y',
    label: 'Khung lưu ý',
    icon: 'info',
    fields: [
      { name: 'title', label: 'Tiêu đề', widget: 'string', required: false },
      { name: 'text', label: 'Lời trong khung', widget: 'text', required: true },
    ],
    pattern: /^:::luu-y(?:\[([^[\]\n]*)\])?[ \t]*\n([\s\S]*?)\n:::[ \t]*$/m,
    fromBlock: ([, title = '', inner = '']) => ({ title, text: inner }),
    toBlock: (props) => `:::luu-y${label(props['title'])}\n${text(props['text'])}\n:::`,
  },
  {
    id: 'anh',
    label: 'Một ảnh',
    icon: 'image',
    fields: [{ name: 'id', label: 'Ảnh', ...PHOTOS }],
    pattern: /^::anh\{id="?([a-z0-9-]+)"?\}[ \t]*$/m,
    fromBlock: ([, id = '']) => ({ id }),
    toBlock: ({ id }) => `::anh{id=${text(id)}}`,
  },
  {
    id: 'bo-anh',
    label: 'Bộ ảnh',
    icon: 'photo_library',
    fields: [{ name: 'ids', label: 'Các ảnh', ...PHOTOS, multiple: true }],
    pattern: /^::bo-anh\{ids="([a-z0-9-]+(?:[ ,]+[a-z0-9-]+)*)"\}[ \t]*$/m,
    fromBlock: ([, ids]) => ({ ids: words(ids) }),
    toBlock: ({ ids }) => `::bo-anh{ids="${Array.isArray(ids) ? ids.map(text).join(' ') : ''}"}`,
  },
  {
    id: 'video',
    label: 'Phim',
    icon: 'movie',
    fields: [
      { name: 'title', label: 'Tên phim', widget: 'string', required: true },
      { name: 'url', label: 'Địa chỉ phim', widget: 'string', type: 'url', required: true },
    ],
    pattern: /^::video(?:\[([^[\]\n]*)\])?\{url="?(https?:\/\/[^\s"{}]+)"?\}[ \t]*$/m,
    fromBlock: ([, title = '', url = '']) => ({ title, url }),
    toBlock: ({ title, url }) =>
      `::video${label(title)}{url="${text(url).replace(/["{}\s]/g, encodeURIComponent)}"}`,
  },
];
