import { expect, test } from 'vitest';
import { html } from '../../src/language/html.ts';
import { tableHtml } from '../../src/view/table.ts';

test('a table has its roles, and each cell the name of its column without marks of line breaks', () => {
  const head = ['Zone', 'Ar\u200Bea', 'Price'];
  const table = tableHtml({
    label: 'Zo\u200Bnes',
    name: 'comparison',
    head,
    numbers: [1],
    lines: [[html`A`, html`<b>1</b>`, undefined]],
  });
  expect(table).toContain(
    'aria-label="Zones"><table role="table" class="comparison"><thead role="rowgroup">',
  );
  expect(table).toContain(
    '<tr role="row"><th role="rowheader" scope="row">A</th><td role="cell" class="number" data-label="Area"><b>1</b></td><td role="cell" data-label="Price"></td></tr>',
  );
  expect(table).not.toContain('<caption');
  expect(tableHtml({ label: 'X', name: 'crossers', hasCaption: true, head, lines: [] })).toContain(
    '<caption>X</caption>',
  );
});
