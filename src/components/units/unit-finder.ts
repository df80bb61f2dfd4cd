import { digitsOf } from '../../language/digits.ts';
import { withoutMarks } from '../../language/folding/fold-latin.ts';

/** Letters without case, marks and the marks of line breaks, a space before each word. */
const fold = (text: string): string =>
  ` ${withoutMarks(text.toLowerCase().replaceAll('\u200B', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

/** Finds names while the reader types: those that hold what is typed stay, under their letters, which open. */
class UnitFinder extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('.unit-search');
    const input = form?.querySelector('input');
    const status = form?.querySelector('[role=status]');
    if (!form || !input || !status) return;
    form.hidden = false;
    const letters = [...this.querySelectorAll('details')].map((element) => ({
      element,
      wasOpen: element.open,
      names: [...element.querySelectorAll('li')].map((item) => ({
        item,
        text: fold(item.textContent ?? ''),
      })),
    }));
    const digits = digitsOf(this.dataset['lang'] ?? '');
    input.addEventListener('input', () => {
      const asked = fold(input.value).trimEnd();
      // Words of an alphabet are met from their beginning; where words are not parted, anywhere.
      const wanted = /^[\p{Script=Latin}\p{N} ]*$/u.test(asked) ? asked : asked.trim();
      const all = new Set<string>();
      for (const { element, wasOpen, names } of letters) {
        let found = 0;
        for (const { item, text } of names) {
          item.hidden = !text.includes(wanted);
          if (item.hidden) continue;
          found++;
          // A name may stand under two letters.
          all.add(text);
        }
        element.hidden = found === 0;
        element.open = asked === '' ? wasOpen : found > 0;
      }
      status.textContent =
        asked === '' ? '' : (this.dataset['found'] ?? '').replace('{{number}}', digits(String(all.size)));
    });
  }
}

export function defineUnitFinder(): void {
  if (!customElements.get('unit-finder')) customElements.define('unit-finder', UnitFinder);
}
