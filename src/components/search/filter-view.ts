import type { FilterCounts } from '../../search/narrow.ts';
import { numberIn } from './words.ts';

/** The filters of a search form: the values that have results, with how many, and the ones that are chosen. */
export class FilterView {
  readonly #groups: readonly HTMLElement[];
  readonly #clear: HTMLElement | null;
  readonly #lang: string;

  /** @param changed is called when all of them were cleared. */
  constructor(frame: HTMLElement, lang: string, changed: () => void) {
    this.#groups = [...frame.querySelectorAll<HTMLElement>('[role="group"]')];
    this.#clear = frame.querySelector<HTMLElement>('.search-clear');
    this.#lang = lang;
    this.#clear?.addEventListener('click', () => {
      for (const field of frame.querySelectorAll('input')) field.checked = false;
      changed();
    });
  }

  /** @param counts of the results shown now; null where nothing was asked, and every value is offered. */
  show(counts: FilterCounts | null): void {
    let isAnyChosen = false;
    for (const group of this.#groups) {
      const labels = [...group.querySelectorAll('label')];
      for (const label of labels) {
        const field = label.querySelector('input');
        const count = counts?.[field?.name ?? '']?.[field?.value ?? ''] ?? 0;
        if (field?.checked) isAnyChosen = true;
        label.hidden = counts !== null && count === 0 && !field?.checked;
        const shown = label.querySelector('.search-filter-count');
        if (shown) shown.textContent = counts === null ? '' : numberIn(count, this.#lang);
      }
      group.hidden = labels.every((label) => label.hidden);
    }
    if (this.#clear) this.#clear.hidden = !isAnyChosen;
  }
}
