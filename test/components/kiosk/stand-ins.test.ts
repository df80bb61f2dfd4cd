import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { PARTS } from '../../../src/build/kiosk-parts.ts';
import type { StandIn } from '../../../src/components/kiosk/stand-ins.ts';

const FILE = 'components/kiosk/stand-ins.ts';

it('every part a kiosk has in place of the site’s is checked by types against it', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../src', FILE), 'utf8');
  const pairs = text.matchAll(/\bStandIn<\s*typeof import\('(.+?)'\),\s*typeof import\('(.+?)'\),?\s*>/g);
  const inSrc = (path: string | undefined) => posix.join(posix.dirname(FILE), path ?? '');
  const checked = [...pairs].map(([, site, part]) => [inSrc(site), inSrc(part)]);
  // Style sheets have no types.
  const parts = Object.entries(PARTS).filter(([site]) => !site.endsWith('.css'));
  expect(checked.sort()).toEqual(parts.sort());
});

/* Told by the check of types, which finds an expected fault missing. */
type Site = { default: (props: { title: string; note?: string }) => void };
export type Checks = [
  StandIn<Site, { default: (props: { title: string; note?: string; more?: string }) => void }>,
  // @ts-expect-error The kiosk's part takes no `note`.
  StandIn<Site, { default: (props: { title: string }) => void }>,
  // @ts-expect-error It cannot do without what the site's pages never give.
  StandIn<Site, { default: (props: { title: string; note?: string; must: string }) => void }>,
  // @ts-expect-error It takes another `note` than they give.
  StandIn<Site, { default: (props: { title: string; note?: number }) => void }>,
  StandIn<{ size: number }, { size: number; more: string }>,
  // @ts-expect-error What the site's module has is missing.
  StandIn<{ size: number }, { more: string }>,
];
