import bank from '../styles/part-bank.css?url';
import film from '../styles/part-film.css?url';
import list from '../styles/part-list.css?url';
import map from '../styles/part-map.css?url';
import panels from '../styles/part-panels.css?url';
import placeOnMap from '../styles/part-place-on-map.css?url';
import tables from '../styles/part-tables.css?url';
import timeline from '../styles/part-timeline.css?url';

/**
 * Sheets of parts that few pages hold, and what shows in a page that it holds one. Imports know pages alone: all
 * records have one, and the page of a festival would carry the styles of maps and tables.
 */
export const PART_SHEETS: readonly { mark: RegExp; address: string }[] = [
  { mark: /<province-map[ >]/, address: map },
  { mark: /<section class="on-map"/, address: placeOnMap },
  { mark: /<section class="(?:photo-use|press-kits|booklets)"/, address: bank },
  { mark: /<film-player[ >]/, address: film },
  { mark: /<section class="panels"/, address: panels },
  { mark: /<nav class="(?:filters|pagination)"|<div class="(?:az|facet)"/, address: list },
  { mark: /<div class="timeline"/, address: timeline },
  { mark: /<table[ >]|<figure class="chart"/, address: tables },
];
