import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { createSecurityText } from '../../src/publish/security-text.ts';
import { catalogueOf, provinceYaml, shortIssues, writeProvince } from '../support/province.ts';

const SECURITY = 'security: { contact: bao-mat@mau.example, expires: 2026-11-20 }\n';
const files = (extra: string) => ({ 'province.yaml': provinceYaml(['vi', 'en'], extra) });

describe('security.txt', () => {
  it('names whom to tell of a hole and until when, https://www.rfc-editor.org/rfc/rfc9116', () => {
    expect(createSecurityText(catalogueOf(files(SECURITY)), 'https://mau.example')).toEqual([
      {
        path: '.well-known/security.txt',
        text: `Contact: mailto:bao-mat@mau.example
Expires: 2026-11-20T23:59:59+07:00
Preferred-Languages: vi, en
Canonical: https://mau.example/.well-known/security.txt
`,
      },
    ]);
  });

  it('is none where the province names nobody', () => {
    expect(createSecurityText(catalogueOf(), 'https://mau.example')).toEqual([]);
  });

  it('is asked to be renewed when its day is over, and not before', () => {
    const dir = writeProvince(files(SECURITY));
    const told = (today: string) =>
      readCatalogue(dir, undefined, today).issues.map(({ line, level, code }) => [line, level, code]);
    expect(told('2026-11-20')).toEqual([]);
    expect(told('2026-11-21')).toEqual([[13, 'warning', 'security-expired']]);
  });

  it('takes no address that is none', () => {
    expect(shortIssues(files('security: { contact: "a b", expires: 2026-11-20 }\n'))).toEqual([
      'province.yaml:13 error wrong-format',
    ]);
  });
});
