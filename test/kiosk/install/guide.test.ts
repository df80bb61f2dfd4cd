import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { contentOf, installedFiles } from './installed.ts';

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
