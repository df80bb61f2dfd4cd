import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatFile } from '../../../src/catalogue/writer/format-file.ts';
import {
  recordFromForm,
  recordToForm,
  yamlFromForm,
  yamlToForm,
} from '../../../src/desk/admin/form/file-text.ts';
import type { FormField } from '../../../src/desk/admin/form/form-field.ts';
import { fromForm, toForm } from '../../../src/desk/admin/form/form-value.ts';
import { files, kinds } from './forms.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const EVERY_KIND = join(import.meta.dirname, '../../fixtures/every-kind');

describe('what the form holds of a file', () => {
  it.each(kinds.map(({ name, fields }) => [name, fields] as const))('is all of it: %s', (name, fields) => {
    const texts = [CONTENT, EVERY_KIND].flatMap((dir) =>
      globSync(`${name}/*/index.*.md`, { cwd: dir }).map((path) => {
        const text = readFileSync(join(dir, path), 'utf8');
        return formatFile(path.replaceAll('\\', '/'), text) as string;
      }),
    );
    for (const text of texts) {
      const form = recordToForm(fields, text);
      const [, head, body] = recordFromForm(fields, form).split(/^---\n/m);
      const [, formerHead, formerBody] = text.split(/^---\n/m);
      expect(parse(head ?? '')).toEqual(parse(formerHead ?? ''));
      expect(Object.keys(parse(head ?? ''))).toEqual(Object.keys(parse(formerHead ?? '')));
      expect(body?.trim()).toBe(formerBody?.trim());
    }
    expect(texts.length).toBeGreaterThan(0);
  });

  it.each(
    files.filter(({ name }) => name !== 'redirects').map(({ name, fields }) => [name, fields] as const),
  )('is all of it: %s.yaml', (name, fields) => {
    const text = readFileSync(join(CONTENT, `${name}.yaml`), 'utf8');
    expect(parse(yamlFromForm(fields, yamlToForm(fields, text)))).toEqual(parse(text));
  });

  it('keeps words of a language that the province does not show', () => {
    const province = files.find(({ name }) => name === 'province')?.fields ?? [];
    const data = {
      names: { vi: 'Tỉnh', ja: '省' },
      home: { featured: [] },
      menu: [{ kind: 'places' }, { view: 'map' }],
    };
    expect(fromForm(province, toForm(province, data))).toEqual(data);
  });

  it('says which of several shapes a value has', () => {
    const events = kinds.find(({ name }) => name === 'events')?.fields ?? [];
    const gates = kinds.find(({ name }) => name === 'gates')?.fields ?? [];
    const lunar = { start: { day: 1, month: 2 }, end: { day: 3, month: 2 } };
    expect(toForm(events, { when: { lunar } })).toEqual({ when: { _as: 'lunar', lunar } });
    expect(toForm(events, { when: 'unknown' })).toEqual({ when: { _as: 'unknown' } });
    const hours = [{ days: ['mon'], open: '07:00', close: '17:00' }];
    expect(toForm(gates, { hours })).toEqual({ hours: { _as: '_list', _list: hours } });
    const data = {
      opposite: { name: 'Nậm Xôi', hours: 'unknown', phone: '+856 64 000 000' },
      hours,
      lunch: { from: '11:30', to: '13:00' },
      fees: [
        { what: 'Lệ phí', fee: 'unknown' },
        { what: 'Phí', fee: { amount: 5, currency: 'USD' }, asOf: '2026-11-20' },
      ],
    };
    expect(fromForm(gates, toForm(gates, data))).toEqual(data);
    expect(fromForm(gates, toForm(gates, { lunch: 'none' }))).toEqual({ lunch: 'none' });
  });

  it('leaves out what was left empty, but for a list that must be there', () => {
    const places = kinds.find(({ name }) => name === 'places')?.fields ?? [];
    const data = {
      title: ' Bến\nđò ',
      owner: '',
      geo: null,
      tags: [],
      feeVnd: { adult: null, asOf: '' },
      sources: [],
    };
    expect(fromForm(places, data)).toEqual({ title: 'Bến đò', sources: [] });
  });

  it('takes a switch that need not be there for left empty while it is off, and keeps any other', () => {
    const fields = [
      { name: 'draft', widget: 'boolean', required: false },
      { name: 'show', widget: 'boolean', required: true },
    ] as unknown as FormField[];
    expect(fromForm(fields, { draft: false, show: false })).toEqual({ show: false });
    expect(fromForm(fields, { draft: true, show: true })).toEqual({ draft: true, show: true });
  });

  it('asks for a stamp only when it is said, and never of what is read', () => {
    const places = kinds.find(({ name }) => name === 'places')?.fields ?? [];
    const text =
      '---\ntitle: Landing\nsummary: A.\ntranslation:\n  status: draft\n  current: true\n---\n\nHere.\n';
    const form = recordToForm(places, text);
    expect(form['translation']).toEqual({ status: 'draft', current: false });
    expect(recordFromForm(places, form)).not.toContain('current');
    expect(recordFromForm(places, { ...form, translation: { status: 'draft', current: true } })).toBe(text);
    expect(recordFromForm(places, { title: 'A', summary: 'B.' })).toContain(
      'translation:\n  status: draft\n',
    );
    expect(
      recordFromForm(places, { title: 'A', updated: '2026-11-20', translation: { status: 'draft' } }),
    ).not.toContain('translation');
  });
});
