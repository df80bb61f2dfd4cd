import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import vi from '../../../locales/vi.json' with { type: 'json' };
import { readText } from '../../catalogue/files.ts';
import { createGuide } from '../../catalogue/guide/guide.ts';
import { html } from '../../language/html.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import type { Finding } from '../diagnose.ts';
import type { Environment } from '../environment.ts';
import { explain } from '../run-command.ts';
import { createApi, type DeskEvent } from './api.ts';
import { COMMANDS } from './commands.ts';
import { ContentWatch } from './content-watch.ts';
import { entranceAddress, serveDesk } from './desk-server.ts';
import { Events } from './events.ts';
import { faultReport, zipReport } from './fault-report.ts';
import { DeskLog } from './log.ts';
import { bundleDeskPage } from './page/bundle.ts';
import { deskPage } from './page/html.ts';
import { Preview } from './preview.ts';
import type { DeskRoute } from './route.ts';
import { DeskSession } from './session.ts';
import { type Task, Tasks } from './tasks.ts';

export interface OpenDeskOptions {
  environment: Environment;
  isPractice: boolean;
  version: string;
  /** Called when too many wrong tokens came: the desk is to end. */
  ended: () => void;
}

export interface OpenDesk {
  url: string;
  port: number;
  /** With which another start of the desk asks for a new address. */
  secret: string;
  /** An address that lets in once. */
  newAddress(): string;
  close(): Promise<void>;
}

/** What a page with languages needs of province.yaml, whatever else is wrong with it. */
const namesSchema = z.object({
  names: z.object({ vi: z.string() }).catchall(z.unknown()),
  languages: z.array(z.object({ tag: z.string() })).min(1),
});

const nameOf = (tag: string) =>
  new Intl.DisplayNames('vi', { type: 'language' }).of(tag)?.replace(/^tiếng /i, 'Tiếng ') ?? tag;

/** Name and languages of the province as its file says them now; what cannot be read leaves Vietnamese alone. */
function namesOf(contentDir: string): { province: string; languages: string[] } {
  const { text } = readText(join(contentDir, 'province.yaml'), 'content/province.yaml');
  try {
    const { names, languages } = namesSchema.parse(parse(text));
    return { province: names.vi, languages: languages.map(({ tag }) => tag) };
  } catch {
    return { province: '', languages: ['vi'] };
  }
}

/** Starts the desk's server with all that belongs to it. Nothing is opened in a browser. */
export async function openDesk({
  environment,
  isPractice,
  version,
  ended,
}: OpenDeskOptions): Promise<OpenDesk> {
  const { root, home, contentDir, outDir, cacheDir, localesDir } = environment;
  const log = new DeskLog();
  const env = {
    ...process.env,
    CUA_NGO_HOME: home,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
    LOCALES_DIR: localesDir,
  };
  const scriptOf = ({ script }: { script: string }) => join(root, 'src', 'desk', `${script}.ts`);
  const events = new Events<DeskEvent>();
  const logEnd = ({ id, name, state }: Task) =>
    state !== 'running' && log.add(`task ${id} ${name}: ${state}`);
  const tasks = new Tasks({ cwd: home, env }, (task) => {
    logEnd(task);
    events.tell({ kind: 'task', task });
    if (task.state !== 'running' && COMMANDS[task.name]?.writes) watch.touch();
  });
  const ends = new Map<number, (task: Task) => void>();
  const quiet = new Tasks({ cwd: home, env }, (task) => {
    if (task.state !== 'running') ends.get(task.id)?.(task);
  });
  const runQuietly = (name: string, args: readonly string[] = []) =>
    new Promise<Task>((done) => {
      const command = COMMANDS[name];
      if (!command) throw new Error(`There is no command ${name}.`);
      const start = { name, title: command.title, script: scriptOf(command), args, writes: false };
      ends.set(quiet.start(start).id, done);
    });
  const session = new DeskSession(ended);
  let url = '';
  const preview = await Preview.create({
    script: scriptOf({ script: 'dev' }),
    cwd: home,
    env,
    desk: () => url,
  });
  const page = await bundleDeskPage();
  const watch = new ContentWatch({
    contentDir,
    run: ({ name, args }) => runQuietly(name, args),
    changed: (state) => events.tell({ kind: 'content', state }),
  });
  const fault = (error: unknown) => {
    log.add(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return explain(error);
  };
  const files: Readonly<Record<string, () => { type: string; body: string }>> = {
    '/': () => {
      const { province, languages } = namesOf(contentDir);
      const body = deskPage({
        province,
        languages: languages.map((tag) => ({ tag, name: nameOf(tag) })),
        kinds: KIND_NAMES.map((kind) => ({ kind, label: vi.kind[kind] })),
        apiToken: session.apiToken,
        previewOrigin: preview.origin,
        isPractice,
        hasForm: false,
      });
      return { type: 'text/html; charset=utf-8', body };
    },
    '/desk.js': () => ({ type: 'text/javascript; charset=utf-8', body: page.script }),
    '/desk.css': () => ({ type: 'text/css; charset=utf-8', body: page.style }),
    '/huong-dan': () => ({
      type: 'text/html; charset=utf-8',
      body: html`<!doctype html><pre>${createGuide()}</pre>`,
    }),
  };
  const pageRoute: DeskRoute = async ({ method, path }) => {
    const file = method === 'GET' && Object.hasOwn(files, path) ? files[path] : undefined;
    return file && { status: 200, ...file() };
  };
  const api = createApi({
    tasks,
    events,
    preview,
    content: () => watch.state,
    scriptOf,
    faultReport: async () => {
      const { answer } = await runQuietly('doctor');
      const findings = (answer?.data as { findings?: Finding[] } | undefined)?.findings;
      return faultReport({
        version,
        environment: { ...environment, now: new Date() },
        findings,
        log: log.text,
      });
    },
    zip: (report) => zipReport(report, new Date()),
  });
  const server = await serveDesk({
    session,
    routes: [pageRoute, api],
    port: environment.port,
    frames: [preview.origin],
    fault,
  });
  url = server.url;
  log.add(`desk ${version} at port ${server.port}`);
  return {
    url,
    port: server.port,
    secret: session.secret,
    newAddress: () => entranceAddress(server.port, session),
    close: async () => {
      watch.close();
      await Promise.all([server.close(), preview.close(), tasks.close(), quiet.close()]);
    },
  };
}
