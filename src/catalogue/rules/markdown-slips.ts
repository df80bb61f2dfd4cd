import { KIND_NAMES } from '../../model/kinds.ts';
import type { Issue } from '../issues.ts';
import type { Body } from '../read-record.ts';
import { suggestId } from '../record-id.ts';
import type { Rule } from './rule.ts';
import { type TypedBody, typedBody, unquoted } from './typed-lines.ts';

/** Something that is meant as an address, not as words in brackets. */
const ADDRESS = `(?:https?://|www\\.|mailto:|(?:${KIND_NAMES.join('|')})/)`;

const GLUED_HEADING = /^(#{2,6})([^#\s].*)$/;
const GLUED_TOP = /^#([^#\s\d].*)$/;
const TOO_DEEP = /^#{7,}[ \t]*([^#\s].*)$/;
const APART = new RegExp(`\\[([^\\[\\]]+)\\][ \\t\\u00a0]+\\((${ADDRESS}[^()\\s]*)\\)`);
const REVERSED = new RegExp(`\\(([^()]+)\\)\\[(${ADDRESS}[^\\[\\]\\s]*)\\]`);
const GAP = new RegExp(
  `\\[([^\\[\\]]*)\\]\\([ \\t]*(${ADDRESS}[^()<>"'\\n]{0,300}[ \\t][^()<>"'\\n]{0,300})\\)`,
);
const OPEN = new RegExp(`\\[([^\\[\\]]+)\\]\\((${ADDRESS}[^()\\s]*)[ \\t]*$`);

/** Headings and links of Markdown that stay signs on the page: nobody who writes in Word sees the missing space. */
export const markdownSlips: Rule = ({ bodies }) =>
  bodies.flatMap((words) => {
    // Reading the Markdown costs far more than looking at its lines, of which nearly none has a slip.
    if (!words.body.split('\n').some((line) => slipsOf(line).length > 0)) return [];
    const typed = typedBody(words);
    return typed ? check(typed, words) : [];
  });

function check({ lines, lineOf }: TypedBody, { file }: Body): Issue[] {
  return lines.flatMap((line, index) =>
    slipsOf(line).map((slip): Issue => ({ file, line: lineOf(index), ...slip })),
  );
}

const slipsOf = (line: string): Slip[] =>
  [headingSlip(unquoted(line)), linkSlip(line)].filter((slip) => slip !== undefined);

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

function linkSlip(line: string): Slip | undefined {
  const [, apartWords, apartTo] = APART.exec(line) ?? [];
  if (apartTo)
    return {
      level: 'warning',
      code: 'link-apart',
      message: 'Giữa ] và ( có dấu cách nên không thành đường dẫn.',
      fix: `Viết liền: [${apartWords}](${apartTo})`,
    };
  const [, words, to] = REVERSED.exec(line) ?? [];
  if (to)
    return {
      level: 'warning',
      code: 'link-reversed',
      message: 'Hai loại ngoặc bị ngược nên không thành đường dẫn.',
      fix: `Viết: [${words}](${to})`,
    };
  const [, gapWords, gapTo] = GAP.exec(line) ?? [];
  if (gapTo?.trim().match(/\s/))
    return {
      level: 'error',
      code: 'link-gap',
      message: `Địa chỉ “${gapTo.trim().slice(0, 60)}” có dấu cách nên không thành đường dẫn.`,
      fix: `Viết: [${gapWords}](${withoutGaps(gapTo.trim())})`,
    };
  const [, openWords, openTo] = OPEN.exec(line) ?? [];
  if (openTo)
    return {
      level: 'error',
      code: 'link-open',
      message: `Đường dẫn “${openWords}” mở dấu ( mà chưa đóng.`,
      fix: `Thêm dấu ) ở cuối địa chỉ: [${openWords}](${openTo})`,
    };
  return undefined;
}

/** An address elsewhere keeps its gaps as %20; ids of records have none. */
function withoutGaps(address: string): string {
  const [, kind, id] = /^([a-z]+)\/(.*)$/.exec(address) ?? [];
  return kind && id && !kind.includes(':') ? `${kind}/${suggestId(id)}` : address.replace(/\s/g, '%20');
}
