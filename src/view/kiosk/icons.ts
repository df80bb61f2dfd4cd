import { type Html, html } from '../../language/html.ts';

/** Drawn on a square of 24, stroked. Signs beside words, never instead of them. */
const PATHS = {
  home: 'M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-5.5h4V20',
  back: 'M20 12H4.5M11 5l-7 7 7 7',
  up: 'M12 20V4.5M5 11l7-7 7 7',
  down: 'M12 4v15.5M5 13l7 7 7-7',
  topics: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
  letters: 'M2.5 18 7 6l4.5 12M4 14h6M14 6h7l-7 12h7',
  map: 'M9 4 3.5 6.5V20L9 17.5l6 2.5 5.5-2.5V4L15 6.5zM9 4v13.5M15 6.5V20',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  language:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-3.3 2.8-4 6-4 9s.7 6.2 4 9c3.3-2.8 4-6 4-9s-.7-6.2-4-9z',
  size: 'M2.5 19 8 5l5.5 14M4.6 14h6.8M14.5 19l3.5-9 3.5 9M15.8 16h4.4',
  phone:
    'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM17.5 17.5H20V20h-2.5zM14 19v1M20 14v1M7 7h.01M17 7h.01M7 17h.01',
  end: 'M14 4H5v16h9M10 12h10.5M16.5 8l4 4-4 4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7v5l3.5 2',
  papers: 'M6 3h12v18H6zM9.5 16.5h5M12 6.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z',
  car: 'M3.5 17v-4.5L6 6.5h12l2.5 6V17zM3.5 12.5h17M5 17v2.5h2.5V17M16.5 17v2.5H19V17M7 14.8h.01M17 14.8h.01',
  fees: 'M5 3.5 7 5l2.5-1.5L12 5l2.5-1.5L17 5l2-1.5v17L17 19l-2.5 1.5L12 19l-2.5 1.5L7 19l-2 1.5zM8.5 9.5h7M8.5 13.5h7',
  call: 'M6.5 3.5 10 4l1 4-2.2 1.8c1 2.2 3.2 4.4 5.4 5.4L16 13l4 1 .5 3.5c0 1.7-1.3 3-3 3C10 20 4 14 3.5 6.5c0-1.7 1.3-3 3-3z',
  exchange: 'M4 8.5h15M15.5 5 19 8.5 15.5 12M20 15.5H5M8.5 12 5 15.5 8.5 19',
  about: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5h.01',
  close: 'M5 5l14 14M19 5 5 19',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"/></svg>`;
