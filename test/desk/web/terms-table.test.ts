import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeskRequest } from '../../../src/desk/web/route.ts';
import { createTermsTable, type Term } from '../../../src/desk/web/terms-table.ts';
import { temporaryFolder } from '../temporary.ts';

const TERMS = `# Chú thích của tệp.
terms:
  # Sông
  - id: song-ma
    words:
      en:
        preferred: Ma River
      vi:
        preferred: Sông Mã
        forbidden:
          - Sông Ma
  - id: na-meo
    words:
      vi:
        preferred: Na Mèo
      lo:
        preferred: ນາແມວ
`;

function table(text: string | undefined = TERMS) {
  const dir = temporaryFolder(text === '' ? {} : { 'terms.yaml': text });
  const file = join(dir, 'terms.yaml');
  const saved: string[] = [];
  const route = createTermsTable({ contentDir: dir, saved: (what) => saved.push(what) });
  const ask = async (method: string, data?: unknown) => {
    const request = {
      method,
      path: '/api/terms',
      body: async () => Buffer.from(JSON.stringify(data)),
    } as Partial<DeskRequest> as DeskRequest;
    const answer = await route(request);
    return { status: answer?.status, data: JSON.parse(String(answer?.body)) };
  };
  const read = () => readFileSync(file, 'utf8');
  const terms = async () => (await ask('GET')).data as Term[];
  return { dir, file, ask, read, terms, saved };
}

describe('the table of agreed names', () => {
  it('changes one line for one word, and keeps comments and the order of languages', async () => {
    const { ask, read, terms, saved } = table();
    const [before] = await terms();
    const words = { vi: before?.words['vi'], en: { preferred: 'Mã River' } };
    expect((await ask('POST', { before, words })).status).toBe(200);
    expect(read()).toBe(TERMS.replace('preferred: Ma River', 'preferred: Mã River'));
    expect(saved).toEqual(['sửa tên thống nhất “Sông Mã”']);
  });

  it('adds a name with an id of its own, and composes its letters', async () => {
    const { ask, read } = table();
    const words = {
      vi: { preferred: 'Sông Mã'.normalize('NFD') },
      zh: { preferred: '马江', variants: ['马河'] },
    };
    expect((await ask('POST', { before: null, words })).data.id).toBe('song-ma-2');
    expect(read()).toBe(
      `${TERMS}  - id: song-ma-2\n    words:\n      vi:\n        preferred: Sông Mã\n      zh:\n        preferred: 马江\n        variants:\n          - 马河\n`,
    );
  });

  it('removes a name, and leaves the others as they are', async () => {
    const { ask, read, terms } = table();
    const [, second] = await terms();
    expect((await ask('POST', { before: second, words: null })).status).toBe(200);
    expect(read()).toBe(TERMS.slice(0, TERMS.indexOf('  - id: na-meo')));
  });

  it('makes the file where there is none', async () => {
    const { ask, file, terms } = table('');
    expect(await terms()).toEqual([]);
    await ask('POST', { before: null, words: { vi: { preferred: 'Na Mèo' } } });
    expect(existsSync(file)).toBe(true);
    expect((await terms()).map(({ id }) => id)).toEqual(['na-meo']);
  });

  it('loses nothing that was changed meanwhile: it says so and writes nothing', async () => {
    const { ask, file, read, terms } = table();
    const [before] = await terms();
    const other = TERMS.replace('Ma River', 'River Ma');
    writeFileSync(file, other);
    const { status, data } = await ask('POST', { before, words: { vi: { preferred: 'Mã' } } });
    expect([status, data.message]).toEqual([409, expect.stringContaining('vừa được sửa ở nơi khác')]);
    expect(read()).toBe(other);
  });

  it.each([
    ['no Vietnamese name', { before: null, words: { en: { preferred: 'x' } } }, 400],
    ['an empty name', { before: null, words: { vi: { preferred: '' } } }, 400],
    [
      'a language that is none',
      { before: null, words: { vi: { preferred: 'a' }, '../x': { preferred: 'b' } } },
      400,
    ],
    ['nothing', 'x', 400],
    ['a term that is not there', { before: { id: 'khac', words: {} }, words: null }, 409],
  ])('refuses %s', async (_, data, status) => {
    const { ask, read } = table();
    expect((await ask('POST', data)).status).toBe(status);
    expect(read()).toBe(TERMS);
  });

  it('touches no file that has a mistake', async () => {
    const broken = `${TERMS}  - id: [\n`;
    const { ask, read } = table(broken);
    expect((await ask('GET')).status).toBe(409);
    expect((await ask('POST', { before: null, words: { vi: { preferred: 'a' } } })).status).toBe(409);
    expect(read()).toBe(broken);
  });
});
