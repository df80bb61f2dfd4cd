import { describe, expect, it } from 'vitest';
import { html } from '../../../src/language/html.ts';
import { answeredFirst, knownFirst, notConfirmedLine } from '../../../src/view/facts/known-first.ts';
import { answerHtml, notKnown, type Row, row } from '../../../src/view/facts/row.ts';
import { readerOf } from '../site.ts';

const known = (label: string, value = 'value') => row(label, html`${value}`) as Row;
const open = (label: string) => row(label, notKnown('Not confirmed')) as Row;
const line = (lang: string, ...labels: string[]) =>
  notConfirmedLine(
    readerOf(lang),
    labels.map((label) => ({ label })),
  );

describe('a table of facts, the known first', () => {
  it('keeps what is known in its order, and names what is not', () => {
    expect(knownFirst([open('Papers'), known('Class'), open('Fees'), known('Road')])).toEqual({
      known: [known('Class'), known('Road')],
      unknown: [{ label: 'Papers' }, { label: 'Fees' }],
    });
    expect(knownFirst([])).toEqual({ known: [], unknown: [] });
  });

  it('takes for known what says anything besides that it is not confirmed', () => {
    const unsure = answerHtml(notKnown('Not confirmed'));
    const parts = [
      html`${[unsure]}<br><small>Papers: Passport</small>`,
      html`${[unsure]} · ${[unsure]}`,
      html`about ${[unsure]}`,
      html`<span class="answer answer-no">No</span>`,
    ].map((value, at) => row(String(at), value) as Row);
    expect(knownFirst(parts)).toEqual({ known: parts, unknown: [] });
  });

  it('names a question as a whole only where nothing of it is known', () => {
    const questions = [
      { id: 'fees', label: 'Fees', rows: [] },
      { id: 'vehicles', label: 'Vehicles', rows: [open('Cars in'), known('Cars out', 'No')] },
      { id: 'papers', label: 'Papers', rows: [open('Visitors'), open('Residents')] },
    ];
    expect(answeredFirst(questions)).toEqual({
      known: [{ id: 'vehicles', label: 'Vehicles', rows: [known('Cars out', 'No')] }],
      unknown: [{ id: 'fees', label: 'Fees' }, { label: 'Cars in' }, { id: 'papers', label: 'Papers' }],
    });
  });
});

describe('what nobody has confirmed', () => {
  it('is one line in the language of the reader', () => {
    expect(line('en', 'Papers', 'Fees', 'Money exchange')).toBe(
      'Not confirmed here: papers, fees and money exchange',
    );
    expect(line('vi', 'Giấy tờ', 'Đổi tiền')).toBe('Chưa xác nhận ở đây: giấy tờ và đổi tiền');
    expect(line('lo', 'ເອກະສານ')).toBe('ຍັງບໍ່ທັນຢືນຢັນຢູ່ນີ້: ເອກະສານ');
  });

  it('is no line where all is known', () => expect(line('en')).toBeUndefined());

  it('leaves abbreviations and what is marked as another language as they are', () => {
    expect(line('en', 'HS code', 'E-mail', 'OCOP grade')).toBe(
      'Not confirmed here: HS code, e-mail and OCOP grade',
    );
    expect(line('vi', 'Ô tô vào Việt Nam')).toBe('Chưa xác nhận ở đây: ô tô vào Việt Nam');
    expect(notConfirmedLine(readerOf('en'), [{ label: { text: 'Phí', lang: 'vi' } }])).toBe(
      'Not confirmed here: <span lang="vi">Phí</span>',
    );
  });

  it('has the place of a whole question where its words stand', () => {
    expect(notConfirmedLine(readerOf('en'), [{ id: 'fees', label: 'Fees' }, { label: 'Cars in' }])).toBe(
      'Not confirmed here: <span id="fees">fees</span> and cars in',
    );
  });
});
