import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { addresses } from '../../../src/publish/data/addresses.ts';
import { dataExamples } from '../../../src/publish/data/examples.ts';
import { openDataOf } from '../../support/open-data.ts';
import { itNeeds } from '../../support/programs.ts';
import { catalogueOf } from '../../support/province.ts';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'examples-'));
let server: Server;
let catalogue: Catalogue;
let texts: Map<string, string>;

beforeAll(async () => {
  const read = readCatalogue(resolve(import.meta.dirname, '../../../content'));
  if (!read.catalogue) throw new Error('The sample has mistakes.');
  catalogue = read.catalogue;
  texts = openDataOf(catalogue).texts;
  server = createServer((request, response) => {
    const text = texts.get((request.url ?? '').slice(1));
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.close();
  rmSync(work, { recursive: true, force: true });
});

/** The program of the page “Open data” in Lao, as a stranger copies it. */
function program(name: string): string {
  const { port } = server.address() as AddressInfo;
  const examples = dataExamples(catalogue, 'lo', `http://127.0.0.1:${port}`);
  return examples?.programs.find((one) => one.name === name)?.text ?? '';
}

/** Lao names and coordinates of the beaches, as the catalogue has them; an id where there is no Lao name. */
const beaches = () =>
  catalogue.records.flatMap(({ kind, id, facts, words }) =>
    kind === 'places' && facts.type === 'beach' && facts.geo
      ? [[words['lo']?.title ?? `vn:38:${kind}/${id}`, facts.geo.lat, facts.geo.lon].join(' ')]
      : [],
  );

it('the program in JavaScript lists the beaches with Lao names and coordinates', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program('JavaScript')]);
  expect(beaches().length).toBeGreaterThan(0);
  expect(stdout.trim().split('\n')).toEqual(beaches());
});

itNeeds(['python'], 'the program in Python lists the same, in at most ten lines', async () => {
  const text = program('Python');
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const { stdout } = await run('python3', ['-c', text], { env });
  expect(stdout.trim().split('\n')).toEqual(beaches());
  expect(text.split('\n').length).toBeLessThanOrEqual(10);
});

itNeeds(['curl'], 'the line for a shell brings the file', async () => {
  const [command, ...args] = program('curl').split(' ');
  await run(command as string, args, { cwd: work });
  expect(readFileSync(join(work, 'places.json'), 'utf8')).toBe(
    texts.get(addresses.kind('lo', 'places', 'json')),
  );
});

it('has no example of a province without a place on the map', () => {
  expect(dataExamples(catalogueOf(), 'vi', 'https://mau.example')).toBeUndefined();
});
