import { slugify } from '../../language/nfc.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import { walk } from '../body/node.ts';
import type { Issue } from '../issues.ts';
import type { Body } from '../read-record.ts';
import { suggestId } from '../record-id.ts';
import { PICTURE_FIX } from './bodies.ts';
import type { BodyRule } from './rule.ts';
import { type TypedBody, typedBody, unquoted } from './typed-lines.ts';

/** `kind/id`, perhaps with a heading. */
const RECORD = new RegExp(`^(${KIND_NAMES.join('|')})/([^#]*)(?:#(.*))?$`);
/** Something that is meant as an address, not as words in brackets. */
const ADDRESS = `(?:https?://|www\\.|mailto:|tel:|(?:${KIND_NAMES.join('|')})/)`;
/** Right behind words in brackets it may also be a heading of the page. */
const TARGET = `(?:${ADDRESS}|#)`;
/** Words in brackets that are no picture's, which has its own answer (`PICTURE`). */
const WORDS = '(?<!!)\\[([^\\[\\]]+)\\]';

const GLUED_HEADING = /^(#{2,6})([^#\s].*)$/;
const GLUED_TOP = /^#([^#\s\d].*)$/;
const TOO_DEEP = /^#{7,}[ \t]*([^#\s].*)$/;
const APART = new RegExp(`${WORDS}[ \\t\\u00a0]+\\((${ADDRESS}[^()\\s]*(?:#[^()\\n]{1,80})?)\\)`);
const REVERSED = new RegExp(`\\(([^()]+)\\)\\[(${ADDRESS}[^\\[\\]\\s]*)\\]`);
const GAP = new RegExp(
  `(?<!!)\\[([^\\[\\]]*)\\]\\([ \\t]*(${TARGET}[^()<>"'\\n]{0,300}[ \\t][^()<>"'\\n]{0,300})\\)`,
);
const OPEN = new RegExp(`${WORDS}\\((${TARGET}[^()\\s]*)[ \\t]*$`);
/** The same of a picture, which has another answer: without the gap it would be told that. */
const PICTURE_APART = new RegExp(`!\\[[^\\[\\]]*\\][ \\t\\u00a0]+\\(${ADDRESS}[^()\\s]*\\)`);
const PICTURE_GAP =
  /!\[[^[\]]*\]\([ \t]*[^()<>"'\s][^()<>"'\n]{0,300}[ \t][^()<>"'\n]{0,300}[^()<>"'\s][ \t]*\)/;

/** Headings and links of Markdown that stay signs on the page: nobody who writes in Word sees the missing space. */
export const markdownSlips: BodyRule = (words) => {
  // Reading the Markdown costs far more than looking at its lines, of which nearly none has a slip.
  if (!words.body.split('\n').some((line) => slipsOf(line, words.format).length > 0)) return [];
  const typed = typedBody(words);
  return typed ? check(typed, words) : [];
};

function check({ tree, lines, lineOf }: TypedBody, { file, format }: Body): Issue[] {
  /** Lines after which a link goes on: its bracket closes on the next. */
  const goesOn = new Set<number>();
  walk(tree, ({ type, position }) => {
    if (type !== 'link' || !position) return;
    for (let line = position.start.line; line < position.end.line; line++) goesOn.add(line - 1);
  });
  return lines.flatMap((line, index) =>
    slipsOf(line, format)
      .filter(({ code }) => code !== 'link-open' || !goesOn.has(index))
      .map((slip): Issue => ({ file, line: lineOf(index), ...slip })),
  );
}

const slipsOf = (line: string, format: Body['format']): Slip[] =>
  [headingSlip(unquoted(line)), linkSlip(line, format)].filter((slip) => slip !== undefined);

type Slip = Omit<Issue, 'file' | 'line'>;

function headingSlip(line: string): Slip | undefined {
  const said = (words: string) =>
    words
      .trimEnd()
      .replace(/(?<!#)#+$/, '')
      .trimEnd();
  const glued = GLUED_HEADING.exec(line);
  if (glued) {
    const [, signs, words] = glued as unknown as [string, string, string];
    return {
      level: 'error',
      code: 'heading-glued',
      message: `Thiếu dấu cách sau ${signs} nên dòng này không thành tiêu đề.`,
      fix: `Viết: ${signs} ${said(words)}`,
    };
  }
  const deep = TOO_DEEP.exec(line)?.[1];
  if (deep)
    return {
      level: 'error',
      code: 'heading-deep',
      message: 'Tiêu đề có nhiều nhất sáu dấu #, nên dòng này không thành tiêu đề.',
      fix: `Viết: ## ${said(deep)}`,
    };
  const top = GLUED_TOP.exec(line)?.[1];
  // One word, or several with signs of their own, are the hashtags of a post.
  if (!top || !/\s\S/.test(top) || top.includes('#')) return undefined;
  return {
    level: 'warning',
    code: 'heading-glued',
    message: 'Thiếu dấu cách sau # nên dòng này không thành tiêu đề.',
    fix: `Nếu là tiêu đề, viết: ## ${said(top)}`,
  };
}

const pictureSlip = (level: Issue['level'], format: Body['format']): Slip => ({
  level,
  code: 'image-in-body',
  message: 'Ảnh trong bài phải là ảnh của kho ảnh; chỗ này sẽ hiện nguyên thành chữ.',
  fix: PICTURE_FIX[format],
});

function linkSlip(line: string, format: Body['format']): Slip | undefined {
  if (PICTURE_APART.test(line)) return pictureSlip('warning', format);
  if (PICTURE_GAP.test(line)) return pictureSlip('error', format);
  const [, apartWords, apartTo] = APART.exec(line) ?? [];
  if (apartTo)
    return {
      level: 'warning',
      code: 'link-apart',
      message: 'Giữa ] và ( có dấu cách nên không thành đường dẫn.',
      fix: `Viết liền: [${apartWords}](${mended(apartTo)})`,
    };
  const [, words, to] = REVERSED.exec(line) ?? [];
  if (to)
    return {
      level: 'warning',
      code: 'link-reversed',
      message: 'Hai loại ngoặc bị ngược nên không thành đường dẫn.',
      fix: `Viết: [${words}](${mended(to)})`,
    };
  const [, gapWords, gapTo] = GAP.exec(line) ?? [];
  if (gapTo?.trim().match(/\s/))
    return {
      level: 'error',
      code: 'link-gap',
      message: `Địa chỉ “${gapTo.trim().slice(0, 60)}” có dấu cách nên không thành đường dẫn.`,
      fix: `Viết: [${gapWords}](${mended(gapTo)})`,
    };
  const [, openWords, openTo] = OPEN.exec(line) ?? [];
  if (openTo)
    return {
      level: 'error',
      code: 'link-open',
      message: `Đường dẫn “${openWords}” mở dấu ( mà chưa đóng.`,
      fix: `Thêm dấu ) ở cuối địa chỉ: [${openWords}](${mended(openTo)})`,
    };
  return undefined;
}

/** An address as it leads somewhere. One elsewhere keeps its gaps as %20; ids, headings, mail and telephones have none. */
function mended(typed: string): string {
  // The title that Word's quotation marks have made part of it.
  const address = typed.trim().replace(/\s+[“”„‘’].*$/, '');
  const [, kind, id = '', fragment] = RECORD.exec(address) ?? [];
  if (kind) return `${kind}/${suggestId(id)}${fragment === undefined ? '' : `#${slugify(fragment)}`}`;
  if (address.startsWith('#')) return `#${slugify(address)}`;
  if (/^(?:mailto|tel):/.test(address)) return address.replace(/\s/g, '');
  return address.replace(/^www\./, 'https://www.').replace(/\s/g, '%20');
}
