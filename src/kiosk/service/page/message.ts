/** What happened and, behind the arrow, what to do: each on a line of its own. */
export function showMessage(place: HTMLElement, message: string, isFault = false): void {
  place.classList.toggle('fault', isFault);
  place.textContent = message.replaceAll('  → ', '\n→ ');
}
