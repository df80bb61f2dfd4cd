import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { places } from '../../src/kiosk/format/places.ts';
import { startHost } from '../../src/kiosk/simulate/host.ts';
import { createRandom } from '../../src/language/random.ts';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

const random = createRandom(7);
const noise = (bytes: number) =>
  Array.from({ length: bytes }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join('');
const story = (name: string) => `<!doctype html><title>${name}</title><p>${noise(3000)}</p>`;
const site = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [`vi/places/p${at}/index.html`, story(`p${at}`)]),
);

/** Each night the day stands on one page; on some nights a page and the search index change. */
function night(day: number): Record<string, string> {
  const edited = Math.floor(day / 3);
  return {
    ...PAGES,
    ...site,
    'health/index.html': `<!doctype html><title>built</title>day ${day}`,
    ...(edited > 0 && {
      [`vi/places/p${edited}/index.html`]: `${site[`vi/places/p${edited}/index.html`]}<p>sửa ${edited}</p>`,
    }),
    'search/vi/index.pf_index': `${INDEX}${edited}`,
  };
}
const INDEX = noise(60_000);

const steps = (out: string) => globSync('steps/*.kiosk', { cwd: out });

describe('a month of nightly builds', () => {
  it('has a step from each night, short from the last one, and from a week before', {
    timeout: 120_000,
  }, async () => {
    const { pack, update, out } = kioskFolder();
    for (let day = 1; day <= 24; day++) pack(night(day));
    await update();
    const line = await startHost(out);
    const cost = async () => {
      line.take();
      expect(await update({ from: line.url })).toMatchObject({ outcome: 'updated' });
      return line.take();
    };
    try {
      pack({ ...night(24), 'health/index.html': '<!doctype html><title>built</title>day 25' });
      const next = await cost();
      expect(next.bytes).toBeLessThan(2000);
      for (let day = 26; day <= 32; day++) pack(night(day));
      const week = await cost();
      expect(week.requests).toBe(2);
      expect(week.bytes).toBeLessThan(10_000);
      expect(steps(out).length).toBe(30);
    } finally {
      await line.close();
    }
  });

  it('sends what is packed already once by itself, not in each step', async () => {
    const { pack, update, out, root } = kioskFolder();
    const film = Uint8Array.from({ length: 300_000 }, () => random() * 256);
    pack(PAGES);
    await update();
    const { stepBytes } = pack({ ...PAGES, 'media/new.mp4': film });
    expect(stepBytes).toBeLessThan(1000);
    await update({ from: out });
    expect(statSync(join(root, 'current/media/new.mp4')).size).toBe(300_000);
  });
});

it('a content that comes back keeps its former line in the history, and kiosks with either find a step', async () => {
  const { pack, update, out, shown } = kioskFolder();
  pack(PAGES);
  pack({ ...PAGES, 'x.txt': 'hai' });
  await update();
  pack(PAGES);
  const history = JSON.parse(readFileSync(join(out, places.history), 'utf8')) as {
    seq: number;
    manifest: string;
  }[];
  expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(history[0]?.manifest).toBe(history[2]?.manifest);
  expect(steps(out).length).toBe(1);
  expect(await update()).toMatchObject({ name: '1-3' });
  expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
});

it('a folder published with fewer kept releases is gone on with', () => {
  const { pack, out } = kioskFolder();
  for (let day = 0; day < 4; day++) pack({ ...PAGES, 'x.txt': `${day}` }, { keep: 2 });
  const file = join(out, places.history);
  // As an earlier packer wrote it, without the gate.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"gate":"na-meo",', ''));
  expect(pack({ ...PAGES, 'x.txt': 'mới' })).toMatchObject({ release: { seq: 5 }, changed: true });
  expect(steps(out).length).toBe(2);
});
