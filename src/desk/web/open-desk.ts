import { join } from 'node:path';
import { recordKey } from '../accept-arguments.ts';
import { createAdmin } from '../admin/create-admin.ts';
import type { Finding } from '../diagnose.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import type { ReturnOutcome } from '../exchange/exchange-text.ts';
import { keepWritten, noteOutside } from '../history/history.ts';
import type { ImportOutcome } from '../import/import-text.ts';
import type { PhotosOutcome } from '../photos/photos-text.ts';
import { explain } from '../run-command.ts';
import { createAlikePhotos } from './alike-photos.ts';
import { createApi, type DeskEvent } from './api.ts';
import { COMMANDS } from './commands.ts';
import { ContentWatch } from './content-watch.ts';
import { entranceAddress, serveDesk } from './desk-server.ts';
import { Events } from './events.ts';
import { faultReport, zipReport } from './fault-report.ts';
import { DeskLog } from './log.ts';
import { createLogDrop } from './log-drop.ts';
import { returnDrop, wordDrop } from './one-file-drops.ts';
import { bundleDeskPages } from './page/bundle.ts';
import { createPages } from './pages.ts';
import { createPhotoDrop, dropFolder } from './photo-drop.ts';
import { Preview } from './preview.ts';
import { DeskSession } from './session.ts';
import { type Task, Tasks } from './tasks.ts';
import { createTermsTable } from './terms-table.ts';
import { createThemeForm } from './theme-form.ts';
import { createWordsTable } from './words-table.ts';

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
    // The pages ask for the pictures as soon as they are told.
    if (task.name === 'photos' && task.state !== 'running' && task.answer)
      alike.note(task.answer.data as PhotosOutcome);
    events.tell({ kind: 'task', task });
    if (task.state === 'running') return;
    if (COMMANDS[task.name]?.writes) watch.touch();
    if (task.name === 'photos') drop.forget((task.given as { batch: string }).batch);
    if (task.name === 'visits') logs.forget((task.given as { batch: string }).batch);
    if (task.name === 'import' && (task.answer?.data as Partial<ImportOutcome> | undefined)?.isWritten)
      words.forget((task.given as { batch: string }).batch);
    if (task.name === 'receive' && (task.answer?.data as Partial<ReturnOutcome> | undefined)?.isWritten)
      returns.forget((task.given as { batch: string }).batch);
  });
  const drop = createPhotoDrop(dropFolder(cacheDir));
  const words = wordDrop.open(cacheDir);
  const logs = createLogDrop(cacheDir);
  const returns = returnDrop.open(cacheDir);
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
  const history = () => ({ ...environment, now: new Date(), tell: (text: string) => log.add(text) });
  const kept = (what: string) => {
    keepWritten({ ...history(), what });
    watch.touch();
  };
  const alike = createAlikePhotos(contentDir, kept);
  const session = new DeskSession(ended);
  const admin = createAdmin({
    environment,
    apiToken: session.apiToken,
    today: () => readEnvironment(env, { root, home, now: new Date() }).today,
    afterSave: (files) => {
      kept(`lưu trong mẫu nhập: ${[...new Set(files.map(recordKey))].join(', ')}`);
    },
    // Made once, in seconds; the page waits.
    reporter: { step: async (_, work) => work(() => undefined), complain: (text) => log.add(text) },
  });
  let url = '';
  const preview = await Preview.create({
    script: scriptOf({ script: 'dev' }),
    cwd: home,
    env,
    desk: () => url,
  });
  const watch = new ContentWatch({
    contentDir,
    run: ({ name, args }) => runQuietly(name, args),
    changed: (state) => events.tell({ kind: 'content', state }),
    keep: () => void noteOutside(history()),
  });
  const fault = (error: unknown) => {
    log.add(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return explain(error);
  };
  const pages = createPages({
    contentDir,
    facts: { apiToken: session.apiToken, previewOrigin: preview.origin, isPractice },
    page: await bundleDeskPages(),
  });
  const api = createApi({
    tasks,
    events,
    preview,
    content: () => watch.state,
    scriptOf,
    filesOf: {
      photos: drop.filesOf,
      visits: logs.filesOf,
      look: words.filesOf,
      import: words.filesOf,
      returned: returns.filesOf,
      receive: returns.filesOf,
    },
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
    routes: [
      pages,
      api,
      drop.route,
      words.route,
      logs.route,
      returns.route,
      alike.route,
      createTermsTable({ contentDir, saved: kept }),
      createThemeForm({ contentDir, saved: kept }),
      createWordsTable({ contentDir, localesDir, saved: kept }),
      ...admin.routes,
    ],
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
