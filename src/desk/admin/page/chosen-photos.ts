import type { FormOption } from '../form/form-field.ts';

/** Sveltia's field of a choice; its path names no item of a list. */
const FIELD = '[data-field-type="select"][data-typed-key-path]';

/**
 * Puts the small picture beside each photo that is chosen, and those that can be chosen: Sveltia knows words alone. It
 * draws its fields anew whenever it likes, so each change of the page is looked at.
 * @param paths of the fields in which a photo is chosen, as `photoFields` has them. @param photos by their labels.
 */
export function showChosenPhotos(
  page: Document,
  paths: ReadonlySet<string>,
  photos: readonly FormOption[],
): void {
  const ids = new Map(photos.map(({ label, value }) => [label, String(value)]));
  let isAsked = false;
  const look = () => {
    isAsked = false;
    for (const field of page.querySelectorAll<HTMLElement>(FIELD))
      if (paths.has(field.dataset['typedKeyPath'] ?? '')) showIn(page, field, ids);
  };
  new MutationObserver(() => {
    if (!isAsked) requestAnimationFrame(look);
    isAsked = true;
  }).observe(page.body, { subtree: true, childList: true, characterData: true });
}

function showIn(page: Document, field: HTMLElement, ids: ReadonlyMap<string, string>): void {
  const box = field.querySelector('[role=combobox]');
  const chosen = ids.get(box?.textContent?.trim() ?? '');
  const shown = field.querySelector<HTMLElement>(':scope > .desk-photo');
  if (shown?.dataset['id'] !== chosen) {
    shown?.remove();
    if (chosen !== undefined) field.append(pictureOf(page, chosen, 'desk-photo'));
  }
  const list = box && page.getElementById(`${box.id}-listbox`);
  for (const option of list?.querySelectorAll<HTMLElement>('[role=option][data-value]') ?? []) {
    const id = option.dataset['value'] ?? '';
    const picture = option.querySelector<HTMLImageElement>('.desk-option');
    if (picture?.dataset['id'] === id) continue;
    picture?.remove();
    if (ids.get(option.dataset['label'] ?? '') === id) option.prepend(pictureOf(page, id, 'desk-option'));
  }
}

/** The name stands beside it. */
function pictureOf(page: Document, id: string, className: string): HTMLImageElement {
  const made = page.createElement('img');
  Object.assign(made, { alt: '', className, loading: 'lazy', src: `photos/${encodeURIComponent(id)}.jpg` });
  made.dataset['id'] = id;
  // It stays: one that goes would be put there anew at once.
  made.addEventListener('error', () => (made.hidden = true));
  return made;
}
