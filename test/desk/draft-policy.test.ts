import { expect, it } from 'vitest';
import { draftPolicy } from '../../src/desk/draft-policy.ts';

it.each([
  ['localhost:4321', "'self' ws://localhost:4321"],
  ['[::1]:4321', "'self' ws://[::1]:4321"],
  ['192.168.1.7', "'self' ws://192.168.1.7"],
  [undefined, "'self'"],
  ["a.example; script-src 'unsafe-inline'", "'self'"],
  ['a.example *', "'self'"],
])('a draft at %j may speak with %s', (host, sources) => {
  const directives = draftPolicy(host).split('; ');
  expect(directives.at(-1)).toBe(`connect-src ${sources}`);
  expect(directives).toContain("script-src 'self'");
});
