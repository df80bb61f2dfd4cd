import { createSharedPlace } from '../language/shared-place.ts';

/** An address of a page and what answers it, as Astro knows both. */
export interface PagePath<Route> {
  pathname: string;
  route: Route;
}

/** All that is asked of the pages once they are compiled. */
export interface PageRenderer<Route = unknown> {
  paths(): Promise<PagePath<Route>[]>;
  render(request: Request, route: Route): Promise<Response>;
}

/** The compiled pages tell where they lie, so that they can be kept and run again without Astro. */
export interface PageBundle {
  /** Address of one module among them: running it tells of the bundle anew. */
  url: string;
  open(): Promise<PageRenderer>;
}

const bundle = createSharedPlace<PageBundle>('page-bundle');

export const pageBundle = bundle.get;
export const setPageBundle = bundle.set;
