/**
 * What a kiosk has in place of parts of the site (src/build/kiosk-parts.ts), each checked by its types alone:
 * pages are written for the part of the site, and nothing else would tell that the kiosk's ignores what they give.
 */
export type StandIns = [
  StandIn<typeof import('../../layouts/Base.astro'), typeof import('../../layouts/KioskBase.astro')>,
  StandIn<typeof import('../../layouts/part-sheets.ts'), typeof import('./part-sheets.ts')>,
  StandIn<typeof import('../home/Home.astro'), typeof import('./home/KioskHome.astro')>,
  StandIn<typeof import('../record/Record.astro'), typeof import('./record/KioskRecord.astro')>,
  StandIn<typeof import('../lists/card.ts'), typeof import('./card.ts')>,
  StandIn<typeof import('../lists/RecordList.astro'), typeof import('./lists/KioskList.astro')>,
];

/** A module whose component takes every prop of another's; without a component, one that has all the other has. */
export type StandIn<Site, Part extends Needed<Site> & TakesProps<Site, Part>> = Part;

type Needed<Site> = Site extends { default: infer Component } ? { default: Component } : Site;

/** A prop that is optional may be missing in a type without a fault, so the names are compared. */
type TakesProps<Site, Part> = [Exclude<keyof PropsOf<Site>, keyof PropsOf<Part>>] extends [never]
  ? unknown
  : { 'takes no prop': Exclude<keyof PropsOf<Site>, keyof PropsOf<Part>> };

type PropsOf<Module> = Module extends { default: (props: infer Props) => unknown } ? Props : unknown;
