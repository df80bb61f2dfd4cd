import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { type ClientRequest, Agent as HttpAgent, get as httpGet, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';
import { Container, writeAll } from '../format/container.ts';
import { LIMITS } from '../format/limits.ts';
import { places } from '../format/places.ts';
import { KioskRefusal } from '../refusal.ts';
import type { Source } from './source.ts';

export interface HttpOptions {
  /** Where half a download waits for the next run. */
  incoming: string;
  /** Milliseconds without a byte after which a connection is given up. */
  idle?: number;
  /** Tries of one download. */
  tries?: number;
  /** Milliseconds before the second try; doubled each time. */
  pause?: number;
  /** What latest.json is asked with: how the kiosk fares, as `formatReport` writes it. */
  report?: string;
  /** A line below so many bytes within so many milliseconds is given up; what came is kept for the next run. */
  least?: { bytes: number; within: number };
  /** Ends everything, with `busy`: a stick goes before the network. */
  signal?: AbortSignal;
}

/** A line of the second generation brings ten times as much. */
const LEAST = { bytes: 30_000, within: 60_000 };
const CONNECTIONS = 6;
const MOST_REDIRECTS = 3;

/** Releases published at an address. */
export function openAddress(
  base: string,
  { incoming, idle = 20_000, tries = 4, pause = 500, report, least = LEAST, signal }: HttpOptions,
): Source {
  const root = base.endsWith('/') ? base : `${base}/`;
  const agents = {
    http: new HttpAgent({ keepAlive: true, maxSockets: CONNECTIONS }),
    https: new HttpsAgent({ keepAlive: true, maxSockets: CONNECTIONS }),
  };
  const containers: Container[] = [];
  let received = 0;
  const calls = new Set<ClientRequest>();
  /** Why nothing more is asked for. */
  let ended: KioskRefusal | undefined;
  const end = (reason: KioskRefusal) => {
    ended = reason;
    for (const call of calls) call.destroy(reason);
  };
  signal?.addEventListener('abort', () => end(new KioskRefusal('busy', 'USB')));
  const pace = watchPace(
    () => received,
    () => calls.size > 0,
    () => end(new KioskRefusal('network', 'slow')),
    least,
  );

  /** @param from bytes that are here already. */
  const open = (address: string, from: number, redirects = MOST_REDIRECTS): Promise<IncomingMessage> =>
    new Promise((done, failed) => {
      if (ended) return failed(ended);
      const url = new URL(address);
      const secure = url.protocol === 'https:';
      if (!secure && url.protocol !== 'http:') return failed(new KioskRefusal('network', url.protocol));
      const headers = { 'accept-encoding': 'identity', ...(from > 0 && { range: `bytes=${from}-` }) };
      const options = { agent: secure ? agents.https : agents.http, headers, timeout: idle };
      const call = (secure ? httpsGet : httpGet)(url, options as object, (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode >= 301 && statusCode <= 308 && headers.location && redirects > 0) {
          response.resume();
          if (URL.canParse(headers.location, url))
            done(open(new URL(headers.location, url).href, from, redirects - 1));
          else failed(new KioskRefusal('network', `HTTP ${statusCode}`));
        } else if (statusCode === 200 || (statusCode === 206 && from > 0)) done(response);
        else {
          response.resume();
          failed(
            new KioskRefusal(
              statusCode === 404 || statusCode === 410 ? 'missing' : 'network',
              `HTTP ${statusCode}`,
            ),
          );
        }
      });
      calls.add(call);
      call.on('close', () => calls.delete(call));
      call.on('timeout', () => call.destroy(new KioskRefusal('network', 'timeout')));
      call.on('error', (error) => failed(asRefusal(error)));
    });

  /** Hands on each part; ends when the answer is whole. */
  const drain = (response: IncomingMessage, most: number, onPart: (part: Buffer) => void): Promise<void> =>
    new Promise((done, failed) => {
      let length = 0;
      const fail = (error: Error) => {
        // First the reason, for the end of the connection is another one.
        failed(asRefusal(error));
        response.destroy();
      };
      response.on('data', (part: Buffer) => {
        length += part.length;
        received += part.length;
        if (length > most) return fail(new KioskRefusal('too-big'));
        try {
          onPart(part);
        } catch (error) {
          fail(error as Error);
        }
      });
      response.on('error', fail);
      response.on('aborted', () => fail(new KioskRefusal('network', 'truncated')));
      response.on('end', () => (response.complete ? done() : fail(new KioskRefusal('network', 'truncated'))));
    });

  const retry = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        // Only the network gets better by waiting.
        if (!(error instanceof KioskRefusal) || error.code !== 'network' || attempt >= tries || ended)
          throw ended ?? error;
        await new Promise((done) => setTimeout(done, pause * 2 ** (attempt - 1)));
      }
    }
  };

  const text = (place: string, most: number) =>
    retry(async () => {
      const parts: Buffer[] = [];
      await drain(await open(root + place, 0), most, (part) => parts.push(part));
      return Buffer.concat(parts);
    });

  /** Goes on where an earlier try or run ended. */
  const download = (place: string, most: number, file: string) =>
    retry(async () => {
      const part = `${file}.part`;
      const before = statSync(part, { throwIfNoEntry: false })?.size ?? 0;
      const response = await open(root + place, before).catch((error: unknown) => {
        // What is here is longer than what is there.
        if (error instanceof KioskRefusal && error.detail === 'HTTP 416') rmSync(part, { force: true });
        throw error;
      });
      const goesOn = response.statusCode === 206;
      const handle = openSync(part, goesOn ? 'a' : 'w', 0o644);
      try {
        await drain(response, most - (goesOn ? before : 0), (bytes) => void writeAll(handle, bytes));
      } catch (error) {
        if (error instanceof KioskRefusal && error.code === 'too-big') rmSync(part, { force: true });
        throw error;
      } finally {
        closeSync(handle);
      }
      renameSync(part, file);
    });

  return {
    latest: async () =>
      (await text(report ? `${places.latest}?${report}` : places.latest, LIMITS.document)).toString(),
    keys: async () => (await text(places.keys, LIMITS.document)).toString(),
    manifest: (sha) => text(places.manifest(sha), LIMITS.manifest),
    async step(from, to, most) {
      if (!from) return undefined;
      const file = `${incoming}/step-${from.slice(0, 16)}-${to.slice(0, 16)}`;
      try {
        await download(places.step(from, to), most, file);
        const container = new Container(file);
        containers.push(container);
        return container;
      } catch (error) {
        if (error instanceof KioskRefusal && error.code !== 'network') return undefined;
        throw error;
      } finally {
        // An open container stays readable without its name.
        rmSync(file, { force: true });
      }
    },
    object: (sha, size, file) => download(places.object(sha), size, file),
    agent: async () => (await text(places.agent, LIMITS.document)).toString(),
    agentKeys: async () => (await text(places.agentKeys, LIMITS.document)).toString(),
    agentProgram: (sha, bytes) => text(places.agentProgram(sha), bytes),
    received: () => received,
    close() {
      pace();
      for (const container of containers) container.close();
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/**
 * Looks whether a line that is asked brings enough: a host may be alive and all the same never be done.
 * @returns what ends it.
 */
function watchPace(
  received: () => number,
  isAsked: () => boolean,
  onSlow: () => void,
  { bytes, within }: { bytes: number; within: number },
): () => void {
  let since = performance.now();
  let before = 0;
  const timer = setInterval(
    () => {
      const now = performance.now();
      if (isAsked() && now - since < within) return;
      if (isAsked() && received() - before < bytes) onSlow();
      since = now;
      before = received();
    },
    Math.min(1000, within / 4),
  );
  timer.unref();
  return () => clearInterval(timer);
}

function asRefusal(error: Error): Error {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (error instanceof KioskRefusal || code === 'ENOSPC' || code === 'EDQUOT') return error;
  return new KioskRefusal('network', code || error.message);
}
