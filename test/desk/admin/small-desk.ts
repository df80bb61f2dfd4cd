import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFile } from '../../../src/catalogue/writer/format-file.ts';
import { blobSha } from '../../../src/desk/admin/api/content-tree.ts';
import { ask, openRoutes } from '../../support/admin-server.ts';
import { place, translation, writeProvince } from '../../support/province.ts';

export const REPOSITORY = '/api/v1/repos/tinh/noi-dung';
export const VI = 'content/places/bai-mau/index.vi.md';
export const EN = 'content/places/bai-mau/index.en.md';
const BODY = 'Bãi *dài*.\n\n- một\n- hai';

/** The form's routes over a small province, as their page asks them. */
export function open(files: Record<string, string | undefined> = {}) {
  const dir = writeProvince({
    'places/bai-mau/index.vi.md': formatFile('places/bai-mau/index.vi.md', place('', BODY)),
    'places/bai-mau/index.en.md': formatFile(
      'places/bai-mau/index.en.md',
      translation(
        'translation: { status: machine, source: "v1:0123456789ab", blocks: "0123ab" }',
        'Long beach.',
      ),
    ),
    ...files,
  });
  const { admin, saved } = openRoutes(dir, join(dir, '..', 'cache'));
  const file = (path: string) => join(dir, path.slice('content/'.length));
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const shaOf = (path: string) => blobSha(readFileSync(file(path)));
  const post = async (...files: Record<string, unknown>[]) => {
    const answer = await ask(admin, `${REPOSITORY}/contents`, {
      method: 'POST',
      body: { message: 'x', files },
    });
    return { status: answer?.status, data: JSON.parse(String(answer?.body)) };
  };
  const update = (path: string, text: string, more = {}) => ({
    operation: 'update',
    path,
    content: Buffer.from(text).toString('base64'),
    sha: shaOf(path),
    ...more,
  });
  const create = (path: string, text: string) => ({
    operation: 'create',
    path,
    content: Buffer.from(text).toString('base64'),
  });
  const get = async (path: string) => JSON.parse(String((await ask(admin, path))?.body));
  return { dir, admin, saved, file, read, shaOf, post, update, create, get };
}
