import { expect, it } from 'vitest';
import type { Issue } from '../../src/catalogue/issues.ts';
import { openKeptTexts } from '../../src/catalogue/kept-texts.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const fault = (level: Issue['level']): Issue => ({ file: 'a', level, code: 'thu', message: 'Thử.' });

/** How often a text was read that says so many things, as one run after another asks for it. */
function runs(fault?: Issue) {
  const cacheDir = temporaryFolder();
  let made = 0;
  const run = (text: string, code = 'a', root = '/tinh/content'): unknown => {
    const texts = openKeptTexts({ cacheDir, code }, root);
    const issues: Issue[] = [];
    const value = texts.read('content/terms.yaml', text, issues, () => {
      made++;
      if (fault) issues.push(fault);
      return { text };
    });
    texts.save();
    expect(issues).toEqual(fault ? [fault] : []);
    return value;
  };
  return { run, made: () => made };
}

it('reads a text once, as long as it is the same, and the code and the province', () => {
  const { run, made } = runs();
  expect([run('một'), run('một'), made()]).toEqual([{ text: 'một' }, { text: 'một' }, 1]);
  expect([run('hai'), made()]).toEqual([{ text: 'hai' }, 2]);
  expect([run('hai', 'b'), made()]).toEqual([{ text: 'hai' }, 3]);
  expect([run('hai', 'b', '/khac/content'), made()]).toEqual([{ text: 'hai' }, 4]);
});

it.each(['error', 'warning'] as const)('reads a text of which there is an issue each time: %s', (level) => {
  const { run, made } = runs(fault(level));
  expect([run('một'), run('một'), made()]).toEqual([{ text: 'một' }, { text: 'một' }, 2]);
});

it('keeps nothing where nobody asked to', () => {
  const texts = openKeptTexts(undefined, '/tinh/content');
  let made = 0;
  for (let time = 0; time < 2; time++) texts.read('a', 'một', [], () => ++made);
  texts.save();
  expect(made).toBe(2);
});
