import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import type { Access } from '../../../src/kiosk/install/access.ts';
import { contentOf, installedFiles, SETTINGS } from './installed.ts';

it('the page for the technician is sound HTML of thirty minutes at most', async () => {
  const guide = contentOf(installedFiles(), 'cai-dat.html');
  const report = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off' },
  }).validateString(guide);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
  const minutes = [...guide.matchAll(/\((\d+) phút\)/g)].map((match) => Number(match[1]));
  expect(minutes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(30);
  expect(guide).toContain('https://tinh.example/kiosk/');
  const [picture, step] = [
    /<svg class="picture" [^>]*role="img" aria-label="[^"]{40,}"/g,
    /<li class="step">/g,
  ];
  expect(guide.match(picture)).toHaveLength(guide.match(step)?.length ?? 0);
});

it('the page says how to get in as this package was made, and tells no secret', () => {
  const page = (access: Access, change = {}) =>
    contentOf(installedFiles('AGENT', { ...SETTINGS, ...change }, access), 'cai-dat.html');
  const open = page({ sshKey: 'ssh-ed25519 AAAA', grub: 'grub.pbkdf2.sha512.1.A.B' });
  expect(open).toContain('<code>ssh root@&lt;địa chỉ của máy&gt;</code>');
  expect(open).not.toContain('pbkdf2');
  expect(page({})).toContain('máy không mở cổng nào');
  expect(page({}, { rotate: 270 })).toContain('xoay 270°');
  expect(page({})).toContain('sáng lúc 06:00, tắt lúc 21:30');
  expect(page({}, { on: '06:00', off: '06:00' })).toContain('Màn hình luôn sáng');
  expect(page({})).not.toContain('ext4 hoặc');
});

it('every unit that the page names is one of the package', () => {
  const files = installedFiles();
  const units = contentOf(files, 'cai-dat.html').match(/cua-ngo-[a-z-]+\.service/g) ?? [];
  const names = files.map(({ path }) => path.split('/').at(-1) ?? '');
  expect(units.length).toBeGreaterThan(0);
  for (const name of units) expect(names).toContain(name);
});
