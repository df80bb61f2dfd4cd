import { THEME_MEDIA, THEME_SELECTORS } from '../../model/theme.ts';
import { type CssFault, cssFaults } from '../css-tokens.ts';
import { lineAt } from '../line-at.ts';
import {
  type Atrule,
  type Block,
  type CssNode,
  type Declaration,
  generate,
  parse,
  type Rule,
} from '../packages/css-tree.ts';
import { shorten } from './address.ts';
import { parseMedia } from './media.ts';

/** One custom property as theme.css sets it. */
export interface ThemeDeclaration {
  /** Without `--`. */
  name: string;
  value: CssNode;
  important: boolean;
  line: number;
}

/** Custom properties of listed elements, perhaps under a condition. */
export interface ThemeRule {
  selectors: string[];
  media?: string[][];
  declarations: ThemeDeclaration[];
}

/** Tells a mistake of a line; all texts are Vietnamese. */
export type Say = (line: number, code: string, message: string, fix: string) => void;

const SELECTORS = THEME_SELECTORS.map(({ selector }) => selector);
const AT_RULES = new Map([
  ['import', 'Chép nội dung cần dùng vào chính theme.css.'],
  ['font-face', 'Xóa đoạn này; phông chữ do hệ thống chọn theo ngôn ngữ.'],
]);
const ONLY_TOKENS = 'Chỉ đặt các biến --…, ví dụ: --raw-accent: #8f2518;';

/** Reads theme.css into rules of custom properties; whatever else stands in it is told. */
export function parseTheme(css: string, say: Say): ThemeRule[] {
  const faults = cssFaults(css);
  // One forgotten sign makes faults of all that follow.
  for (const [kind, [first]] of Map.groupBy(faults, (fault) => fault.kind))
    if (first) say(lineAt(css, first.at), 'theme-syntax', ...FAULTS[kind]);
  // Where brackets and quotes do not close, nothing behind them stands where it seems to.
  if (faults.length > 0) return [];
  const tree = parse(css, { positions: true, parseCustomProperty: true });
  return tree.type === 'StyleSheet' ? rulesOf(tree.children.toArray(), say) : [];
}

function rulesOf(nodes: readonly CssNode[], say: Say, media?: string[][]): ThemeRule[] {
  return nodes.flatMap((node) => {
    // `@charset "UTF-8"` is what editors of style sheets put first; the file is read as nothing else.
    if (node.type === 'Comment' || isUtf8Charset(node)) return [];
    if (node.type === 'Rule') return ruleOf(node, say, media) ?? [];
    if (node.type === 'Atrule') return atruleOf(node, say, media);
    say(lineOf(node), 'theme-syntax', `“${shorten(generate(node))}” không phải CSS.`, 'Xóa đoạn này.');
    return [];
  });
}

const isUtf8Charset = (node: CssNode) =>
  node.type === 'Atrule' && /^@charset\s*["']utf-?8["'];?$/i.test(generate(node));

function atruleOf(node: Atrule, say: Say, media: string[][] | undefined): ThemeRule[] {
  if (node.name.toLowerCase() !== 'media' || !node.block || media) {
    say(
      lineOf(node),
      'theme-at-rule',
      `“@${node.name}” không được dùng${media ? ' ở trong @media' : ''} trong theme.css.`,
      AT_RULES.get(node.name.toLowerCase()) ?? 'Xóa đoạn này.',
    );
    return [];
  }
  const asked = parseMedia(node.prelude);
  if (asked) return rulesOf(node.block.children.toArray(), say, asked);
  say(
    lineOf(node),
    'theme-at-rule',
    `Điều kiện “@media ${node.prelude ? shorten(generate(node.prelude)) : ''}” không được dùng.`,
    `Dùng: ${THEME_MEDIA.map(({ query }) => query).join(', ')}.`,
  );
  return [];
}

function ruleOf(node: Rule, say: Say, media: string[][] | undefined): ThemeRule | undefined {
  const selectors =
    node.prelude.type === 'SelectorList' ? node.prelude.children.toArray().map((one) => generate(one)) : [];
  const strange = selectors.length
    ? selectors.find((one) => !SELECTORS.includes(one))
    : generate(node.prelude);
  if (strange !== undefined) {
    say(
      lineOf(node),
      'theme-selector',
      `Bộ chọn “${shorten(strange)}” không được dùng trong theme.css.`,
      `Dùng: ${SELECTORS.join(', ')}.`,
    );
    return undefined;
  }
  const declarations = declarationsOf(node.block, say);
  return { selectors, declarations, ...(media && { media }) };
}

function declarationsOf(block: Block, say: Say): ThemeDeclaration[] {
  return block.children.toArray().flatMap((node) => {
    if (node.type === 'Comment' || (node.type === 'Raw' && /^[\s;]*$/.test(node.value))) return [];
    if (node.type === 'Declaration') return declarationOf(node, say) ?? [];
    const line = lineOf(node);
    if (node.type === 'Rule')
      say(line, 'theme-syntax', 'Một khối nằm trong khối khác.', 'Đóng khối trước bằng dấu } .');
    else if (node.type === 'Atrule')
      say(line, 'theme-at-rule', `“@${node.name}” không được dùng trong khối.`, ONLY_TOKENS);
    else say(line, 'theme-syntax', `“${shorten(generate(node))}” thiếu dấu hai chấm.`, ONLY_TOKENS);
    return [];
  });
}

function declarationOf(node: Declaration, say: Say): ThemeDeclaration | undefined {
  const line = lineOf(node);
  if (!node.property.startsWith('--')) {
    say(
      line,
      'theme-property',
      `Thuộc tính “${node.property}” không được dùng trong theme.css.`,
      ONLY_TOKENS,
    );
    return undefined;
  }
  if (node.value.type === 'Raw') {
    const written = node.value.value.trim();
    const missing = /--[\w-]+\s*:/.test(written);
    const like = /^[^\s/\\()]+\.(?:svg|png|jpe?g|webp)$/i.test(written)
      ? `Viết: url("${written}")`
      : 'Viết một màu như #8f2518, một độ dài như 4px, hoặc url("tên tệp").';
    say(
      line,
      'theme-syntax',
      missing
        ? `Thiếu dấu chấm phẩy sau giá trị của “${node.property}”.`
        : `Giá trị “${shorten(written)}” của “${node.property}” sai cú pháp CSS.`,
      missing ? 'Thêm dấu ; ở cuối dòng.' : like,
    );
    return undefined;
  }
  const { value, important } = node;
  return { name: node.property.slice(2), value, important: important !== false, line };
}

const FAULTS: Readonly<Record<CssFault['kind'], readonly [message: string, fix: string]>> = {
  escape: ['Dấu “\\” không được dùng trong tên và địa chỉ.', 'Viết thẳng các chữ, bỏ dấu \\.'],
  string: ['Thiếu dấu nháy đóng.', 'Thêm dấu " ở cuối.'],
  comment: ['Chú thích /* không đóng.', 'Thêm */ ở cuối chú thích.'],
  address: ['Địa chỉ url(…) viết sai.', 'Đặt địa chỉ trong dấu nháy: url("hoa-van.svg").'],
  bracket: ['Dấu ngoặc không khớp: thiếu dấu đóng, hoặc thừa.', 'Mỗi { và ( cần đúng một } và ).'],
  deep: ['Các dấu ngoặc lồng nhau quá sâu.', 'Viết đơn giản hơn.'],
};

const lineOf = (node: CssNode) => node.loc?.start.line ?? 1;
