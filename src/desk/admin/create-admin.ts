import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Reporter } from '../../build/reporter.ts';
import { readRecordFiles } from '../../catalogue/record-files.ts';
import { mediaTypeOf } from '../../model/media-types.ts';
import type { Environment } from '../environment.ts';
import { type DeskAnswer, type DeskRoute, jsonAnswer } from '../web/route.ts';
import { ApiRefusal } from './api/api-refusal.ts';
import { createContentTree } from './api/content-tree.ts';
import { answerGitea } from './api/gitea.ts';
import { thumbnail } from './api/thumbnail.ts';
import { backendOf } from './backend.ts';
import { bundleAdmin } from './bundle.ts';
import { createFormConfig } from './form/config.ts';
import { adminPage } from './page-html.ts';
import { adminPolicy } from './policy.ts';
import { createReferences, editingIn, languagesIn } from './references.ts';

/** Seconds for which a browser keeps a small photo: the form draws its fields anew with each change. */
const KEPT = 300;

export interface AdminOptions {
  environment: Pick<Environment, 'contentDir' | 'cacheDir' | 'today'>;
  /** What the page says to the API with each request; the desk's guard asks for it. */
  apiToken: string;
  /** Told of files as editors see them, once they are written; what it throws is complained of and undoes nothing. */
  afterSave(files: readonly string[]): void | Promise<void>;
  reporter: Pick<Reporter, 'step' | 'complain'>;
  /** YYYY-MM-DD, asked at each save. Absent: the day of the environment. */
  today?(): string;
}

export interface Admin {
  routes: DeskRoute[];
}

/** The form at `/admin/`: its page, its script, its configuration, and the API by which it reads and writes content. */
export function createAdmin({ environment, apiToken, afterSave, reporter, today }: AdminOptions): Admin {
  const { contentDir, cacheDir } = environment;
  const root = existsSync(contentDir) ? realpathSync(contentDir) : resolve(contentDir);
  const tree = createContentTree(root);
  const references = createReferences(root);
  const save = () => ({ root, languages: languagesIn(root), today: today?.() ?? environment.today });
  let bundle: Promise<string> | undefined;
  const bundled = () => {
    bundle ??= bundleAdmin(cacheDir, reporter).catch((error) => {
      bundle = undefined;
      throw error;
    });
    return bundle;
  };
  const told = async (files: readonly string[]) => {
    try {
      await afterSave(files);
    } catch (error) {
      reporter.complain(`Đã lưu ${files.join(', ')}, nhưng việc sau khi lưu gặp lỗi: ${String(error)}`);
    }
  };
  const page: DeskRoute = async ({ method, path, signal }) => {
    if (method !== 'GET') return undefined;
    if (path === '/admin') return { ...document(''), status: 308, headers: { Location: '/admin/' } };
    if (path === '/admin/') {
      const editing = editingIn(root);
      return document(adminPage(editing ? undefined : apiToken), backendOf(editing).hosts);
    }
    if (path === '/admin/config.json') {
      const editing = editingIn(root);
      const config = createFormConfig({ languages: languagesIn(root), isElsewhere: editing !== undefined });
      return jsonAnswer({ config, references: references(), backend: backendOf(editing).config });
    }
    const [, photo] = /^\/admin\/photos\/([a-z0-9-]+)\.jpg$/.exec(path) ?? [];
    if (photo !== undefined) return smallPhoto(root, photo, signal);
    const [, file] = /^\/admin\/assets\/((?:assets\/)?\w[\w.-]*)$/.exec(path) ?? [];
    return file === undefined ? undefined : asset(join(await bundled(), file));
  };
  const api: DeskRoute = async (request) =>
    request.path.startsWith('/api/v1/')
      ? answerGitea({ tree, save, afterSave: told }, request.path.slice('/api/v1'.length), request)
      : undefined;
  return { routes: [page, api] };
}

const document = (body: string, hosts: readonly string[] = []): DeskAnswer => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'Content-Security-Policy': adminPolicy(hosts), 'Cache-Control': 'no-store' },
});

/** Undefined where there is no such photo, or none that can be shown. */
async function smallPhoto(root: string, id: string, signal: AbortSignal): Promise<DeskAnswer | undefined> {
  const { master } = readRecordFiles(root, 'photos', id, undefined);
  if (master === undefined) return undefined;
  try {
    const answer = await thumbnail(master, signal);
    return { ...answer, headers: { 'Cache-Control': `private, max-age=${KEPT}` } };
  } catch (error) {
    if (error instanceof ApiRefusal) return undefined;
    throw error;
  }
}

/** Undefined where the bundle has no such file. */
async function asset(file: string): Promise<DeskAnswer | undefined> {
  const body = await readFile(file).catch(() => undefined);
  return (
    body && { status: 200, type: mediaTypeOf(extname(file)), body, headers: { 'Cache-Control': 'no-cache' } }
  );
}
