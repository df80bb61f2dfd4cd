import { type ChildProcess, spawn } from 'node:child_process';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { policyText } from '../../model/page-policy.ts';
import { freePort } from '../free-port.ts';
import { STOP, type Told } from '../tell-parent.ts';

export interface PreviewOptions {
  /** Absolute path of the command that serves the draft. */
  script: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The desk's own origin: the only page that may show a page of the draft in a frame. */
  desk: () => string;
}

/**
 * What the draft is not told: sessions, whosever they are, and from where it is asked, as it refuses what a page without
 * an origin asks; this server has looked at that already.
 */
const UNTOLD = /^(?:cookie|authorization|origin|referer|sec-fetch-.*)$/;
/** Milliseconds; a first start compiles the site. */
const PATIENCE = 180_000;
/** Milliseconds that it has to end by itself. */
const MOST_ENDING = 5_000;
/** Pieces of what it says that are kept. */
const MOST_SAID = 200;
/** Where a free port of its own is looked for. */
const FIRST_PORT = 4400;

/** Says why the draft cannot be shown, in the words of the command. */
export class NoPreview extends Error {}

/**
 * The draft of the site as the desk shows it: on a host and port of its own, which neither sets nor takes the desk's
 * session, and whatever it holds is shown without an origin. A script in a page of content reaches nothing of the desk.
 */
export class Preview {
  /** As `http://localhost:4331`. */
  readonly origin: string;
  readonly #options: PreviewOptions;
  readonly #servers: Server[] = [];
  /** The draft's own port; undefined while it does not run. */
  #inner: number | undefined;
  #opening: Promise<void> | undefined;
  #child: ChildProcess | undefined;

  private constructor(options: PreviewOptions, first: Server) {
    this.#options = options;
    this.#servers.push(first);
    this.origin = `http://localhost:${(first.address() as AddressInfo).port}`;
    this.#serve(first);
  }

  /** Takes a port for the draft, which is not started yet. */
  static async create(options: PreviewOptions): Promise<Preview> {
    const first = createServer();
    await listen(first, 0, '127.0.0.1');
    const preview = new Preview(options, first);
    const second = createServer();
    // A browser may take either address of this name; many a machine has only the one.
    const isThere = await listen(second, (first.address() as AddressInfo).port, '::1').then(
      () => true,
      () => false,
    );
    if (isThere) {
      preview.#servers.push(second);
      preview.#serve(second);
    }
    return preview;
  }

  /** Starts the draft where it does not run. @throws NoPreview with what the command said. */
  open(): Promise<void> {
    this.#opening ??= this.#start().catch(async (error) => {
      await this.#end();
      throw error;
    });
    return this.#opening;
  }

  async #start(): Promise<void> {
    const { script, cwd, env } = this.#options;
    const port = await freePort('127.0.0.1', FIRST_PORT);
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      cwd,
      env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    });
    this.#child = child;
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said.push(text);
        if (said.length > MOST_SAID) said.shift();
      });
    this.#inner = await new Promise<number>((ready, failed) => {
      const end = () => failed(new NoPreview(said.join('').trim()));
      const late = setTimeout(end, PATIENCE);
      child.once('close', end);
      child.once('error', end);
      child.on('message', (told: Told) => {
        if (told.kind !== 'answer') return;
        clearTimeout(late);
        ready((told.data as { port: number }).port);
      });
    });
    child.once('close', () => void this.#end());
  }

  #serve(server: Server): void {
    server.on('request', (asked, response) => this.#pass(asked, response));
    server.on('upgrade', (asked, socket, head) => {
      if (isForUs(asked) && this.#inner !== undefined) passSocket(this.#inner, asked, socket as Socket, head);
      else socket.destroy();
    });
  }

  #pass(asked: IncomingMessage, response: ServerResponse): void {
    const { method, url: path } = asked;
    if (!isForUs(asked) || (method !== 'GET' && method !== 'HEAD')) {
      response.writeHead(403).end();
      return;
    }
    if (this.#inner === undefined) {
      response.writeHead(503).end();
      return;
    }
    const headers = withoutUntold(asked.headers);
    const passed = request({ host: '127.0.0.1', port: this.#inner, method, path, headers }, (given) => {
      const {
        'set-cookie': _,
        'x-frame-options': __,
        'content-security-policy': own,
        ...others
      } = given.headers;
      response.setHeader('content-security-policy', [
        ...(own === undefined ? [] : [own].flat()),
        this.#sandbox,
      ]);
      const isPage = /^text\/html/.test(others['content-type'] ?? '');
      response.writeHead(given.statusCode ?? 502, {
        ...others,
        // A page without an origin may load its own scripts and faces; nobody else reads a page of the draft.
        ...(!isPage && { 'access-control-allow-origin': '*' }),
      });
      given.pipe(response);
    });
    passed.once('error', () => response.writeHead(502).end());
    response.once('close', () => passed.destroy());
    passed.end();
  }

  get #sandbox(): string {
    return policyText({ sandbox: 'allow-scripts', 'frame-ancestors': this.#options.desk() });
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
    await this.#end();
  }

  /** Ends the draft; it can be opened again. */
  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#opening = undefined;
    this.#inner = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    if (child.connected) child.send(STOP);
    const hard = setTimeout(() => child.kill('SIGKILL'), MOST_ENDING);
    await ended;
    clearTimeout(hard);
  }
}

/** No name but this one leads here, so that no other page can take this server for its own. */
function isForUs({ headers, socket }: IncomingMessage): boolean {
  return headers.host === `localhost:${socket.localPort}`;
}

const withoutUntold = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !UNTOLD.test(name)));

/** The line on which the draft tells its open pages of edits. */
function passSocket(inner: number, asked: IncomingMessage, socket: Socket, head: Buffer): void {
  const other = connect(inner, '127.0.0.1', () => {
    const lines = Object.entries(withoutUntold(asked.headers)).map(([name, value]) => `${name}: ${value}`);
    other.write(`GET ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    other.write(head);
    other.pipe(socket).pipe(other);
  });
  for (const [one, another] of [
    [socket, other],
    [other, socket],
  ] as const) {
    one.once('error', () => another.destroy());
    one.once('close', () => another.destroy());
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
}
