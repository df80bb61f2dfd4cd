import { lineAt } from '../../../line-at.ts';
import { listed } from '../listed.ts';
import type { Finding, TranslationCheck, TranslationPair } from '../pair.ts';

/** What a reader follows or sees, and no translator changes: a pattern, and how it is called. */
const TARGETS: readonly { pattern: RegExp; name: string; write: (found: string) => string }[] = [
  {
    // Addresses of Markdown links; a page that has one for each language may be linked instead.
    pattern: /\]\((?!https?:)([^()\s]+)/g,
    name: 'đường dẫn',
    write: (found) => `[chữ](${found})`,
  },
  { pattern: /\]\((https?:[^()\s]+)/g, name: 'đường dẫn', write: (found) => `[chữ](${found})` },
  {
    pattern: /^[ \t>]*::+([\p{L}][\p{L}\p{N}-]*)/gmu,
    name: 'khối',
    write: (found) => `khối ${found}`,
  },
  {
    pattern: /\b(?:ids?|url)=(?:"([^"\n]+)"|([^"\s}>]+))/g,
    name: 'mã ảnh hoặc địa chỉ',
    write: (found) => found,
  },
  { pattern: /<([A-Z]\w*)/g, name: 'khối', write: (found) => `<${found}>` },
  { pattern: /\[\^([^[\]\s]+)\](?!:)/g, name: 'dấu chú thích', write: (found) => `[^${found}]` },
];

/** Links, blocks, ids of photos and signs of footnotes are those of the source. */
export const targets: TranslationCheck = { code: 'targets', level: 'warning', check };

function check({ sourceBody, targetBody, targetBodyLine }: TranslationPair): Finding[] {
  if (!/[[<:]/.test(sourceBody + targetBody)) return [];
  return TARGETS.flatMap(({ pattern, name, write }): Finding[] => {
    const all = (body: string) =>
      [...body.matchAll(pattern)].map(({ 1: one, 2: other = '', index }) => ({ found: one ?? other, index }));
    const [wanted, there] = [all(sourceBody), all(targetBody)];
    const missing = without(wanted, there);
    const added = without(there, wanted);
    if (missing.length + added.length === 0) return [];
    const at = added[0]?.index;
    const list = (found: readonly { found: string }[]) =>
      listed(found.map(({ found }) => `“${write(found)}”`));
    return [
      {
        line: at === undefined ? targetBodyLine : targetBodyLine + lineAt(targetBody, at) - 1,
        about: [missing.map(({ found }) => found).join(' '), added.map(({ found }) => found).join(' ')],
        message:
          missing.length === 0
            ? `Bản dịch có ${name} ${list(added)} mà bản gốc không có.`
            : `Bản dịch thiếu ${name} ${list(missing)} của bản gốc${added.length > 0 ? `, và có ${list(added)}` : ''}.`,
        fix: missing.length > 0 ? `Viết như bản gốc: ${list(missing)}` : 'Xóa, hoặc thêm vào cả bản gốc.',
      },
    ];
  });
}

function without<T extends { found: string }>(all: readonly T[], others: readonly { found: string }[]): T[] {
  const rest = new Map<string, number>();
  for (const { found } of others) rest.set(found, (rest.get(found) ?? 0) + 1);
  return all.filter(({ found }) => {
    const left = rest.get(found) ?? 0;
    rest.set(found, left - 1);
    return left <= 0;
  });
}
