import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { addressesOf, readPage } from './site.ts';

const TABLE_ROLES = ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'];

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // The pages' policy forbids them, so one that slips in would silently do nothing.
      'no-inline-style': 'error',
      // Headings' ids are their words, in Khmer too; HTML allows any letter.
      'valid-id': ['error', { relaxed: true }],
      // Boxes of one name are one filter of the search, read with getAll().
      'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
      // A phone shows a table as cards, and some browsers take the roles away with the table's layout.
      'no-redundant-role': ['error', { exclude: TABLE_ROLES }],
      // A record's title may have 120 letters: an editor's matter, and the catalogue's.
      'long-title': 'off',
    },
  }),
);

/**
 * What html-validate says of a site's pages, as `page:line:column rule: message`; of each rule the first few, since
 * a fault of a layout is on every page.
 * @param addresses absent: all.
 */
export function htmlFaults(dir: string, addresses: readonly string[] = addressesOf(dir)): string[] {
  const shown = new Map<string, number>();
  const isShown = (rule: string) => {
    shown.set(rule, (shown.get(rule) ?? 0) + 1);
    return (shown.get(rule) ?? 0) <= 5;
  };
  return addresses.flatMap((address) => {
    const { results } = validator.validateStringSync(readPage(dir, address));
    return results.flatMap(({ messages }) =>
      messages
        .filter(({ ruleId }) => isShown(ruleId))
        .map(({ line, column, ruleId, message }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
    );
  });
}
