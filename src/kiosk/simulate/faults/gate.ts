import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readSigningKey } from '../../pack/key-folder.ts';
import { packRelease, writeStick } from '../../pack/pack.ts';
import { type Fault, fromHost } from '../fault.ts';
import type { Trick } from '../host.ts';
import { type AgentEnd, stickArguments, updateArguments, type World } from '../world.ts';

const OTHER_GATE = 'cua-khau-khac';

/** What another gate of the same province publishes, under numbers above all of ours. */
function otherGate(world: World): { published: string; stick: string } {
  const published = join(world.dir, 'published-other');
  const stick = join(world.dir, 'other.kiosk');
  if (existsSync(stick)) return { published, stick };
  const { keys } = world;
  const signingKey = readSigningKey(world.keyFolder, 1);
  const site = join(world.dir, 'newer');
  for (let number = 1; number <= 5; number++)
    packRelease({
      site,
      out: published,
      gate: OTHER_GATE,
      keys,
      signingKey,
      today: '2026-11-22',
      again: number > 1,
    });
  writeStick({ from: published, file: stick, root: keys.root });
  return { published, stick };
}

/** A mounted stick with these files. */
function plugIn(world: World, ...files: string[]): string {
  const dir = join(world.dir, 'media');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  for (const [at, file] of files.entries()) copyFileSync(file, join(dir, `${at}.kiosk`));
  return dir;
}

const fromStick = (world: World, kiosk: string, ...files: string[]) =>
  world.agent(stickArguments(kiosk, plugIn(world, ...files)));

const wrong = (event: string): AgentEnd => ({ code: 1, event, refusal: '', milliseconds: 0 });

/** As it ended, if it says so; else it counts as wrong. */
const saying = (end: AgentEnd, words: string): AgentEnd =>
  end.message?.includes(words) ? end : wrong(`${end.refusal || end.event}: ${words}?`);

/** A host that is alive, and never done. */
const drip: Trick = (path, content, response) => {
  if (path === '/latest.json') return undefined;
  response.writeHead(200, { 'content-length': content.length });
  let at = 0;
  const timer = setInterval(() => response.write(content.subarray(at, ++at)), 50);
  response.on('close', () => clearInterval(timer));
  return true;
};

/** Runs the work with the address of a server that takes connections and says nothing. */
async function withSilentServer<T>(work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(() => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  try {
    return await work(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  } finally {
    server.close();
  }
}

const beforeSilence = (world: World, kiosk: string) =>
  withSilentServer((server) => fromHost(world, kiosk, '--server', server, '--patience', '0'));

/** Nothing is left to be shown; what is remembered stays. */
function emptyScreen(kiosk: string): void {
  for (const name of ['current', 'releases', 'proofs'])
    rmSync(join(kiosk, 'site', name), { recursive: true, force: true });
}

/** A release that its self-test has blamed is taken after all once something has cleared it. */
const cleared = (name: string, clear: (world: World, kiosk: string) => Promise<AgentEnd>): Fault => ({
  name: `bản bị loại được xét lại: ${name}`,
  async act(world, kiosk) {
    for (const [pages, refusal] of [
      ['/kiosk/', 'unhealthy'],
      ['', 'known-bad'],
    ] as const) {
      const end = await fromHost(world, kiosk, '--pages', pages);
      if (end.refusal !== refusal) return wrong(`${end.refusal || end.event}, ${refusal}?`);
    }
    return clear(world, kiosk);
  },
  shows: ['new'],
});

/** What happens at a gate that is one of several, with a person and a stick, and a screen that may be away. */
export const GATE_FAULTS: Fault[] = [
  {
    name: 'USB có hai cửa khẩu: nhận bản của mình',
    act: (world, kiosk) => fromStick(world, kiosk, otherGate(world).stick, world.sticks.new),
    shows: ['new'],
  },
  {
    name: 'mạng: bản của cửa khẩu khác',
    async act(world, kiosk) {
      world.host.folder = otherGate(world).published;
      return saying(await fromHost(world, kiosk), OTHER_GATE);
    },
    shows: ['old'],
    refusals: ['other-gate'],
  },
  {
    name: 'USB: chỉ có bản của cửa khẩu khác',
    act: async (world, kiosk) => saying(await fromStick(world, kiosk, otherGate(world).stick), OTHER_GATE),
    shows: ['old'],
    refusals: ['other-gate'],
  },
  {
    name: 'máy chủ sống nhưng chậm',
    async act(world, kiosk) {
      world.host.trick = drip;
      return saying(await fromHost(world, kiosk, '--least', '5000/600'), 'slow');
    },
    shows: ['old'],
    refusals: ['network'],
  },
  {
    name: 'USB cắm khi đang tải chậm: USB được trước',
    async act(world, kiosk) {
      world.host.trick = drip;
      const asked = new Promise<void>((done) => {
        world.host.onRequest = done;
      });
      const download = world.agent(updateArguments(kiosk, world.host.url));
      await asked;
      const [gaveWay, taken] = await Promise.all([download, fromStick(world, kiosk, world.sticks.new)]);
      return gaveWay.refusal === 'busy' ? taken : wrong(`${gaveWay.refusal || gaveWay.event}, busy?`);
    },
    shows: ['new'],
  },
  {
    name: 'máy chủ màn hình im lặng lúc đổi bản: lần sau nhận',
    async act(world, kiosk) {
      const { refusal, event } = await beforeSilence(world, kiosk);
      return refusal === 'unanswered' ? fromHost(world, kiosk) : wrong(`${refusal || event}, unanswered?`);
    },
    shows: ['new'],
  },
  {
    name: 'màn hình trống và máy chủ im lặng: bản mới ở lại',
    act(world, kiosk) {
      emptyScreen(kiosk);
      return beforeSilence(world, kiosk);
    },
    shows: ['new'],
  },
  cleared('người cắm USB', (world, kiosk) => fromStick(world, kiosk, world.sticks.new)),
  cleared('máy khởi động lại', (world, kiosk) => {
    const file = join(kiosk, 'site', 'state.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...state, checkedIn: 'another start' }));
    return fromHost(world, kiosk);
  }),
  cleared('màn hình trống', (world, kiosk) => {
    emptyScreen(kiosk);
    return fromHost(world, kiosk);
  }),
];
