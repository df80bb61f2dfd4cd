import { afterAll, beforeAll, expect, it } from 'vitest';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { difference, type Form, fieldOf, openForm, save, textsOf } from '../browser/admin-page.ts';

/** Kinds of which the sample has no record that the form shows. */
const ABSENT = ['publications', 'services', 'exhibitions'];

let form: Form;
beforeAll(async () => {
  form = await openForm();
});
afterAll(() => form?.close());

it.each(KIND_NAMES.filter((kind) => !ABSENT.includes(kind)))(
  'a word of a record’s title changes one file and one line: %s',
  async (kind) => {
    const before = textsOf(form.dir);
    const paths = [...before.keys()].filter(
      (path) => path.startsWith(`${kind}/`) && path.endsWith('/index.vi.md'),
    );
    for (const path of paths.slice(0, 2)) {
      const former = textsOf(form.dir);
      await form.open(path.replace('/index.vi.md', ''));
      const title = (await fieldOf(form.page, 'title')).locator('input').first();
      const text = await title.inputValue();
      await title.fill(`${text} mới`);
      // Whatever is looked at is read into the form, and may be written otherwise.
      await fieldOf(form.page, 'corrections');
      await save(form.page);
      const changed = difference(former, textsOf(form.dir));
      expect(Object.keys(changed)).toEqual([path]);
      expect(changed[path]).toEqual([
        expect.stringMatching(/^-title: /),
        expect.stringMatching(/^\+title: .* mới'?$/),
      ]);
    }
    expect(paths.length).toBeGreaterThan(0);
  },
);

it('has asked no other host, and complained of nothing', () => {
  expect(form.foreign).toEqual([]);
  expect(form.complaints).toEqual([]);
});
