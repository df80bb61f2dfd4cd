import { html } from '../language/html.ts';

/** The looking glass, drawn with the stroke of the text around it. */
export const searchIcon = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 5 5"/></svg>`;
