import type { Issue } from '../issues.ts';

/** Words that are said or seen in a film from one moment to another. */
export interface Cue {
  /** In seconds from the beginning. */
  start: number;
  end: number;
  /** Plain text, lines parted by LF. */
  text: string;
}

/** A cue is read in a few seconds; a longer text is one whose times are missing. In characters, tags too. */
const LONGEST_CUE = 500;
const MOST_CUES = 10_000;
/** A file of another form has a mistake on every line. */
const MOST_ISSUES = 10;

const TIME = String.raw`(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)([.,])(\d{3})`;
const TIMING = new RegExp(`^[ \\t]*${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t]+\\S.*)?[ \\t]*$`);
const EXAMPLE = '00:00:01.500 --> 00:00:04.000';

/**
 * The cues of a WebVTT file, https://www.w3.org/TR/webvtt1/. Nothing else of it is kept: tags, styles, places and notes
 * fall away, so that what goes into a page and into the published file is text of ours.
 * @param text with LF line ends. @param file as editors see it.
 * @returns all cues that can be read, and in Vietnamese what is wrong with the others.
 */
export function parseVtt(text: string, file: string): { cues: Cue[]; issues: Issue[] } {
  const cues: Cue[] = [];
  const issues: Issue[] = [];
  const say = (line: number, code: string, message: string, fix: string) => {
    if (issues.length < MOST_ISSUES) issues.push({ file, line, level: 'error', code, message, fix });
  };
  const [head, ...blocks] = blocksOf(text);
  const isHeaded = head !== undefined && /^WEBVTT(?:[ \t]|$)/.test(head.lines[0] ?? '');
  if (!isHeaded)
    say(
      1,
      'captions-header',
      'Dòng đầu của tệp phụ đề không phải WEBVTT.',
      'Viết WEBVTT ở dòng đầu, rồi để trống một dòng.',
    );
  for (const { line, lines } of isHeaded ? blocks : [...(head ? [head] : []), ...blocks]) {
    if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(lines[0] as string)) continue;
    const at = lines.findIndex((one) => one.includes('-->'));
    if (at < 0 || at > 1) {
      say(
        line,
        'captions-time',
        'Đoạn phụ đề này không có dòng giờ ở trên.',
        `Viết dòng giờ ngay trên chữ: ${EXAMPLE}. Giữa các dòng chữ của một đoạn không để dòng trống.`,
      );
      continue;
    }
    const [from, to] = timesOf(lines[at] as string) ?? [];
    const words = lines.slice(at + 1);
    if (from === undefined || to === undefined)
      say(line + at, 'captions-time', 'Dòng giờ này không đúng mẫu.', `Viết như: ${EXAMPLE}`);
    else if (to <= from)
      say(line + at, 'captions-time', 'Giờ kết thúc không sau giờ bắt đầu.', 'Sửa giờ thứ hai cho muộn hơn.');
    else if (from < (cues.at(-1)?.start ?? 0))
      say(
        line + at,
        'captions-order',
        'Đoạn này bắt đầu trước đoạn ở trên nó.',
        'Xếp các đoạn theo thứ tự giờ.',
      );
    else if (words.some((one) => one.includes('-->')))
      say(line + at, 'captions-time', 'Giữa hai đoạn phụ đề thiếu một dòng trống.', 'Thêm dòng trống.');
    else if (words.join('\n').length > LONGEST_CUE)
      say(
        line + at,
        'captions-long',
        `Đoạn phụ đề dài hơn ${LONGEST_CUE} ký tự, không ai đọc kịp.`,
        'Chia thành nhiều đoạn, mỗi đoạn một hai dòng.',
      );
    else {
      const plain = plainText(words.join('\n'));
      if (plain) cues.push({ start: from, end: to, text: plain });
      else
        say(
          line + at,
          'captions-empty',
          'Đoạn phụ đề này không có chữ.',
          'Viết chữ dưới dòng giờ, hoặc xóa đoạn.',
        );
    }
    if (cues.length < MOST_CUES) continue;
    say(line, 'captions-long', `Phụ đề có hơn ${MOST_CUES} đoạn.`, 'Chia phim thành nhiều phần.');
    break;
  }
  if (cues.length === 0 && issues.length === 0)
    say(
      1,
      'captions-empty',
      'Tệp phụ đề chưa có đoạn nào.',
      `Viết một dòng giờ, ví dụ ${EXAMPLE}, và chữ ở dưới.`,
    );
  return { cues, issues };
}

/** Runs of lines between empty ones, with the number of the first. */
function blocksOf(text: string): { line: number; lines: string[] }[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && isOpen) blocks.at(-1)?.lines.push(line);
    else if (!isEmpty) blocks.push({ line: index + 1, lines: [line] });
    isOpen = !isEmpty;
  }
  return blocks;
}

/** Start and end in seconds; undefined where the line has another form, such as that of SubRip with its comma. */
function timesOf(line: string): [number, number] | undefined {
  const found = TIMING.exec(line);
  if (!found || found[4] === ',' || found[9] === ',') return undefined;
  const seconds = (at: number) =>
    Number(found[at] ?? 0) * 3600 + Number(found[at + 1]) * 60 + Number(`${found[at + 2]}.${found[at + 4]}`);
  return [seconds(1), seconds(6)];
}

const TAG = /<\/?(?:[cibu]|ruby|rt|lang)(?:[.\s][^<>]*)?>|<\/v>|<[\d:.]+>/g;
/** The one who speaks is words of the film, too. */
const VOICE = /<v(?:\.[^<>\s]*)?\s+([^<>]+)>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '',
  '&rlm;': '',
};

/** What a viewer reads of a cue. A `<` that begins no tag stays: it is escaped wherever it goes. */
const plainText = (text: string): string =>
  text
    .replace(VOICE, '$1: ')
    .replace(TAG, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] as string)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
