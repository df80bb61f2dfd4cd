import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import sharp from 'sharp';
import { asExpression, type Engine, type EngineOptions, type EnginePage } from './engine.ts';

export const XVFB = '/usr/bin/Xvfb';
export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER_OPTIONS = 'webkitgtk:browserOptions';
/** Debian's folder carries the machine's name: the driver knows it, but only without options of one's own. */
const browserFile = () =>
  `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
/** Large enough for every page that is tried, an upright kiosk's too. */
const SCREEN = '2000x2200x24';

/**
 * WebKit in Debian's WebKitGTK, in a window on a screen of memory, driven by WebDriver
 * (https://www.w3.org/TR/webdriver2/). Its window has a least width, so the pages stand in a frame of any width; for
 * the page the frame is the window. The driver cannot print, and its browser has no setting for the size of letters:
 * the page's own root is given that size, which is what such a setting does to lengths in rem.
 */
export async function openWebKit({ fontSize }: EngineOptions = {}): Promise<Engine> {
  const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const children: ChildProcess[] = [screen];
  const close = async () => {
    for (const child of children.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
  };
  try {
    const [display] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
    const port = await freePort();
    const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Without a graphics card layers cost half of all its time, and change nothing that is asked here.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        // A sandbox of its own needs rights that a test's machine may not give; only our own pages are opened.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    children.push(driver);
    const send = commands(`http://127.0.0.1:${port}`);
    await answering(send, driver);
    const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          [BROWSER_OPTIONS]: {
            binary: browserFile(),
            args: ['--automation', '--private'],
          },
        },
      },
    });
    const page = framedPage(
      (method, path, body) => send(method, `/session/${sessionId}${path}`, body),
      fontSize,
    );
    return {
      name: 'webkit',
      pages: [page],
      async close() {
        await send('DELETE', `/session/${sessionId}`).catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Milliseconds after which a command has failed. */
const LONGEST = 60_000;

type Send = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

function commands(origin: string): Send {
  return async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(origin + path, {
      method,
      signal: AbortSignal.timeout(LONGEST),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };
}

/** Waits until the driver answers. @throws Error when it has ended. */
async function answering(send: Send, driver: ChildProcess): Promise<void> {
  for (let tries = 0; driver.exitCode === null && tries < 100; tries++) {
    if (await send('GET', '/status').catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('WebKit: the driver does not answer.');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}

/** Name under which WebDriver hands over an element: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Fills the window with a frame of the given size and waits until its page is loaded. */
const openFrame = `const [url, width, height, fontSize, done] = arguments;
const frame = document.createElement('iframe');
frame.style.cssText = 'border:0;position:fixed;inset:0 auto auto 0;width:' + width + 'px;height:' + height + 'px';
frame.onload = () => {
  if (fontSize) frame.contentDocument.documentElement.style.fontSize = fontSize + 'px';
  done(frame);
};
frame.src = url;
document.body.replaceChildren(frame);`;

function framedPage(send: Send, fontSize?: number): EnginePage {
  let origin = '';
  let size = { width: 390, height: 844 };
  let frame: object = {};
  /**
   * A page of the site itself, so that the frame in it may be looked into; one that is not there, since a page is not
   * loaded into a frame of its own.
   */
  const openAround = async (wanted: string) => {
    await send('POST', '/window/rect', { x: 0, y: 0, width: 1900, height: 2100 });
    origin = new URL(wanted).origin;
    await send('POST', '/url', { url: `${origin}/frame-around/` });
  };
  return {
    async goto(url) {
      if (new URL(url).origin !== origin) await openAround(url);
      else await send('POST', '/frame', { id: null });
      const args = [url, size.width, size.height, fontSize ?? null];
      frame = await send<object>('POST', '/execute/async', { script: openFrame, args });
      if (!(ELEMENT in frame)) throw new Error(`WebKit: no frame for ${url}`);
      await send('POST', '/frame', { id: frame });
    },
    async resize(width, height) {
      size = { width, height };
      if (!(ELEMENT in frame)) return;
      await send('POST', '/frame', { id: null });
      const script =
        'Object.assign(arguments[0].style, { width: arguments[1] + "px", height: arguments[2] + "px" })';
      await send('POST', '/execute/sync', { script: `${script};`, args: [frame, width, height] });
      await send('POST', '/frame', { id: frame });
    },
    async evaluate(work, input) {
      const script = `const done = arguments[0];
${asExpression(work, input)}.then((value) => done([value]), (error) => done([null, String(error)]));`;
      const [value, error] = await send<[string | null, string?]>('POST', '/execute/async', {
        script,
        args: [],
      });
      if (value === null) throw new Error(`WebKit: ${error}`);
      return JSON.parse(value);
    },
    async screenshot() {
      // Of an element the driver takes what the window's own bars cover.
      await send('POST', '/frame', { id: null });
      const data = await send<string>('GET', '/screenshot');
      await send('POST', '/frame', { id: frame });
      return sharp(Buffer.from(data, 'base64'))
        .extract({ left: 0, top: 0, ...size })
        .toBuffer();
    },
  };
}
