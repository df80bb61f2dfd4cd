import { join } from 'node:path';
import { LARGEST_TEXT, readBytes } from '../../../catalogue/files.ts';
import { type DeskAnswer, type DeskRequest, jsonAnswer } from '../../web/route.ts';
import { REPOSITORY } from '../form/config.ts';
import { ApiRefusal } from './api-refusal.ts';
import { type ContentTree, headOf } from './content-tree.ts';
import { commitSchema, type SaveContext, saveFiles } from './save.ts';
import { thumbnail } from './thumbnail.ts';

/** Bytes of one commit: a text of 2 MB in each of five languages, as base64. */
const LARGEST_COMMIT = 20_000_000;
const LARGEST_QUESTION = 1_000_000;

/** The version of Gitea whose answers these are; Sveltia CMS asks for 1.24 or newer. */
const VERSION = '1.24.6';

export interface GiteaContext {
  tree: ContentTree;
  /** Asked with each request: the languages and the day may change while the desk is open. */
  save(): SaveContext;
  afterSave(files: readonly string[]): Promise<void>;
}

/**
 * The ten answers of Gitea's API that Sveltia CMS needs, from a content folder in place of a repository.
 * @param path below `/api/v1`. @returns undefined for what it does not ask.
 */
export async function answerGitea(
  context: GiteaContext,
  path: string,
  request: DeskRequest,
): Promise<DeskAnswer | undefined> {
  try {
    return await answer(context, path, request);
  } catch (error) {
    if (error instanceof ApiRefusal) return jsonAnswer({ message: error.message }, error.status);
    throw error;
  }
}

const IN_REPOSITORY = `/repos/${REPOSITORY.owner}/${REPOSITORY.name}`;

async function answer(context: GiteaContext, path: string, request: DeskRequest) {
  const { method } = request;
  if (method === 'POST' && path === `${IN_REPOSITORY}/file-contents`)
    return jsonAnswer(fileContents(context, await json(request, LARGEST_QUESTION)));
  if (method === 'POST' && path === `${IN_REPOSITORY}/contents`)
    return jsonAnswer(await commit(context, await json(request, LARGEST_COMMIT)), 201);
  if (method !== 'GET') return undefined;
  if (path === '/version') return jsonAnswer({ version: VERSION });
  if (path === '/settings/api') return jsonAnswer({ default_paging_num: PAGING, max_response_items: PAGING });
  if (path === '/user') return jsonAnswer(USER);
  if (path === IN_REPOSITORY)
    return jsonAnswer({ default_branch: REPOSITORY.branch, permissions: { pull: true, push: true } });
  if (path === `${IN_REPOSITORY}/branches/${REPOSITORY.branch}`)
    return jsonAnswer({ commit: { id: headOf(context.tree.list()), message: '' } });
  if (path === `${IN_REPOSITORY}/commits`) return jsonAnswer([]);
  if (path.startsWith(`${IN_REPOSITORY}/git/trees/`)) return jsonAnswer(treeOf(context));
  const [, picture] = new RegExp(`^${IN_REPOSITORY}/media/[^/]+/content/(.+)$`).exec(path) ?? [];
  return picture === undefined ? undefined : thumbnail(fileOf(context, picture), request.signal);
}

/** Files asked for at once. */
const PAGING = 50;

/** Nobody signs in at a desk. */
const USER = {
  id: 1,
  login: 'ban-bien-tap',
  full_name: 'Bàn biên tập',
  email: 'ban-bien-tap@localhost.invalid',
  html_url: '',
  avatar_url: '',
};

async function json(request: DeskRequest, limit: number): Promise<unknown> {
  const body = await request.body(limit);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ApiRefusal('Yêu cầu gửi đến bị hỏng.  → Tải lại trang biên tập.', 400);
  }
}

const treeOf = ({ tree }: GiteaContext) => ({
  tree: tree.list().map(({ path, ...rest }) => ({ path: `content/${path}`, type: 'blob', ...rest })),
  truncated: false,
});

/** The file of the tree with such a path: what is not listed there is not read. @throws ApiRefusal */
function fileOf({ tree, save }: GiteaContext, path: string): string {
  if (!tree.list().some((file) => file.path === path)) throw new ApiRefusal(`Không có tệp “${path}”.`, 404);
  return join(save().root, ...path.split('/'));
}

function fileContents({ tree, save }: GiteaContext, asked: unknown) {
  const { root } = save();
  const known = new Set(tree.list().map(({ path }) => `content/${path}`));
  const files = (asked as { files?: unknown } | null)?.files;
  return (Array.isArray(files) ? files.slice(0, PAGING) : []).map((path: unknown) => {
    if (typeof path !== 'string' || !known.has(path)) return null;
    const { bytes } = readBytes(join(root, ...path.split('/').slice(1)), path, LARGEST_TEXT);
    return bytes ? { path, content: bytes.toString('base64'), encoding: 'base64' } : null;
  });
}

async function commit({ tree, save, afterSave }: GiteaContext, sent: unknown) {
  const { data, success } = commitSchema.safeParse(sent);
  if (!success) throw new ApiRefusal('Yêu cầu lưu thiếu phần cần có.  → Tải lại trang biên tập.');
  const { changed, files } = saveFiles(save(), data.files);
  if (changed.length > 0) await afterSave(changed);
  return { commit: { sha: headOf(tree.list()), created: new Date().toISOString() }, files };
}
