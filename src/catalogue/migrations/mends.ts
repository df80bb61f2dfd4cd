import { splitFrontMatter } from '../front-matter.ts';
import { formatFile, schemaOfFile } from '../writer/format-file.ts';
import type { Mend } from './migration.ts';
import { hasTrailingSpaces, withoutTrailingSpaces } from './trailing-spaces.ts';
import { mendTypedScalars } from './typed-scalars.ts';

/** @returns another text for a file, the same, or undefined where a mistake forbids it. */
type Change = (text: string, path: string) => string | undefined;

const mend = (title: string, change: Change): Mend => ({
  title,
  run(files) {
    return files.paths.filter((path) => {
      const text = files.read(path);
      const next = text === undefined ? text : change(text, path);
      if (next !== undefined && next !== text) files.write(path, next);
      return text !== undefined && next === undefined;
    });
  },
});

/** As `change` for the text, then in the one form; a text that does not change keeps its own. */
const inForm = (text: string, next: string, path: string) => (next === text ? text : formatFile(path, next));

/** Changes what stands between the lines `---` of a record, or all of another file. */
function onYaml(text: string, change: (yaml: string) => string): string {
  const head = splitFrontMatter(text)?.head;
  if (head === undefined) return text.startsWith('---') ? text : change(text);
  const at = text.indexOf('\n') + 1;
  return text.slice(0, at) + change(head) + text.slice(at + head.length);
}

/** Changes what stands below the front matter of a record. */
function onBody(text: string, change: (body: string) => string): string {
  const body = splitFrontMatter(text)?.body;
  return body === undefined ? text : text.slice(0, text.length - body.length) + change(body);
}

const composed: Mend = {
  title: 'Chữ có dấu rời (e + ́) thành chữ có dấu dựng sẵn',
  run(files) {
    for (const path of files.paths.filter((one) => !files.isComposed(one)))
      files.write(path, files.read(path) as string);
    return [];
  },
};

/** What is set right in content of any format, after the migrations. */
export const MENDS: readonly Mend[] = [
  composed,
  mend(
    'Ngày viết theo năm-tháng-ngày, số bỏ dấu chấm hàng nghìn, dấu phẩy thập phân thành dấu chấm',
    (text, path) =>
      inForm(
        text,
        onYaml(text, (yaml) => mendTypedScalars(yaml, schemaOfFile(path))),
        path,
      ),
  ),
  mend('Bỏ dấu cách thừa ở cuối dòng', (text, path) => {
    if (!hasTrailingSpaces(text)) return text;
    const format = path.endsWith('.mdx') ? 'mdx' : 'md';
    const next = onBody(text, (body) => withoutTrailingSpaces(body, format));
    return formatFile(path, next);
  }),
];

/** On request alone: it may touch every line of a province that was written by hand. */
export const ONE_FORM: Mend = mend('Viết phần thông tin theo một kiểu thống nhất', (text, path) =>
  formatFile(path, text),
);
