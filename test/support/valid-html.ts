import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { addressesOf, readPage } from './site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // The pages' policy forbids them, so one that slips in would silently do nothing.
      'no-inline-style': 'error',
      // Headings' ids are their words, in Khmer too; HTML allows any letter.
      'valid-id': ['error', { relaxed: true }],
      // A record's title may have 120 letters: an editor's matter, and the catalogue's.
      'long-title': 'off',
    },
  }),
);

/** What html-validate says of a site's pages, as `page:line:column rule: message`. */
export function htmlFaults(dir: string): string[] {
  return addressesOf(dir).flatMap((address) => {
    const { results } = validator.validateStringSync(readPage(dir, address));
    return results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${address}:${line}:${column} ${ruleId}: ${message}`,
      ),
    );
  });
}
