import { leadPhoto } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../language/html.ts';
import type { Kind } from '../../model/kinds.ts';
import { pictureHtml } from '../pictures/picture.ts';
import type { Reader } from '../site.ts';

/** How wide the picture of a page stands: over the whole of a tall screen, in the first column of a wide one. */
export const SCENE = '(orientation: portrait) 100vw, 40vw';
/** The same for a card, two beside one another. */
export const TILE = '(orientation: portrait) 46vw, 24vw';

/** Where a page that shows no kind of record takes its picture from. */
const OF_VIEW: ReadonlyMap<string | undefined, Kind> = new Map([['calendar', 'events']]);

/** In place of a picture that nobody has: the province's mark, so that no page opens with an empty half. */
const PLATE = html`<div class="plate"></div>`;

/** A picture over a page that says in its title what it shows; the plate where there is none. */
export const sceneOf = (reader: Reader, photo: string | undefined): Html =>
  pictureHtml(reader, photo, { sizes: SCENE, eager: true, alt: '' }) || PLATE;

/** What stands over a page: the first picture of the kind it lists, else the province's own, else the plate. */
export function sceneFor(reader: Reader, section: string | undefined): Html {
  const { kinds, ofKind, pictures, province } = reader.site;
  const kind = kinds.find((one) => one === (OF_VIEW.get(section) ?? section));
  const featured = new Set(province.home?.featured ?? []);
  const records = kind
    ? [...ofKind(kind)].sort((a, b) => Number(featured.has(b.id)) - Number(featured.has(a.id)))
    : [];
  const listed = records.map(leadPhoto).find((id) => id !== undefined && pictures[id]);
  return sceneOf(reader, listed ?? province.home?.opening);
}
