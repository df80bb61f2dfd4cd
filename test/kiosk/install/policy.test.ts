import { expect, it } from 'vitest';
import { contentOf, installedFiles } from './installed.ts';

const file = (ending: string) => contentOf(installedFiles(), ending);

it('the policy opens one address only', () => {
  const policy = JSON.parse(file('managed/cua-ngo.json')) as Record<string, unknown>;
  expect(policy['URLAllowlist']).toEqual(['http://127.0.0.1:8080']);
  expect(policy['URLBlocklist']).toEqual(
    expect.arrayContaining(['*', 'chrome://*', 'chrome-untrusted://*', 'file://*']),
  );
});
