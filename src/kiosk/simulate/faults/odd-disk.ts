import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, fromHost } from '../fault.ts';
import { shownBy } from '../shown.ts';

/** Puts something else in the place of what a kiosk that shows `new` keeps; the next update heals it. */
const odd = (name: string, put: (site: string) => void): Fault => ({
  name,
  async act(world, kiosk) {
    await fromHost(world, kiosk);
    put(join(kiosk, 'site'));
    // The first visitor may meet it; nobody after that sees two releases mixed.
    await shownBy(world, kiosk);
    if ((await shownBy(world, kiosk)) === 'mixed')
      return { code: 1, event: 'mixed', refusal: '', milliseconds: 0 };
    return fromHost(world, kiosk);
  },
  shows: ['new'],
});

type Place = string | ((site: string) => string);
const at = (site: string, place: Place) => join(site, typeof place === 'string' ? place : place(site));

const folder = (title: string, place: Place): Fault =>
  odd(`thư mục ở chỗ của ${title}`, (site) => {
    const path = at(site, place);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(join(path, 'x'), { recursive: true });
  });

const file = (title: string, place: Place): Fault =>
  odd(`tệp ở chỗ của ${title}`, (site) => {
    const path = at(site, place);
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, 'x');
  });

const link = (title: string, place: Place): Fault =>
  odd(`liên kết ở chỗ của ${title}`, (site) => {
    const path = at(site, place);
    const away = join(site, '..', 'away');
    rmSync(away, { recursive: true, force: true });
    renameSync(path, away);
    symlinkSync(away, path);
  });

const shelf = (site: string) => join('objects', readdirSync(join(site, 'objects'))[0] as string);
const object = (site: string) => join(shelf(site), readdirSync(join(site, shelf(site)))[0] as string);

/** What years of cut power, or a hand that helped, leave on a disk. */
export const ODD_DISK_FAULTS: Fault[] = [
  folder('current', 'current'),
  folder('current.new', 'current.new'),
  folder('state.json', 'state.json'),
  folder('state.json.new', 'state.json.new'),
  folder('highest.json', 'highest.json'),
  folder('một nội dung', object),
  folder('một trang', 'releases/1-2/vi/index.html'),
  file('objects', 'objects'),
  file('incoming', 'incoming'),
  file('releases', 'releases'),
  file('proofs', 'proofs'),
  file('một ngăn nội dung', shelf),
  file('bản đang chiếu', 'releases/1-2'),
  file('thư mục trang', 'releases/1-2/vi'),
  file('cả kho', '.'),
  link('bản đang chiếu', 'releases/1-2'),
  link('objects', 'objects'),
  odd('kho trống', (site) => {
    rmSync(site, { recursive: true });
    mkdirSync(site);
  }),
];
