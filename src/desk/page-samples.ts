import { type Catalogue, createIndex } from '../catalogue/catalogue.ts';
import { routes } from '../catalogue/routes.ts';
import type { Kind } from '../model/kinds.ts';

/** Addresses of one page of each type, by the type's name. */
export type PageSamples = ReadonlyMap<string, (lang: string) => string>;

/** Where types have their page depends on what the province has: those it has nothing for are left out. */
export function pageSamples({ province, records }: Catalogue): PageSamples {
  const { home } = province;
  const { find } = createIndex({ province, records } as Catalogue);
  const firstOf = (kind: Kind) => {
    const featured = (home?.featured ?? []).flatMap((id) => find(id) ?? []);
    const pictured = records.filter(({ facts }) => facts.photos?.length);
    return [...featured, ...pictured, ...records].find((record) => record.kind === kind);
  };
  const samples = new Map<string, (lang: string) => string>([['home', routes.home]]);
  const addList = (name: string, kind: Kind) => {
    if (firstOf(kind)) samples.set(name, (lang) => routes.list(lang, kind));
  };
  const addRecord = (name: string, kind: Kind, id = firstOf(kind)?.id) => {
    if (id) samples.set(name, (lang) => routes.record(lang, kind, id));
  };
  addList('list', 'places');
  addRecord('record', 'places');
  addRecord('gate', 'gates');
  addList('zones', 'zones');
  addRecord('story', 'pages', home?.story);
  if (firstOf('events')) samples.set('calendar', routes.calendar);
  samples.set('map', routes.map);
  samples.set('search', routes.search);
  samples.set('missing', (lang) => `${routes.home(lang)}khong-co-trang-nay/`);
  return samples;
}
