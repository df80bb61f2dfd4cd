import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../fault.ts';
import { fromHost } from '../fault.ts';
import { shownBy } from '../shown.ts';
import { updateArguments, type World } from '../world.ts';
import { altered } from './network.ts';

/** A module that is loaded before the agent. */
const preload = (code: string): string[] => ['--import', `data:text/javascript,${encodeURIComponent(code)}`];

const clock = (year: string): Fault => ({
  name: `đồng hồ chỉ năm ${year}`,
  act: (world, kiosk) =>
    world.agent(updateArguments(kiosk, world.host.url), {
      node: preload(
        `const at = Date.parse('${year}-01-01'), D = Date; globalThis.Date = class extends D { constructor(...a) { a.length ? super(...a) : super(at); } static now() { return at; } };`,
      ),
    }),
  shows: ['new'],
});

/** Every write fails after so many bytes, as on a full disk. */
const fullAfter = (bytes: number) =>
  preload(
    `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; let left = ${bytes}; const full = () => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }); const w = fs.writeSync; fs.writeSync = (f, b, ...r) => { left -= b.length; if (left < 0) throw full(); return w(f, b, ...r); }; const c = fs.copyFileSync; fs.copyFileSync = (...a) => { if (left < 0) throw full(); return c(...a); }; syncBuiltinESMExports();`,
  );

const onFolder = (kiosk: string, change: (site: string) => void) => change(join(kiosk, 'site'));

/** Damage to the shown release, which is `new`; `old` stands beside it. */
const damage = (name: string, change: (site: string) => void): Fault => ({
  name,
  async act(world, kiosk) {
    await fromHost(world, kiosk);
    onFolder(kiosk, change);
    // The first visitor may meet the damage; from then on the screen shows one whole release.
    await shownBy(world, kiosk);
    const shown = await shownBy(world, kiosk);
    if (shown === 'mixed' || shown === 'nothing')
      return { code: 1, event: shown, refusal: '', milliseconds: 0 };
    return fromHost(world, kiosk);
  },
  shows: ['new'],
});

const current = (site: string) => join(site, 'releases', '1-2');

function rewrite(file: string, change: (content: Buffer) => Buffer): void {
  chmodSync(file, 0o644);
  writeFileSync(file, change(readFileSync(file)));
}

export const MACHINE_FAULTS: Fault[] = [
  clock('1970'),
  clock('2099'),
  {
    name: 'hai lần cập nhật cùng lúc',
    async act(world, kiosk) {
      const ends = await Promise.all([1, 2, 3].map(() => fromHost(world, kiosk)));
      const wrong = ends.filter(({ code, refusal }) => code !== 0 && refusal !== 'busy');
      return wrong[0] ?? ends.map(({ refusal, event }) => refusal || event).join(', ');
    },
    shows: ['new'],
  },
  {
    name: 'bản mới thiếu trang chính',
    async act(world, kiosk) {
      await fromHost(world, kiosk, '--pages', '/kiosk/');
      return fromHost(world, kiosk);
    },
    shows: ['old'],
    refusals: ['known-bad'],
  },
  {
    name: 'máy chủ màn hình không nhận bản mới',
    act: (world, kiosk) => fromHost(world, kiosk, '--server', 'http://127.0.0.1:9', '--patience', '0'),
    // The release is not to blame: the next update takes it.
    shows: ['old'],
    refusals: ['unanswered'],
  },
  damage('ổ đĩa làm hỏng một bit của trang', (site) => rewrite(join(current(site), 'index.html'), altered)),
  damage('ổ đĩa làm mất một tệp', (site) => rmSync(join(current(site), 'lo', 'index.html'))),
  damage('tệp dài thêm', (site) =>
    rewrite(join(current(site), 'en', 'index.html'), (content) => Buffer.concat([content, content])),
  ),
  damage('tệp lạ đặt vào thư mục đang chiếu', (site) => writeFileSync(join(current(site), 'x.html'), '<p>x')),
  damage('state.json rách', (site) => writeFileSync(join(site, 'state.json'), '{"highest":')),
  damage('mất liên kết current', (site) => unlinkSync(join(site, 'current'))),
  damage('mất mọi giấy tờ của bản đang chiếu', (site) =>
    rmSync(join(site, 'proofs', '1-2'), { recursive: true }),
  ),
  damage('rác trong incoming và objects', (site) => {
    for (const shelf of readdirSync(join(site, 'objects')))
      writeFileSync(join(site, 'objects', shelf, 'rác'), 'x');
    mkdirSync(join(site, 'incoming', 'x'), { recursive: true });
    writeFileSync(join(site, 'incoming', 'a'.repeat(64)), 'x');
    mkdirSync(join(site, 'releases', '1-9.new'), { recursive: true });
  }),
  {
    name: 'ổ đĩa đầy giữa chừng (ENOSPC giả)',
    async act(world, kiosk) {
      for (const bytes of [0, 1000, 5000]) {
        const end = await world.agent(updateArguments(kiosk, world.host.url), { node: fullAfter(bytes) });
        if (end.refusal !== 'space') return end;
      }
      return 'space';
    },
    shows: ['old'],
  },
];

/** On a tmpfs that is really full; only where mounting is allowed. */
export const FULL_DISK: Fault = {
  name: 'ổ đĩa đầy thật (tmpfs)',
  async act(world, kiosk) {
    const tmpfs = mountFull(world, kiosk);
    try {
      const inside = join(tmpfs, 'kiosk');
      const planned = await fromHost(world, inside);
      const shown = [await shownBy(world, inside)];
      // Without looking first, the disk itself says no in the middle.
      const real = await fromHost(world, inside, '--margin=-4000000000');
      shown.push(await shownBy(world, inside));
      const good =
        planned.refusal === 'space' && real.refusal === 'space' && shown.every((one) => one === 'old');
      spawnSync('mount', ['-o', 'remount,size=256m', tmpfs]);
      const end = await fromHost(world, inside);
      return good ? end : { ...real, refusal: `${planned.refusal}, ${real.refusal}, ${shown}` };
    } finally {
      spawnSync('umount', ['-l', tmpfs]);
    }
  },
  shows: ['old'],
};

function mountFull(world: World, kiosk: string): string {
  const dir = join(world.dir, 'tmpfs');
  mkdirSync(dir, { recursive: true });
  const bytes = Number(spawnSync('du', ['-sb', kiosk], { encoding: 'utf8' }).stdout.split('\t')[0]);
  const size = `${Math.ceil((bytes * 1.2) / 1e6) + 1}m`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]).status !== 0)
    throw new Error('mount');
  cpSync(kiosk, join(dir, 'kiosk'), { recursive: true, verbatimSymlinks: true });
  // What is left over is too little for the new release.
  const free = spawnSync('df', ['--output=avail', '-B1', dir], { encoding: 'utf8' }).stdout.split('\n')[1];
  writeFileSync(join(dir, 'ballast'), Buffer.alloc(Math.max(0, Number(free) - 100_000)));
  return dir;
}

/** Whether this process may mount. */
export function mayMount(dir: string): boolean {
  mkdirSync(dir, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir]).status !== 0) return false;
  return spawnSync('umount', [dir]).status === 0;
}
