import { isUtf8 } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { checkBody } from '../../../catalogue/body/limits.ts';
import { compose, LARGEST_TEXT } from '../../../catalogue/files.ts';
import { parseMarkdownFile, splitFrontMatter } from '../../../catalogue/front-matter.ts';
import type { Issue } from '../../../catalogue/issues.ts';
import type { YamlFile } from '../../../catalogue/parsed-yaml.ts';
import { schemaIssues } from '../../../catalogue/schema-messages.ts';
import { yamlOf } from '../../../catalogue/writer/canonical-yaml.ts';
import { formatFile, schemaOfFile } from '../../../catalogue/writer/format-file.ts';
import { recordText } from '../../../catalogue/writer/record-text.ts';
import { parseYaml } from '../../../catalogue/yaml-file.ts';
import { ApiRefusal } from './api-refusal.ts';
import type { ContentPath } from './content-path.ts';
import { mergeBody } from './merge-body.ts';
import { mergeData } from './merge-data.ts';

type Data = Record<string, unknown>;

export interface NewText {
  /** In the one form; the former text where both say the same. */
  text: string;
  /** “This translation is up to date” was said. */
  isCurrent: boolean;
}

/** The text that a form sends, as it may stand in a file. @throws ApiRefusal when it may not. */
export function decodeText(content: string, shown: string): string {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content))
    throw new ApiRefusal(`${shown}: nội dung gửi đến bị hỏng.  → Tải lại trang biên tập rồi lưu lại.`);
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > LARGEST_TEXT)
    throw new ApiRefusal(`${shown}: tệp lớn quá 2 MB.  → Chia thành nhiều bản ghi.`);
  if (!isUtf8(bytes)) throw new ApiRefusal(`${shown}: chữ gửi đến không phải UTF-8.  → Gõ lại chỗ vừa dán.`);
  return compose(
    bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
  );
}

/**
 * What stands in a file after the form has sent its text: only what was changed there is changed here.
 * @param former as `readText` gives it; undefined for a new file.
 * @throws ApiRefusal when the text is malformed, or holds a value that nobody meant.
 */
export function newText(target: ContentPath, sent: string, former: string | undefined): NewText {
  return target.record ? recordFile(target, sent, former) : provinceFile(target, sent, former);
}

function provinceFile({ path }: ContentPath, sent: string, former: string | undefined): NewText {
  const shown = `content/${path}`;
  const schema = schemaOfFile(path);
  const read = parseYaml(sent, shown);
  const data = checked(read, schema, shown);
  if (former === undefined) return { text: yamlOf(data, schema), isCurrent: false };
  if (isDeepStrictEqual(parseYaml(former, shown).data, data)) return { text: former, isCurrent: false };
  const text = formatFile(path, former, (doc) => mergeData(doc, data));
  return { text: text ?? failed(shown), isCurrent: false };
}

function recordFile({ path, record }: ContentPath, sent: string, former: string | undefined): NewText {
  const shown = `content/${path}`;
  const schema = schemaOfFile(path);
  const read = parseMarkdownFile(sent, shown);
  const { isCurrent, data } = withoutWish((read.data ?? {}) as Data);
  const known = former === undefined ? undefined : parseMarkdownFile(former, shown);
  keepStamp(data, known?.data as Data | undefined, record?.lang !== 'vi');
  checked({ ...read, data }, schema, shown);
  const formerBody = known && trimmed(known.body);
  const body = newBody(formerBody, trimmed(read.body), shown);
  if (former === undefined) return { text: recordText(data, body, schema), isCurrent };
  if (isDeepStrictEqual(known?.data, data) && body === formerBody) return { text: former, isCurrent };
  const head = splitFrontMatter(former)?.head ?? '';
  const text = formatFile(path, `---\n${head}---\n\n${body}\n`, (doc) => mergeData(doc, data));
  return { text: text ?? failed(shown), isCurrent };
}

const trimmed = (body: string) => body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();

const failed = (shown: string): never => {
  throw new ApiRefusal(
    `${shown}: phần thông tin trong tệp đang có lỗi nên chưa ghi gì.  → Chạy kiểm tra, sửa tệp, rồi tải lại bản ghi.`,
  );
};

/** “Up to date” is no part of a file. */
function withoutWish(data: Data): { isCurrent: boolean; data: Data } {
  const { translation } = data;
  if (translation === null || typeof translation !== 'object') return { isCurrent: false, data };
  const { current, ...state } = translation as Data;
  return { isCurrent: current === true, data: { ...data, translation: state } };
}

/** Which Vietnamese a translation renders is said by a stamp alone: what the form sends of it is what it once read. */
function keepStamp(data: Data, known: Data | undefined, isTranslation: boolean): void {
  if (!isTranslation || typeof data['translation'] !== 'object') return;
  const { source: _, blocks: __, ...state } = (data['translation'] ?? {}) as Data;
  const { source, blocks } = (known?.['translation'] ?? {}) as Data;
  data['translation'] = {
    ...state,
    ...(source !== undefined && { source }),
    ...(blocks !== undefined && { blocks }),
  };
}

function newBody(former: string | undefined, sent: string, shown: string): string {
  const fault = checkBody(sent, 'md');
  if (fault) throw new ApiRefusal(`${shown}: ${fault.message}  → ${fault.fix}`);
  if (former === sent) return sent;
  return trimmed(mergeBody(former, sent));
}

/** Mistakes of a value that would be read as another: the check tells all others once the file is written. */
const MISREAD: ReadonlySet<string> = new Set([
  'out-of-bounds',
  'not-a-number',
  'not-a-whole-number',
  'degrees',
  'swapped-axes',
  'not-a-date',
  'no-such-day',
  'year-out-of-bounds',
]);

/** So many are told at once. */
const MOST_TOLD = 5;

function checked(read: YamlFile, schema: z.ZodType, shown: string): Data {
  const malformed = read.issues.filter(({ level }) => level === 'error');
  if (malformed.length > 0) throw refused(malformed, shown);
  const data = (read.data ?? {}) as Data;
  const result = schema.safeParse(data);
  if (result.success) return data;
  const misread = schemaIssues(schema, result.error, read, shown).filter(({ code }) => MISREAD.has(code));
  if (misread.length > 0) throw refused(misread, shown);
  return data;
}

const refused = (issues: readonly Issue[], shown: string) =>
  new ApiRefusal(
    [
      `Chưa ghi gì, vì ${shown} có chỗ phải sửa:`,
      ...issues.slice(0, MOST_TOLD).map(({ message, fix }) => (fix ? `${message}  → ${fix}` : message)),
    ].join('\n'),
  );
