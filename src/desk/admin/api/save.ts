import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sourceHash } from '../../../catalogue/body/source-hash.ts';
import { readText, shownPath } from '../../../catalogue/files.ts';
import { parseMarkdownFile } from '../../../catalogue/front-matter.ts';
import { removeSync } from '../../../catalogue/patient-disk.ts';
import { splitWords } from '../../../catalogue/read-record.ts';
import { recordSchema } from '../../../catalogue/writer/record-text.ts';
import { replaceFiles } from '../../../catalogue/writer/replace-files.ts';
import type { Kind } from '../../../model/kinds.ts';
import { stampTranslation } from '../../stamp-translation.ts';
import { ApiRefusal } from './api-refusal.ts';
import { type ContentPath, contentPath } from './content-path.ts';
import { blobSha } from './content-tree.ts';
import { decodeText, newText } from './new-text.ts';

/** What the form sends with one press of “Save”: Gitea's `POST /repos/{owner}/{repo}/contents`. */
export const commitSchema = z.object({
  files: z
    .array(
      z.object({
        operation: z.enum(['create', 'update', 'delete']),
        path: z.string(),
        content: z.string().optional(),
        sha: z.string().nullish(),
        from_path: z.string().nullish(),
      }),
    )
    .min(1)
    .max(200),
});

type Posted = z.output<typeof commitSchema>['files'][number];

/** One file of a commit, with what stands there and what will. */
interface Staged {
  target: ContentPath;
  shown: string;
  before: Buffer | undefined;
  former: string | undefined;
  /** Undefined for a file that goes. */
  after: string | undefined;
  isCurrent: boolean;
}

export interface Saved {
  /** Files that are other now, as editors see them. */
  changed: string[];
  /** One for each that was sent. */
  files: ({ path: string; sha: string } | null)[];
}

export interface SaveContext {
  /** The content folder. */
  root: string;
  /** Those of the province, Vietnamese first. */
  languages: readonly string[];
  /** YYYY-MM-DD. */
  today: string;
}

/**
 * Writes what a form has sent, all of it or nothing. Files that say what they said are left as they stand.
 * @throws ApiRefusal when something was changed meanwhile, or may not be written.
 */
export function saveFiles(context: SaveContext, posted: readonly Posted[]): Saved {
  const staged = posted.map((one) => stage(context, one));
  if (new Set(staged.map(({ target }) => target.path)).size < staged.length)
    throw new ApiRefusal('Một tệp được gửi hai lần.  → Tải lại trang biên tập rồi lưu lại.');
  for (const one of staged) stamp(one, staged, context);
  const emptied = emptiedFolders(staged, context.root);
  const changes = staged
    .filter(({ former, after }) => after !== former)
    .map(({ target, shown, before, after }) => ({ shown, path: target.file, before, after }));
  const other = replaceFiles(changes);
  if (other) throw meanwhile(other.shown);
  for (const folder of emptied) removeSync(folder);
  return {
    changed: changes.map(({ shown }) => shown),
    files: staged.map(({ target, before, former, after }) => {
      if (after === undefined) return null;
      const bytes = after === former && before ? before : Buffer.from(after);
      return { path: `content/${target.path}`, sha: blobSha(bytes) };
    }),
  };
}

const meanwhile = (shown: string) =>
  new ApiRefusal(`Chưa ghi gì: ${shown} vừa được sửa ở nơi khác.  → Bấm Lưu lần nữa để xem nên giữ bản nào.`);

function stage({ root, languages }: SaveContext, posted: Posted): Staged {
  const { operation, path, content = '', sha, from_path: from } = posted;
  const target = contentPath(root, path, languages);
  const shown = shownPath(target.path);
  if (from && from !== path)
    throw new ApiRefusal(
      `Mã của bản ghi không đổi được ở đây, vì còn trong mã QR đã in.  → Dùng nút “Đổi mã” của bàn biên tập.`,
    );
  const { text, bytes: before, issue } = readText(target.file, shown);
  if (issue && (before || existsSync(target.file)))
    throw new ApiRefusal(`${shown}: ${issue.message}${issue.fix ? `  → ${issue.fix}` : ''}`);
  const former = before ? text : undefined;
  if (operation === 'create' ? before : !before || blobSha(before) !== sha) throw meanwhile(shown);
  const base = { target, shown, before, former };
  if (operation === 'delete') return { ...base, after: undefined, isCurrent: false };
  const { text: after, isCurrent } = newText(target, decodeText(content, shown), former);
  return { ...base, after, isCurrent };
}

/** A new translation, or one that is said to be up to date, is stamped with the Vietnamese that is saved with it. */
function stamp(one: Staged, staged: readonly Staged[], { root, today }: SaveContext): void {
  const { record } = one.target;
  if (!record || record.lang === 'vi' || one.after === undefined) return;
  if (!one.isCurrent && one.former !== undefined) return;
  const { kind, id, lang } = record;
  const source = staged.find(({ target }) => target.path === `${kind}/${id}/index.vi.md`)?.after;
  const hash = hashOf(kind, id, source ?? readText(join(root, kind, id, 'index.vi.md'), '').text);
  one.after = stampTranslation(one.after, recordSchema(kind, lang), { ...hash, on: today });
}

function hashOf(kind: Kind, id: string, text: string) {
  const { data, body } = parseMarkdownFile(text, '');
  const { own } = splitWords(kind, (data ?? {}) as Record<string, unknown>);
  if (Object.values(own).some((value) => typeof value !== 'string') || !own['title'])
    throw new ApiRefusal(
      `Bản tiếng Việt của ${kind}/${id} còn thiếu hoặc có lỗi nên chưa ghi được bản dịch.  → Sửa bản tiếng Việt trước.`,
    );
  return sourceHash(own, body, 'md');
}

/**
 * The folders of records that lose all their texts, and are to go with them.
 * @throws ApiRefusal when something else lies there, which would be left without its record.
 */
function emptiedFolders(staged: readonly Staged[], root: string): string[] {
  const gone = staged.filter(({ after }) => after === undefined).map(({ target }) => target.file);
  return [...new Set(gone.map((file) => dirname(file)))].filter((folder) => {
    if (folder === root) throw new ApiRefusal('Tệp của cả tỉnh không xóa ở đây được.');
    const left = readdirSync(folder).filter((name) => !gone.includes(join(folder, name)));
    const isSourceLeft = left.includes('index.vi.md') || left.includes('index.vi.mdx');
    if (left.length > 0 && !isSourceLeft)
      throw new ApiRefusal(
        `Chưa xóa gì: trong thư mục của bản ghi còn ${left.join(', ')}.  → Chuyển các tệp ấy đi trước.`,
      );
    return left.length === 0;
  });
}
