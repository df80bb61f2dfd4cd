import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Trust } from '../format/release.ts';
import { agentsFolder } from '../launcher/candidates.ts';
import { KioskRefusal } from '../refusal.ts';
import { createServiceWeb, SERVICE_PATH, type ServiceWebOptions } from '../service/web.ts';
import { believableDay, uptime } from './clock.ts';
import { type CountRules, Counts } from './counts.ts';
import { watchForNewer } from './hand-over.ts';
import { COMMON_HEADERS } from './headers.ts';
import { reportHealth } from './health.ts';
import { ensureFolder, readPlainFile, writePlainFile } from './plain.ts';
import { readProgress } from './progress.ts';
import { readStatus } from './screen/status.ts';
import { readStickNews, streamNews } from './screen/stick-news.ts';
import { WAITING_FILES, waitingPage } from './screen/waiting-page.ts';
import type { ServedRelease } from './site-files.ts';
import { createSiteServer, endServer, listen, RELEASE_HEADER } from './site-server.ts';
import { Store } from './store.ts';
import { tellSystemd } from './tell-systemd.ts';

export interface ServeRequest {
  root: string;
  /** Root key, SPKI in base64. */
  rootKey: string;
  /** Id of the gate; releases of another are not shown. */
  gate: string;
  port: number;
  /** Folder for the counts. */
  kept: string;
  /** Folder that goes with the machine's run: sign of life, doubt. */
  run: string;
  /** Milliseconds between writes of the counts. */
  saveEvery?: number;
  /** Number of this program. */
  agent?: number | undefined;
  /** Called when another agent is to be started, at a moment when nobody uses the screen. */
  onNewer?: () => void;
  /** The technician's page; absent: there is none. */
  service?: Omit<ServiceWebOptions, 'run'>;
}

export interface RunningKiosk {
  url: string;
  close(): Promise<void>;
}

const LOOK_EVERY = 250;
const JSON_TYPE = 'application/json; charset=utf-8';

/** The screen's own server. @throws Error EADDRINUSE */
export async function serveKiosk(request: ServeRequest): Promise<RunningKiosk> {
  const { root, kept, run, port, agent = null, saveEvery = 300_000, onNewer } = request;
  for (const dir of [kept, run]) attempt(() => ensureFolder(dir));
  const store = new Store(root);
  const counts = new Counts(join(kept, 'counts.csv'));
  const doubtFile = join(run, 'doubt');
  const releases = new ShownReleases(store, request, doubtFile);
  const began = performance.now();
  let beat: number | undefined;
  const today = () => believableDay(Date.now(), releases.get()[0]?.created);
  const service = request.service && createServiceWeb({ ...request.service, run });
  const own = (
    method: string,
    { pathname, searchParams: query }: URL,
    response: ServerResponse,
    asked: IncomingMessage,
  ): boolean => {
    if (service && pathname.startsWith(SERVICE_PATH)) {
      service(asked, response);
      return true;
    }
    const [shown] = releases.get();
    const text = (name: string) => query.get(name) ?? '';
    if (method === 'POST' && pathname === '/_kiosk/beat') {
      // A page behind another window is no sign of life.
      if (text('focus') === '1' && text('visible') === '1') {
        beat = performance.now();
        attempt(() => writePlainFile(join(run, 'beat.json'), JSON.stringify({ at: uptime() })));
      }
      return reply(response, 204);
    }
    if (method === 'POST' && pathname === '/_kiosk/count') {
      const asked = { kind: text('kind'), language: text('language'), value: text('value') };
      const second = Math.floor(performance.now() / 1000);
      const fits = counts.record(asked, rulesOf(shown), today(), second);
      return reply(response, fits ? 204 : 400);
    }
    if (method !== 'GET') return false;
    const file = WAITING_FILES[pathname];
    if (file) return reply(response, 200, file.type, file.text);
    if (pathname === '/_kiosk/status')
      return reply(response, 200, JSON_TYPE, JSON.stringify(readStatus(run, shown)));
    if (pathname === '/_kiosk/stick') {
      streamNews(response, () => readStickNews(run, releases.get()[0]?.created));
      return true;
    }
    if (pathname === '/_kiosk/counts.csv')
      return reply(response, 200, 'text/csv; charset=utf-8', counts.export());
    if (pathname !== '/_kiosk/health') return false;
    const report = reportHealth(store, shown, {
      beatAge: beat === undefined ? null : Math.round((performance.now() - beat) / 1000),
      agent,
      running: Math.round((performance.now() - began) / 1000),
      altered: releases.altered,
    });
    if (shown) response.setHeader(RELEASE_HEADER, shown.name);
    return reply(response, shown ? 200 : 503, JSON_TYPE, JSON.stringify(report));
  };
  const server = createSiteServer({
    releases: () => releases.get(),
    own,
    waitingPage: () => waitingPage(readProgress(run)),
    onAltered: (name, path) => {
      if (!releases.doubt(name)) return;
      process.stderr.write(`${JSON.stringify({ event: 'altered', name, path })}\n`);
    },
  });
  const saver = setInterval(() => attempt(() => counts.save(today())), saveEvery);
  saver.unref();
  const url = await listen(server, port);
  const watchdog = tellSystemd();
  const handOver = onNewer && watchForNewer(server, { agents: agentsFolder(root), onNewer });
  return {
    url,
    async close() {
      clearInterval(saver);
      clearInterval(watchdog);
      clearInterval(handOver);
      attempt(() => counts.save(today()));
      await endServer(server);
    },
  };
}

