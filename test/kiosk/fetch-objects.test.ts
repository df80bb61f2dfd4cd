import { closeSync, mkdirSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fetchObjects } from '../../src/kiosk/agent/fetch-objects.ts';
import { openFolder } from '../../src/kiosk/agent/source.ts';
import { Store } from '../../src/kiosk/agent/store.ts';
import { Container, createContainer } from '../../src/kiosk/format/container.ts';
import { compress } from '../../src/kiosk/format/encoding.ts';
import { sha256 } from '../../src/kiosk/format/hash.ts';
import { LIMITS } from '../../src/kiosk/format/limits.ts';
import { temporaryFolder } from '../desk/temporary.ts';

it.each([
  [LIMITS.inMemory, 0],
  [LIMITS.inMemory + 1, 1],
])(
  'a step may start from a content of %i bytes; of so many contents the whole is asked for: %i',
  async (size, asked) => {
    const store = new Store(temporaryFolder());
    store.prepare();
    const base = 'a'.repeat(64);
    mkdirSync(dirname(store.object(base)), { recursive: true });
    writeFileSync(store.object(base), '');
    truncateSync(store.object(base), size);
    const file = join(store.root, 'step');
    const handle = openSync(file, 'w');
    const writer = createContainer(handle);
    const sha = sha256('\0');
    // One byte, from the beginning of the other.
    writer.add({ kind: 'object', name: sha, encoding: 'delta', base }, compress(Buffer.from([3, 0])));
    writer.finish();
    closeSync(handle);
    const container = new Container(file);
    onTestFinished(() => container.close());
    const whole: string[] = [];
    const source = {
      ...openFolder(store.root),
      object: async (name: string, _: number, to: string) => {
        whole.push(name);
        writeFileSync(to, '\0');
      },
    };
    await fetchObjects(store, new Map([[sha, { sha, size: 1 }]]), { source, container });
    expect(whole.length).toBe(asked);
  },
);
