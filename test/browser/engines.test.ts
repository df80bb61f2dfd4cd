import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EngineName } from '../../src/desk/engines/engine.ts';
import { builtProvince } from '../support/build-once.ts';
import { type EngineSite, openEngineSite } from '../support/engine-site.ts';
import { itNeeds, PROGRAMS } from '../support/programs.ts';
import { enginePages, faultsWith, OTHERS } from './engine-pages.ts';
import { expectOnSheet, PRINTING } from './engine-print.ts';
import { faulty } from './sample.ts';

/** Engines with letters of the usual size, each started once for all tests. */
const started = new Map<EngineName, Promise<EngineSite>>();
async function openUsual(engine: EngineName): Promise<EngineSite> {
  const site = started.get(engine) ?? openEngineSite(engine, await builtProvince('sample'));
  started.set(engine, site);
  return site;
}
afterAll(() => Promise.all([...started.values()].map(async (site) => (await site).close())));

describe.each(OTHERS)('Lao and Khmer in %s', (engine, name) => {
  itNeeds(
    [engine],
    `end their lines between words in ${name}, from the smallest phone to a desk`,
    async () => {
      const pages = enginePages('sample', await builtProvince('sample'), engine, 'usual');
      expect(pages.length).toBeGreaterThan(14);
      const faults = await (await openUsual(engine)).visit(pages, faultsWith('sample', 'usual'));
      expect(faults.size).toBe(pages.length);
      expect(faulty(faults)).toEqual({});
    },
  );

  itNeeds([engine], `do so in ${name} with letters twice as large`, async () => {
    const dir = await builtProvince('sample');
    const site = await openEngineSite(engine, dir, { fontSize: 32 });
    try {
      const faults = await site.visit(
        enginePages('sample', dir, engine, 'twice'),
        faultsWith('sample', 'twice'),
      );
      expect(faulty(faults)).toEqual({});
    } finally {
      await site.close();
    }
  });
});

describe('Lao and Khmer on paper', () => {
  for (const [engine, programs] of PRINTING)
    itNeeds(['poppler', ...programs], `stay on the sheet when ${engine} prints a record`, async () =>
      expectOnSheet('sample', await builtProvince('sample'), await openUsual(engine)),
    );
});

it('finds every program of the tests among those that a bare machine installs', () => {
  const script = readFileSync(join(import.meta.dirname, '..', '..', '.ci', 'run'), 'utf8');
  const installed = /^programs="(.*)"$/m.exec(script)?.[1]?.split(' ') ?? [];
  for (const { packages } of Object.values(PROGRAMS))
    expect(installed).toEqual(expect.arrayContaining([...packages]));
});