/** Releases whose proofs hold, the shown one first; looked at again a few times a second. */
class ShownReleases {
  readonly #store: Store;
  readonly #trust: Trust;
  readonly #doubtFile: string;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #key = '';
  #releases: ServedRelease[] = [];
  /** Releases with an altered file, until the updater has looked at them. */
  readonly #doubtful = new Set<string>();
  altered = 0;

  constructor(store: Store, trust: Trust, doubtFile: string) {
    this.#store = store;
    this.#trust = trust;
    this.#doubtFile = doubtFile;
    // Doubt outlives a restart of this program.
    attempt(() => this.#doubtful.add(readPlainFile(doubtFile, 64)));
  }

  get(): readonly ServedRelease[] {
    if (performance.now() - this.#lookedAt >= LOOK_EVERY) this.#look();
    return this.#releases;
  }

  /** @returns whether it was not known yet. */
  doubt(name: string): boolean {
    if (this.#doubtful.has(name) || name !== this.#releases[0]?.name) return false;
    this.altered++;
    this.#doubtful.add(name);
    attempt(() => writePlainFile(this.#doubtFile, name));
    this.#key = '';
    this.#look();
    return true;
  }

  #look(): void {
    this.#lookedAt = performance.now();
    if (this.#doubtful.size > 0 && !existsSync(this.#doubtFile)) {
      // The updater has looked at it and mended it.
      this.#doubtful.clear();
      this.#key = '';
    }
    const current = this.#store.current();
    const names = this.#store.names();
    const key = `${current} ${names.join(' ')}`;
    if (key === this.#key) return;
    const order = [...new Set([...(current ? [current] : []), ...names])];
    const all = order.flatMap((name) => this.#read(name) ?? []);
    // A doubtful release comes last: where it is the only one, its sound files are still shown.
    const sound = all.filter(({ name }) => !this.#doubtful.has(name));
    this.#releases = sound.length > 0 ? sound : all;
    this.#key = key;
  }

  #read(name: string): ServedRelease | undefined {
    try {
      const { release, manifest } = this.#store.read(name, this.#trust);
      const { created, freshUntil } = release;
      return { name, dir: this.#store.path('releases', name), manifest, created, freshUntil };
    } catch (error) {
      if (error instanceof KioskRefusal) return undefined;
      throw error;
    }
  }
}

/** A full disk must not end the screen. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') process.stderr.write(`${JSON.stringify({ event: 'not written', message })}\n`);
  }
}

/** Pages and languages are those of the release: nothing else can be counted. */
const rulesOf = (shown: ServedRelease | undefined): CountRules => ({
  isPage: (path) => shown?.manifest.has(`${path}index.html`.slice(1)) === true && path.startsWith('/'),
  isLanguage: (tag) => /^[A-Za-z-]{2,12}$/.test(tag) && shown?.manifest.has(`${tag}/index.html`) === true,
});

function reply(
  response: ServerResponse,
  status: number,
  type = 'text/plain; charset=utf-8',
  body = '',
): true {
  response.writeHead(status, { ...COMMON_HEADERS, 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
  return true;
}
