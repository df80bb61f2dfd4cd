import { expect, it } from 'vitest';
import { isChord, staysInside } from '../../../src/components/kiosk-shell/lockdown.ts';

const ORIGIN = 'http://127.0.0.1:8080';
const inside = (address: string) => staysInside(address, `${ORIGIN}/vi/gates/a/`, ORIGIN);

it.each(['/', '/vi/', '../', '#facts', '?q=1', '/vi/search/?q=a#b', `${ORIGIN}/lo/`, '', '/404.html'])(
  'follows a link to a page of the site: “%s”',
  (address) => expect(inside(address)).toBe(true),
);

it.each([
  'https://example.com/',
  '//example.com/',
  'http://127.0.0.1:9999/',
  'http://localhost:8080/',
  'https://127.0.0.1:8080/',
  'http://127.0.0.1:8080@example.com/',
  'tel:+84237000000',
  'mailto:a@b.vn',
  'geo:20,105',
  'file:///etc/passwd',
  'chrome://settings/',
  'view-source:http://127.0.0.1:8080/',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:http://127.0.0.1:8080/x',
  'intent://x#Intent;end',
  '/media/brochure.pdf',
  '/data/places.csv',
  'http://[',
])('follows no other: “%s”', (address) => expect(inside(address)).toBe(false));

const chord = (key: string, more: Partial<KeyboardEvent> = {}) => isChord({ key, ...more } as KeyboardEvent);

it('knows what keys belong to the browser', () => {
  for (const key of ['o', 'n', 't', 'l', 'p', 's', 'u']) expect(chord(key, { ctrlKey: true })).toBe(true);
  for (const key of ['F1', 'F5', 'F11', 'F12', 'ContextMenu', 'BrowserBack', 'PrintScreen'])
    expect(chord(key)).toBe(true);
  expect(chord('ArrowLeft', { altKey: true })).toBe(true);
  expect(chord('r', { metaKey: true })).toBe(true);
});

it('leaves typing and moving alone', () => {
  for (const key of ['a', 'F', 'ກ', 'ក', 'Enter', 'Tab', 'Backspace', 'Escape', 'ArrowLeft', 'Shift'])
    expect(chord(key)).toBe(false);
});
