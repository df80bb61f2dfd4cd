/** Sveltia has every link open a window of its own; the way back to the desk stays in this one. */
export function keepWayBackHere(page: Document): void {
  const link = page.querySelector('.desk-bar a');
  link?.addEventListener('click', () => link.removeAttribute('target'));
}
