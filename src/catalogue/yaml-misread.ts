import { type Document, isScalar, type Scalar, visit } from 'yaml';
import type { Issue } from './issues.ts';
import { FRACTION_KEYS } from './simple-yaml.ts';
import { quoted, toQuote } from './yaml-quotes.ts';

/** A value that YAML understands, and nobody who wrote it meant. */
export interface Misread {
  scalar: Scalar;
  level?: Issue['level'];
  code: string;
  message: string;
  fix: string;
}

/**
 * In `{ lat: 16,6192 }` the comma begins a new entry. The document gets the number that was meant, so that nothing
 * else is told of it.
 */
export function mendDecimalCommas(doc: Document, text: string): Misread[] {
  const found: Misread[] = [];
  visit(doc, {
    Map(_, map) {
      for (let at = map.items.length - 1; map.flow && at > 0; at--) {
        const { key, value } = map.items[at] as { key: unknown; value: unknown };
        const { key: name, value: whole } = map.items[at - 1] as { key: unknown; value: unknown };
        const isAlone = value === null || (isScalar(value) && value.value === null && !value.source);
        if (!isAlone || !isScalar(key) || !isScalar(whole) || !/^\d+$/.test(key.source ?? '')) continue;
        if (!/^-?\d+$/.test(whole.source ?? '') || !/^,\s*$/.test(between(text, whole, key))) continue;
        const meant = `${whole.source}.${key.source}`;
        found.unshift({
          scalar: whole,
          code: 'decimal-comma',
          message: `Số thập phân có dấu phẩy: “${whole.source},${key.source}” bị tách làm hai.`,
          fix: `Viết bằng dấu chấm: ${isScalar(name) ? `${name.value}: ` : ''}${meant}`,
        });
        Object.assign(whole, { value: Number(meant), source: meant });
        map.items.splice(at, 1);
      }
    },
  });
  return found;
}

const between = (text: string, a: Scalar, b: Scalar) => text.slice(a.range?.[1] ?? 0, b.range?.[0] ?? 0);

/** Fields whose words a visitor reads, whatever they are. */
const WORDS = new Set(['title', 'summary', 'caption', 'alt', 'safety']);

/** A whole text is shown in quotes up to so many letters; of a longer one only the way is told. */
const LONGEST_SHOWN = 160;

/** What YAML reads without a word, but not as it was meant: told, never guessed. */
export function misread(doc: Document, text: string): Misread[] {
  const found: Misread[] = [];
  const look = (scalar: Scalar, key: unknown) => {
    const { source, value, range } = scalar;
    // `50.000` is fifty thousand to a Vietnamese eye and fifty to YAML.
    if (
      typeof value === 'number' &&
      /^-?\d{1,3}(\.\d{3})+$/.test(source ?? '') &&
      !FRACTION_KEYS.has(String(key))
    )
      found.push({
        scalar,
        code: 'thousands-dot',
        message: `Số “${source}” sẽ bị hiểu là ${value}.`,
        fix: `Nếu là hàng nghìn, viết không có dấu chấm: ${source?.replaceAll('.', '')}`,
      });
    // `Giải #1`: what follows the sign would vanish as a comment.
    const [rest] = (scalar.type === 'PLAIN' && range && /^ +#[^\s#].*/.exec(text.slice(range[1]))) || [];
    if (rest !== undefined)
      found.push({
        scalar,
        code: 'cut-by-hash',
        message: `Phần sau dấu # sẽ bị bỏ, chỉ còn “${source ?? ''}”.`,
        fix: `${toQuote(`${source}${rest}`)}; nếu là ghi chú thì thêm dấu cách sau #.`,
      });
  };
  const lookForComment = (scalar: Scalar, key: unknown) => {
    const { type, value, range } = scalar;
    const [, comment] = type === 'PLAIN' && range ? (/^ (# .+)/.exec(text.slice(range[1])) ?? []) : [];
    if (!comment || typeof value !== 'string') return;
    // Behind a code or a number, or set apart by several spaces, it is the note of somebody who knows YAML.
    if (!WORDS.has(String(key)) && !/[^\u0000-\u007f]|[A-Za-z] [A-Za-z]/.test(value)) return;
    const whole = `${value} ${comment}`;
    const name = String(key ?? '');
    const advice =
      whole.length > LONGEST_SHOWN
        ? toQuote(whole, name).replace(/^Đ/, 'đ')
        : `đặt cả câu trong dấu nháy: ${name}: ${quoted(whole)}`;
    found.push({
      scalar,
      level: 'warning',
      code: 'comment-after-text',
      message: `Phần “${comment.slice(0, 60)}” không hiện: sau dấu # là ghi chú, câu chỉ còn “${value.slice(0, 60)}”.`,
      fix: `Nếu thuộc về câu thì ${advice}; nếu là ghi chú thì viết ở dòng riêng phía trên.`,
    });
  };
  visit(doc, {
    Scalar(key, scalar, parents) {
      if (key === 'key') return;
      const pair = parents.at(-1) as { key?: unknown } | undefined;
      const name = isScalar(pair?.key) ? pair.key.value : undefined;
      look(scalar, name);
      lookForComment(scalar, name);
    },
  });
  return found;
}
