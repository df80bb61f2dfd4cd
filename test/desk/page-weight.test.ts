import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createScale } from '../../src/desk/page-weight.ts';
import { temporaryFolder } from './temporary.ts';

const size = (...texts: string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

it('a page weighs its markup, its sheets and the scripts it starts with, each once', () => {
  const html =
    '<link rel="stylesheet" href="/a.css"><link rel=stylesheet href=/a.css><link rel="preload" as="font" href="/f.woff2"><link rel="icon" href="/i.svg"><img src="/p.jpg"><script type="module" src="/_astro/one.js"></script>';
  const files = {
    'vi/index.html': html,
    'a.css': 'p{color:red}',
    '_astro/one.js': 'import{a}from"./two.js";import"./two.js";import("./later.js");a()',
    '_astro/two.js': 'import "/_astro/one.js";export const a=()=>{}',
    '_astro/later.js': 'x',
  };
  const weigh = createScale(temporaryFolder(files));
  const expected = {
    html: size(html),
    css: size(files['a.css']),
    script: size(files['_astro/one.js'], files['_astro/two.js']),
  };
  expect(weigh('/vi/')).toEqual({
    address: '/vi/',
    ...expected,
    total: expected.html + expected.css + expected.script,
  });
});

it('a page that names a file that was not built is a failure, not a light page', () => {
  const weigh = createScale(temporaryFolder({ 'vi/index.html': '<link rel="stylesheet" href="/gone.css">' }));
  expect(() => weigh('/vi/')).toThrow('gone.css');
});
